import { existsSync, readFileSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { DatabaseFault, faultOf } from "../faults.ts";

/** Keeps everybody else out of the file at `path` until `release`. */
export type Hold = { release(): void };

const LOCK_WAIT_MS = 500;

/**
 * Takes the file for this process alone, with its write-ahead log folded in. A damaged one, which SQLite can lock no
 * more, is asked of the system. Throws `DatabaseFault` ("locked") while any process has it open.
 */
export function holdAlone(path: string): Hold {
  if (!existsSync(path)) return { release: () => undefined };
  const raw = new Database(path, { timeout: LOCK_WAIT_MS });
  try {
    raw.pragma("locking_mode = EXCLUSIVE");
    // A database leaves this mode only when no other connection, in whatever process, is open.
    raw.pragma("journal_mode = DELETE");
    raw.exec("BEGIN EXCLUSIVE");
    return { release: () => void raw.close() };
  } catch (error) {
    raw.close();
    const fault = faultOf(error, path);
    if (fault.state === "locked" || isOpenAnywhere(path)) throw inUse(path);
    if (fault.state !== "damaged" && fault.state !== "not-a-database") throw fault;
    return { release: () => undefined };
  }
}

function inUse(path: string): DatabaseFault {
  return new DatabaseFault("locked", `${path}: a process has it open; nothing was changed`);
}

/** Linux lists the locks of all processes by the number of the file; every open connection holds one. */
function isOpenAnywhere(path: string): boolean {
  const { ino } = statSync(path);
  try {
    return readFileSync("/proc/locks", "utf8")
      .split("\n")
      .some((line) => line.includes(`:${ino} `));
  } catch {
    return false;
  }
}
