import { type SQL, sql } from "drizzle-orm";
import { type Db, rehearse } from "../client.ts";
import { withSideFile } from "../side-file.ts";
import { type Chain, readChain } from "./chain.ts";
import type { Fault } from "./faults.ts";
import { checkLists, checkSearches } from "./lists.ts";
import { checkNumbers } from "./numbers.ts";
import { checkCaptures, checkQuotes } from "./quotes.ts";
import { checkRows } from "./rows.ts";
import { checkSchema } from "./schema.ts";

/** How many parts of the record were looked at, of how many. */
type Progress = (done: number, total: number) => void;

/** `head`: the hash of the last change, which stands for all that is published; null while nothing is. */
export type Verification = { head: string | null; changes: number; faults: Fault[] };

/**
 * Reads the whole record against itself: the chain of changes, every row against the last snapshots, captures, direct
 * quotes, the derived lists, and the file. Runs in a transaction that is undone, so it writes nothing; other writers
 * wait meanwhile. A part that cannot be read at all is a fault at that part.
 */
export async function verifyRecord(progress?: Progress): Promise<Verification> {
  return rehearse((tx) => verify(tx, progress));
}

/** The same of another file, through a connection of its own. Throws `DatabaseFault` when it cannot be opened. */
export async function verifyFile(path: string, progress?: Progress): Promise<Verification> {
  return withSideFile(path, async ({ raw, db }) => {
    raw.exec("BEGIN IMMEDIATE");
    try {
      return await verify(db, progress);
    } finally {
      if (raw.inTransaction) raw.exec("ROLLBACK");
    }
  });
}

/** The same in the middle of a transaction, which goes on as it was. */
export async function verifyWithin(tx: Db): Promise<Verification> {
  await tx.run(sql`savepoint looking`);
  const verification = await verify(tx);
  await tx.run(sql`rollback to looking`);
  await tx.run(sql`release looking`);
  return verification;
}

const PARTS = 10;

async function verify(tx: Db, progress: Progress = () => undefined): Promise<Verification> {
  const faults: Fault[] = [];
  let done = 0;
  const part = async (name: string, look: () => Promise<Fault[]>): Promise<void> => {
    try {
      faults.push(...(await look()));
    } catch (error) {
      faults.push({ place: name, detail: error instanceof Error ? error.message : String(error) });
    }
    done += 1;
    progress(done, PARTS);
  };
  await part("file", () => complaints(tx, "file", sql`pragma integrity_check`, ["ok"]));
  await part("references", () => complaints(tx, "references", sql`pragma foreign_key_check`, []));
  await part("schema", () => checkSchema(tx));
  let chain: Chain = { head: null, changes: 0, last: new Map(), faults: [] };
  await part("change log", async () => {
    chain = await readChain(tx);
    return chain.faults;
  });
  await part("rows", () => checkRows(tx, chain.last));
  await part("numbers", () => checkNumbers(tx, chain.last));
  await part("captures", () => checkCaptures(tx, chain.last));
  await part("quotes", () => checkQuotes(tx));
  await part("searches", () => checkSearches(tx));
  await part("lists", () => checkLists(tx));
  return { head: chain.head, changes: chain.changes, faults };
}

async function complaints(tx: Db, place: string, question: SQL, fine: string[]): Promise<Fault[]> {
  const answers = await tx.all<Record<string, unknown>>(question);
  const lines = answers.map((answer) => Object.values(answer).join(" "));
  return lines.filter((line) => !fine.includes(line)).map((line) => ({ place, detail: line }));
}
