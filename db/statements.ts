import type Database from "better-sqlite3";

export type Connection = "read" | "write";
type Asked = { connection: Connection; text: string };
type Observe = (connection: Connection, milliseconds: number, text: string) => void;

declare global {
  // The process and Next's bundle each load this module; statements of both are for the one observer.
  var coalitionStatements: Observe | undefined;
}

/** So many different statements stay prepared; lists of different lengths are different statements. */
const MOST_KEPT = 500;

/** Tells how long each statement of this process takes from now on, and which it is. */
export function onStatement(observe: Observe): void {
  globalThis.coalitionStatements = observe;
}

/**
 * Makes a connection prepare each statement once, as far as Drizzle uses them: it asks for the same few dozen again
 * for every page. They tell how long they take, when somebody wants to know.
 */
export function keepStatements(raw: Database.Database, connection: Connection): void {
  const [prepare, exec] = [raw.prepare.bind(raw), raw.exec.bind(raw)];
  const kept = new Map<string, KeptStatement>();
  Object.assign(raw, {
    exec: (source: string) => timed({ connection, text: source }, () => exec(source)),
    prepare(source: string): KeptStatement {
      const known = kept.get(source);
      if (known) return known;
      const statement = new KeptStatement(() => prepare(source), { connection, text: source });
      const [oldest] = kept.keys();
      if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      kept.set(source, statement);
      return statement;
    },
  });
}

/** One statement in its two forms: rows as objects, and after `raw()` as arrays. The driver's own turns into the other. */
class KeptStatement {
  readonly #asked: Asked;
  readonly #prepare: () => Database.Statement;
  readonly #statement: Database.Statement;
  #arrays: KeptStatement | undefined;

  constructor(prepare: () => Database.Statement, asked: Asked) {
    this.#prepare = prepare;
    this.#statement = prepare();
    this.#asked = asked;
  }

  raw(): KeptStatement {
    this.#arrays ??= new KeptStatement(() => this.#prepare().raw(), this.#asked);
    return this.#arrays;
  }

  run(...given: unknown[]): Database.RunResult {
    return timed(this.#asked, () => this.#statement.run(...given));
  }

  get(...given: unknown[]): unknown {
    return timed(this.#asked, () => this.#statement.get(...given));
  }

  all(...given: unknown[]): unknown[] {
    return timed(this.#asked, () => this.#statement.all(...given));
  }
}

function timed<Result>({ connection, text }: Asked, run: () => Result): Result {
  const observe = globalThis.coalitionStatements;
  if (!observe) return run();
  const began = performance.now();
  try {
    return run();
  } finally {
    observe(connection, performance.now() - began, text);
  }
}
