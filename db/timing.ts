import Database from "better-sqlite3";

export type Connection = "read" | "write";
type Observe = (connection: Connection, milliseconds: number) => void;

declare global {
  // The process and Next's bundle each load this module; statements of both are for the one observer.
  var coalitionStatements: Observe | undefined;
}

const RUNS = ["run", "get", "all"] as const;

/** Tells how long each statement of this process takes from now on. */
export function onStatement(observe: Observe): void {
  globalThis.coalitionStatements = observe;
}

/** Makes a connection tell how long its statements take, when somebody wants to know. */
export function timeStatements(raw: Database.Database, connection: Connection): void {
  const exec = raw.exec.bind(raw);
  const timed = <Given extends unknown[], Result>(run: (...given: Given) => Result) => {
    return (...given: Given): Result => {
      const began = performance.now();
      try {
        return run(...given);
      } finally {
        globalThis.coalitionStatements?.(connection, performance.now() - began);
      }
    };
  };
  Object.assign(raw, {
    exec: timed(exec),
    prepare(source: string) {
      const statement = Database.prototype.prepare.call(raw, source);
      return Object.assign(
        statement,
        Object.fromEntries(RUNS.map((run) => [run, timed(statement[run].bind(statement))])),
      );
    },
  });
}
