import { getTableName, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "../client.ts";
import { rebuildLists } from "../lists/rebuild.ts";
import {
  directoryEntry,
  directoryTally,
  recordTally,
  searchEntry,
  searchWord,
  timelineEntry,
  timelineTally,
} from "../schema/lists.ts";
import { differences, type PlainRow } from "./compare.ts";
import type { Fault } from "./faults.ts";

const LISTS: SQLiteTable[] = [
  timelineEntry,
  timelineTally,
  directoryEntry,
  directoryTally,
  recordTally,
  searchEntry,
  searchWord,
];
const SEARCHES = ["timeline_search", "record_search"];

/** Compares each search index with the table that it searches. */
export async function checkSearches(tx: Db): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const search of SEARCHES) faults.push(...(await searchFaults(tx, search)));
  return faults;
}

/** Makes the derived lists anew and compares them with those that were there. The caller undoes the transaction. */
export async function checkLists(tx: Db): Promise<Fault[]> {
  const faults: Fault[] = [];
  const held = await contents(tx);
  await rebuildLists(tx);
  const expected = await contents(tx);
  for (const [name, rows] of expected) faults.push(...differences(`list ${name}`, rows, held.get(name) ?? []));
  return faults;
}

async function contents(tx: Db): Promise<Map<string, PlainRow[]>> {
  const lists = new Map<string, PlainRow[]>();
  for (const table of LISTS) lists.set(getTableName(table), (await tx.select().from(table)).map(plain).filter(counts));
  return lists;
}

async function searchFaults(tx: Db, search: string): Promise<Fault[]> {
  try {
    await tx.run(sql.raw(`insert into ${search}(${search}, rank) values ('integrity-check', 1)`));
    return [];
  } catch {
    return [{ place: `search ${search}`, detail: "does not agree with the table that it searches" }];
  }
}

/** A tally of nothing is the same as none. */
function counts(row: PlainRow): boolean {
  return row.records !== 0;
}

/** Sound because a row of SQLite holds null, numbers and text; the number of a line means nothing and is left out. */
function plain({ id: _id, ...row }: Record<string, unknown>): PlainRow {
  return row as PlainRow;
}
