import type { DatabaseState } from "../db/state.ts";

type Fault = Exclude<DatabaseState["state"], "ready">;

const WHAT_TO_DO: Record<Fault, string> = {
  missing: "create it with `npm run db:migrate`, or set DATABASE_PATH to the record's file",
  empty: "prepare it with `npm run db:migrate`",
  "needs-migration": "run `npm run db:migrate`",
  newer: "start the newer version, or restore the copy made before its migration",
  "not-a-database": "set DATABASE_PATH to the record's file; nothing was changed",
  unreadable: "set DATABASE_PATH to a file, and let this user into its folder, to read and to write",
  "read-only": "let this user write to the file and to its folder",
  locked: "stop the process that holds it, then start again",
  full: "make room on the disk; nothing was changed",
  damaged: "restore a copy of it; nothing was changed",
};

/** The one line with which the process refuses to start on a database; undefined when it may start. */
export function startRefusal({ state, detail }: DatabaseState): string | undefined {
  return state === "ready"
    ? undefined
    : `The database cannot be used. ${oneLine(detail)} (${state}): ${WHAT_TO_DO[state]}.`;
}

/** The one line for a failure to listen. */
export function listenRefusal(error: unknown, port: number): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return `Port ${port} is in use: stop the other process, or set PORT to another one.`;
  if (code === "EACCES") return `Port ${port} is not open to this user: set PORT to one above 1023.`;
  return `Port ${port} cannot be listened on: ${oneLine(String(error))}.`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[.:]$/, "");
}
