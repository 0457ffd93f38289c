import { getTableColumns, sql } from "drizzle-orm";
import type { SQLiteInsertValue, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "../client.ts";

type Kept = { type: "index" | "trigger"; name: string; sql: string };

/**
 * Runs `work` while these tables have neither triggers nor indexes (those that hold a key aside), and makes both
 * again afterwards: a million rows sorted once into an index cost a fraction of a million rows put into it one by one.
 */
export async function withoutIndexes(tx: Db, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const kept = await tx.all<Kept>(sql`
    select type, name, sql from sqlite_schema
    where type in ('index', 'trigger') and sql is not null and tbl_name in ${[...tables]}`);
  for (const { type, name } of kept) await tx.run(sql.raw(`drop ${type} "${name}"`));
  await work();
  for (const made of kept) await tx.run(sql.raw(made.sql));
}

const SORTED_AT_ONCE = 64 * 1024 * 1024;
const SORTED_USUALLY = 1024 * 1024;

/** Fills a full-text index anew from the table that it belongs to; more memory meanwhile saves most of the merging. */
export async function refillSearch(tx: Db, index: string): Promise<void> {
  const sortAtOnce = (bytes: number) => sql.raw(`insert into ${index}(${index}, rank) values ('hashsize', ${bytes})`);
  await tx.run(sortAtOnce(SORTED_AT_ONCE));
  await tx.run(sql.raw(`insert into ${index}(${index}) values ('rebuild')`));
  await tx.run(sortAtOnce(SORTED_USUALLY));
}

/** An insert that is prepared once and run for every row: every column but an id that the database counts. */
export function rowWriter<Table extends SQLiteTable>(
  tx: Db,
  table: Table,
  { counted = true } = {},
): (row: Table["$inferInsert"]) => void {
  const columns = Object.keys(getTableColumns(table)).filter((column) => column !== "id" || !counted);
  const insert = tx.insert(table).values(marksFor<Table>(columns)).prepare();
  return (row) => {
    insert.run(row);
  };
}

/** Sound because each of the table's own columns gets a mark, which the row that is run later fills. */
function marksFor<Table extends SQLiteTable>(columns: readonly string[]): SQLiteInsertValue<Table> {
  return Object.fromEntries(columns.map((column) => [column, sql.placeholder(column)])) as SQLiteInsertValue<Table>;
}
