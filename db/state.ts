import { accessSync, constants, existsSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { type DatabaseStateName, faultOf, OF_A_NEWER_VERSION } from "./faults.ts";
import { appliedMigrations, isForeign, migrations } from "./migrate.ts";

/** In what state a file is, and one English sentence about it for the operator. */
export type DatabaseState = { state: DatabaseStateName; detail: string };

const LOCK_WAIT_MS = 5_000;

/** Looks at the file without changing a byte of it. Waits at most 5 s for a lock. */
export async function databaseState(path: string): Promise<DatabaseState> {
  if (!existsSync(path)) return { state: "missing", detail: `${path}: there is no such file` };
  if (statSync(path).size === 0) return { state: "empty", detail: `${path}: the file is empty` };
  let raw: Database.Database | undefined;
  try {
    raw = new Database(path, { fileMustExist: true, readonly: true, timeout: LOCK_WAIT_MS });
    return look(raw, path);
  } catch (error) {
    const { state, message } = faultOf(error, path);
    return { state, detail: message };
  } finally {
    raw?.close();
  }
}

function look(raw: Database.Database, path: string): DatabaseState {
  raw.pragma("query_only = ON");
  const known = migrations();
  if (isForeign(raw)) return { state: "not-a-database", detail: `${path}: this is another program's database` };
  const { applied, newer } = appliedMigrations(raw, known);
  if (newer) return { state: "newer", detail: `${path}: ${OF_A_NEWER_VERSION}` };
  if (applied === 0) return { state: "empty", detail: `${path}: the database has no tables` };
  if (applied < known.length) {
    return { state: "needs-migration", detail: `${path}: the database needs ${known.length - applied} migration(s)` };
  }
  raw.prepare("SELECT max(seq) FROM change").get();
  if (!isWritable(path)) return { state: "read-only", detail: `${path}: the file cannot be written to` };
  return { state: "ready", detail: `${path}: ready` };
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
