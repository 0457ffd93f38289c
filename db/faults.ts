export const DATABASE_STATES = [
  "ready",
  "missing",
  "empty",
  "needs-migration",
  "newer",
  "not-a-database",
  "read-only",
  "locked",
  "damaged",
] as const;
export type DatabaseStateName = (typeof DATABASE_STATES)[number];

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
  [/^SQLITE_(CORRUPT|IOERR)/, "damaged"],
  [/^SQLITE_CANTOPEN/, "missing"],
];

/** Names the state behind an error of the driver; anything else is damage. */
export function faultOf(error: unknown, path: string): DatabaseFault {
  if (error instanceof DatabaseFault) return error;
  const code = errorCode(error);
  const state = STATE_OF_CODE.find(([pattern]) => pattern.test(code))?.[1] ?? "damaged";
  const detail = error instanceof Error ? error.message : String(error);
  return new DatabaseFault(state, `${path}: ${detail}`, { cause: error });
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
