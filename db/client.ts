import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { DatabaseFault, faultOf, isOfTheDatabase } from "./faults.ts";
import { type Connection, keepStatements } from "./statements.ts";

/** A Drizzle database; every query on it is awaited, so that a networked engine fits behind the same words. */
export type Db = BetterSQLite3Database;

type Connections = { path: string; reader: Handle; writer: Handle; queue: Promise<unknown> };
type Handle = { db: Db; raw: Database.Database };

const BUSY_WAIT_MS = 8_000;
/** Shorter than the patience of a proxy, so that whoever waits for a long transaction is told and keeps what they typed. */
const TURN_WAIT_MS = 20_000;
const BUSY_STEP_MS = 25;
const READ_WAIT_MS = 250;

/** The file that this process works on. */
export function databasePath(): string {
  return process.env.DATABASE_PATH || "data/record.db";
}

/** The connection that pages read through. Opens the file on first use; throws `DatabaseFault` when it cannot. */
export function reader(): Db {
  return connections().reader.db;
}

/**
 * The only door for writing: `body` runs alone, inside BEGIN IMMEDIATE … COMMIT on the writer connection.
 * Whatever it throws undoes everything it wrote and is thrown on. Throws `DatabaseFault` when the database or its disk is at fault. Waits up to 8 s for another process's lock
 * and up to 20 s for its turn, without holding the event loop.
 */
export async function transact<Result>(body: (tx: Db) => Promise<Result>): Promise<Result> {
  const open = connections();
  const waiting = new Waiting(open.path);
  const turn = open.queue.then(() => waiting.over(() => runAlone(open.writer, body)));
  open.queue = turn.catch(() => undefined);
  return Promise.race([turn, waiting.tooLong]);
}

/** The wait of a writer for those before it. Who waited too long hears so, and then never has its turn. */
class Waiting {
  readonly tooLong: Promise<never>;
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(path: string) {
    this.tooLong = new Promise((_, reject) => {
      this.#timer = setTimeout(() => {
        this.#isOver = true;
        reject(new DatabaseFault("locked", `${path}: others were writing for ${TURN_WAIT_MS / 1000} s`));
      }, TURN_WAIT_MS);
    });
  }

  over<Result>(run: () => Promise<Result>): Promise<Result> {
    clearTimeout(this.#timer);
    return this.#isOver ? this.tooLong : run();
  }
}

/** As `transact`, but nothing stays: whatever `body` wrote is undone when it has answered. Other writers wait meanwhile. */
export async function rehearse<Result>(body: (tx: Db) => Promise<Result>): Promise<Result> {
  let answer: { result: Result } | undefined;
  const undone = transact(async (tx) => {
    answer = { result: await body(tx) };
    throw new Undo();
  });
  await undone.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  if (!answer) throw new Error("a rehearsal ended without an answer");
  return answer.result;
}

class Undo extends Error {}

/** Closes both connections, which folds the write-ahead log into the file. Safe to call twice. */
export function closeDatabase(): void {
  const open = globalThis.coalitionRecord;
  globalThis.coalitionRecord = undefined;
  open?.reader.raw.close();
  open?.writer.raw.close();
}

/** What a connection must be set to, whoever opens it. Reads back what decides whether a commit survives a power cut. */
export function configure(raw: Database.Database): void {
  raw.pragma("journal_mode = WAL");
  raw.pragma("synchronous = FULL");
  raw.pragma("foreign_keys = ON");
  // Else a row that is replaced is deleted without the triggers that refuse it.
  raw.pragma("recursive_triggers = ON");
  raw.pragma("cache_size = -65536");
  raw.pragma("temp_store = MEMORY");
  if (raw.pragma("synchronous", { simple: true }) !== 2) throw new Error("synchronous=FULL was not accepted");
}

declare global {
  // server.ts and Next's bundle each load this module; both must use the one pair of connections.
  var coalitionRecord: Connections | undefined;
}

function connections(): Connections {
  const path = databasePath();
  if (globalThis.coalitionRecord && globalThis.coalitionRecord.path !== path) closeDatabase();
  globalThis.coalitionRecord ??= open(path);
  return globalThis.coalitionRecord;
}

function open(path: string): Connections {
  try {
    const writer = handle(path, BUSY_STEP_MS, "write");
    return { path, writer, reader: handle(path, READ_WAIT_MS, "read"), queue: Promise.resolve() };
  } catch (error) {
    throw faultOf(error, path);
  }
}

function handle(path: string, timeout: number, connection: Connection): Handle {
  const raw = new Database(path, { fileMustExist: true, timeout });
  configure(raw);
  keepStatements(raw, connection);
  return { raw, db: drizzle(raw) };
}

async function runAlone<Result>(writer: Handle, body: (tx: Db) => Promise<Result>): Promise<Result> {
  await begin(writer.raw);
  try {
    const result = await body(writer.db);
    writer.raw.exec("COMMIT");
    return result;
  } catch (error) {
    if (writer.raw.inTransaction) writer.raw.exec("ROLLBACK");
    throw isOfTheDatabase(error) ? faultOf(error, writer.raw.name) : error;
  }
}

async function begin(raw: Database.Database): Promise<void> {
  const deadline = performance.now() + BUSY_WAIT_MS;
  for (;;) {
    try {
      raw.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      const fault = faultOf(error, raw.name);
      if (fault.state !== "locked" || performance.now() > deadline) throw fault;
      await new Promise((resolve) => setTimeout(resolve, BUSY_STEP_MS));
    }
  }
}
