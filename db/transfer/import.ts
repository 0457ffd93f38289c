import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { Progress } from "../backups/make.ts";
import { changeHash } from "../changes.ts";
import { type Db, transact } from "../client.ts";
import { GENESIS_HASH } from "../guards.ts";
import { rebuildLists } from "../lists/rebuild.ts";
import { type RecordSnapshot, readSnapshot } from "../publish/snapshots.ts";
import { change } from "../schema/changes.ts";
import { capture } from "../schema/sources.ts";
import type { LastVersion } from "../verify/chain.ts";
import { highestNumbers } from "../verify/numbers.ts";
import { recordRows } from "../verify/rows.ts";
import { verifyWithin } from "../verify/verify.ts";
import { CaptureLine, ChangeLine, Heading } from "./lines.ts";

/** Why lines could not become a record, in one English sentence for the operator. Nothing was written then. */
export class ImportRefusal extends Error {}

type Reading = { heading: Heading; last: Map<string, LastVersion>; hash: string; changes: number; captures: number };

/**
 * Makes the whole record again from the lines of `exportRecord`, in this process's database, which must hold none. The
 * log is taken over as it was, every row is made from the last snapshot of its record, and the result is verified before
 * any of it is kept: its head is the head of the lines. Throws `ImportRefusal` and writes nothing when anything is wrong.
 */
export async function importRecord(
  lines: AsyncIterable<string>,
  progress: Progress = () => undefined,
): Promise<Heading> {
  return transact(async (tx) => {
    if ((await tx.$count(change)) > 0) throw new ImportRefusal("the database holds a record already");
    await tx.run(sql`pragma defer_foreign_keys = on`);
    const { heading, last } = await takeLines(tx, lines, progress);
    for (const version of inOrder(last)) {
      for (const [table, rows] of recordRows(version)) for (const row of rows) await tx.insert(table).values(row);
    }
    await continueNumbers(tx, last);
    await rebuildLists(tx);
    const { faults, head } = await verifyWithin(tx);
    const [fault] = faults;
    if (fault) throw new ImportRefusal(`the record would not agree with itself: ${fault.place}: ${fault.detail}`);
    if (head !== heading.head) throw new ImportRefusal(`the record would end with ${head}, not with ${heading.head}`);
    return heading;
  });
}

async function takeLines(tx: Db, lines: AsyncIterable<string>, progress: Progress): Promise<Reading> {
  let reading: Reading | undefined;
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (reading === undefined) {
      reading = {
        heading: parse(Heading, line, number),
        last: new Map(),
        hash: GENESIS_HASH,
        changes: 0,
        captures: 0,
      };
    } else if (reading.changes < reading.heading.changes) await takeChange(tx, line, number, reading);
    else if (reading.captures < reading.heading.captures) await takeCapture(tx, line, number, reading);
    else throw new ImportRefusal(`line ${number}: there is more than the first line tells of`);
    progress(number - 1, reading.heading.changes + reading.heading.captures);
  }
  if (!reading) throw new ImportRefusal("there are no lines");
  const { changes, captures, heading } = reading;
  if (changes < heading.changes || captures < heading.captures)
    throw new ImportRefusal(
      `the lines end early: ${changes} of ${heading.changes} changes, ${captures} of ${heading.captures} texts`,
    );
  return reading;
}

async function takeChange(tx: Db, line: string, number: number, reading: Reading): Promise<void> {
  const { change: row } = parse(ChangeLine, line, number);
  const { hash, ...rest } = row;
  if (row.seq !== reading.changes + 1) throw new ImportRefusal(`line ${number}: change ${row.seq} is out of order`);
  if (row.prevHash !== reading.hash) throw new ImportRefusal(`line ${number}: does not chain to the change before`);
  if (changeHash(rest) !== hash) throw new ImportRefusal(`line ${number}: is not what its hash was made of`);
  await tx.insert(change).values(row);
  const snapshot = snapshotOf(row, number);
  reading.last.set(`${row.recordKind} ${row.recordId}`, { version: row.version, snapshot });
  reading.changes += 1;
  reading.hash = hash;
}

async function takeCapture(tx: Db, line: string, number: number, reading: Reading): Promise<void> {
  await tx.insert(capture).values(parse(CaptureLine, line, number).capture);
  reading.captures += 1;
}

function snapshotOf(row: { recordKind: Parameters<typeof readSnapshot>[0]; snapshot: string }, number: number) {
  try {
    return readSnapshot(row.recordKind, row.snapshot);
  } catch {
    throw new ImportRefusal(`line ${number}: its snapshot cannot be read`);
  }
}

function parse<Shape extends z.ZodType>(shape: Shape, line: string, number: number): z.output<Shape> {
  try {
    return shape.parse(JSON.parse(line));
  } catch {
    throw new ImportRefusal(`line ${number}: is not what this version of the product writes`);
  }
}

/** Words are only called exact beside the text that they stand in, so quotes come last; all else may come in any order. */
function inOrder(last: ReadonlyMap<string, LastVersion>): LastVersion[] {
  return [...last.values()].sort((a, b) => Number(isQuote(a.snapshot)) - Number(isQuote(b.snapshot)));
}

function isQuote({ kind }: RecordSnapshot): boolean {
  return kind === "quote";
}

/** The number of a record that left is not used again. */
async function continueNumbers(tx: Db, last: ReadonlyMap<string, LastVersion>): Promise<void> {
  for (const [table, id] of highestNumbers(last)) {
    await tx.run(sql`delete from sqlite_sequence where name = ${table}`);
    await tx.run(sql`insert into sqlite_sequence (name, seq) values (${table}, ${id})`);
  }
}
