import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { configure, type Db } from "./client.ts";
import { faultOf } from "./faults.ts";

/** A database beside the one that this process works on, or the same one through a connection of its own. */
export type SideFile = { raw: Database.Database; db: Db };

const LOCK_WAIT_MS = 5_000;

/** Opens a file for `work` and closes it after. Throws `DatabaseFault` when it cannot be opened. */
export async function withSideFile<Result>(path: string, work: (file: SideFile) => Promise<Result>): Promise<Result> {
  const raw = openFile(path);
  try {
    return await work({ raw, db: drizzle(raw) });
  } finally {
    raw.close();
  }
}

/** Reads as of one moment, whatever others write meanwhile; they are not held up. */
export async function asOfOneMoment<Result>({ raw }: SideFile, read: () => Promise<Result>): Promise<Result> {
  raw.exec("BEGIN");
  try {
    raw.prepare("SELECT 1 FROM sqlite_schema").get();
    return await read();
  } finally {
    raw.exec("ROLLBACK");
  }
}

function openFile(path: string): Database.Database {
  try {
    const raw = new Database(path, { fileMustExist: true, timeout: LOCK_WAIT_MS });
    configure(raw);
    return raw;
  } catch (error) {
    throw faultOf(error, path);
  }
}
