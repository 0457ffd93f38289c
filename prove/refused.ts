import { createHash, randomUUID } from "node:crypto";
import { chmodSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { closeDatabase } from "../db/client.ts";
import { saveDraft } from "../db/drafts/save.ts";
import { DatabaseFault } from "../db/faults.ts";
import { JOURNAL, migrateDatabase } from "../db/migrate.ts";
import { databaseState } from "../db/state.ts";
import { onRecord, withDesk } from "./desk.ts";

export type Refused = {
  /** What the start of the process is told, and what came of trying to write all the same. */
  state: string;
  writing: string;
  unchanged: boolean;
  /** What came of writing once the file was as it should be again. */
  afterwards: string;
};

/** An ordinary user, as whom even root may not write. */
const SOMEBODY = 65_534;

/** Whether this version leaves alone a file that a newer one has migrated. */
export async function newerFile({ broken }: { broken?: "same version" } = {}): Promise<Refused> {
  return withDesk(async (path) => {
    if (!broken) alter(path, `INSERT INTO ${JOURNAL} (hash, created_at) VALUES ('of the future', 9999999999999)`);
    return refused(path, { write: () => migrateDatabase(path), mend: () => backToThis(path) });
  });
}

/** Whether a file that may not be written is told as such, and written again once it may. */
export async function readOnlyFile({ broken }: { broken?: "may be written" } = {}): Promise<Refused> {
  return withDesk((path) => {
    const mayWrite = broken ? () => undefined : forbidWriting(path);
    return refused(path, { write: () => onRecord(path, save), mend: mayWrite }).finally(mayWrite);
  });
}

type Tried = { write(): Promise<unknown>; mend(): void };

async function refused(path: string, { write, mend }: Tried): Promise<Refused> {
  const before = hashOf(path);
  const { state } = await databaseState(path);
  const writing = await outcome(write);
  closeDatabase();
  const unchanged = hashOf(path) === before;
  mend();
  return { state, writing, unchanged, afterwards: await outcome(write) };
}

async function outcome(write: () => Promise<unknown>): Promise<string> {
  try {
    await write();
    return "done";
  } catch (error) {
    if (error instanceof DatabaseFault) return error.state;
    throw error;
  }
}

async function save(): Promise<void> {
  const saving = { draft: { kind: "person" as const, target: null }, content: {}, requestId: randomUUID() };
  await saveDraft(saving, { id: "anna", role: "editor" });
}

/** Takes away the right to write the file and its folder, also from root; gives it back when called. */
function forbidWriting(path: string): () => void {
  const isRoot = process.geteuid?.() === 0;
  chmodSync(path, 0o444);
  chmodSync(dirname(path), 0o555);
  if (isRoot) process.seteuid?.(SOMEBODY);
  return () => {
    if (isRoot) process.seteuid?.(0);
    chmodSync(dirname(path), 0o700);
    chmodSync(path, 0o600);
  };
}

function backToThis(path: string): void {
  alter(path, `DELETE FROM ${JOURNAL} WHERE hash = 'of the future'`);
}

function alter(path: string, statement: string): void {
  const raw = new Database(path);
  raw.exec(statement);
  raw.close();
}

function hashOf(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
