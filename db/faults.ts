import { statSync } from "node:fs";

export const DATABASE_STATES = [
  "ready",
  "missing",
  "empty",
  "needs-migration",
  "newer",
  "not-a-database",
  "unreadable",
  "read-only",
  "locked",
  "full",
  "damaged",
] as const;
export type DatabaseStateName = (typeof DATABASE_STATES)[number];

/** What is said of a file that a later version of the product has migrated. */
export const OF_A_NEWER_VERSION = "this database is of a newer version of the product";

/** What is wrong with the file, in one English sentence for the operator. */
export class DatabaseFault extends Error {
  readonly state: DatabaseStateName;

  constructor(state: DatabaseStateName, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "DatabaseFault";
    this.state = state;
  }
}

const STATE_OF_CODE: [RegExp, DatabaseStateName][] = [
  [/^SQLITE_(BUSY|LOCKED)/, "locked"],
  [/^SQLITE_NOTADB/, "not-a-database"],
  [/^SQLITE_(READONLY|PERM|AUTH)/, "read-only"],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, "full"],
  [/^SQLITE_CORRUPT/, "damaged"],
  [/^(SQLITE_CANTOPEN|E[A-Z]+$)/, "unreadable"],
];

/** Whether an error is of the database or the disk under it, and not of what was asked of it. */
export function isOfTheDatabase(error: unknown): boolean {
  const code = errorCode(error);
  return /^SQLITE_IOERR/.test(code) || STATE_OF_CODE.some(([pattern]) => pattern.test(code));
}

/** Names the state behind an error of the driver or the file system; of what neither explains, damage. */
export function faultOf(error: unknown, path: string): DatabaseFault {
  if (error instanceof DatabaseFault) return error;
  const code = errorCode(error);
  const named = STATE_OF_CODE.find(([pattern]) => pattern.test(code))?.[1];
  // The driver says alike that it cannot open what is not there and what it may not touch.
  const state = named === undefined || named === "unreadable" ? (placeFault(path) ?? named ?? "damaged") : named;
  const said = error instanceof Error ? error.message : String(error);
  // Of a disk that fails the message is always the same; the code says in what.
  const detail = /^SQLITE_IOERR/.test(code) ? `${said}, ${code}` : said;
  return new DatabaseFault(state, `${path}: ${detail}`, { cause: error });
}

/** What is wrong with the place itself; undefined when a file is there. */
function placeFault(path: string): DatabaseStateName | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return "missing";
    return stats.isFile() ? undefined : "unreadable";
  } catch {
    return "unreadable";
  }
}

function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return "code" in error ? String(error.code) : errorCode(error.cause);
}
