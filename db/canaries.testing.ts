import { getTableColumns, getTableName, is, sql } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { transact } from "./client.ts";
import * as drafts from "./schema/drafts.ts";
import * as readings from "./schema/readings.ts";
import * as reports from "./schema/reports.ts";
import * as staff from "./schema/staff.ts";

/** Every table that holds nothing public, parents first. */
export const PRIVATE_TABLES: SQLiteTable[] = [staff, drafts, readings, reports]
  .flatMap((tables): unknown[] => Object.values(tables))
  .filter((value) => is(value, SQLiteTable))
  .sort((one, other) => getTableConfig(one).foreignKeys.length - getTableConfig(other).foreignKeys.length);

/** What the checks of a table ask of a row, where a canary would not do. */
const ASKED: Record<string, Record<string, string | number | null>> = {
  draft: { state: "open", target_kind: null, target_id: null, base_version: null, last_seq: null, first_seq: null },
  report: { state: "new", closed_by: null, closed_at: null },
};

const PARENTS: Record<string, string> = { member_id: "staff_member", draft_id: "draft", reading_id: "reading" };

/** Writes a row into each private table with a word of its own in every column that can hold one; returns the words. */
export async function plantCanaries(): Promise<string[]> {
  const planted: string[] = [];
  await transact(async (tx) => {
    const ids = new Map<string, string | number>();
    for (const table of PRIVATE_TABLES) {
      const name = getTableName(table);
      const row = Object.values(getTableColumns(table)).map((column) => {
        const value = valueFor(name, column, ids);
        if (typeof value === "string" && value.startsWith("canary")) planted.push(value);
        return { column, value };
      });
      const columns = sql.join(
        row.map(({ column }) => sql.identifier(column.name)),
        sql`, `,
      );
      const values = sql.join(
        row.map(({ value }) => sql`${value}`),
        sql`, `,
      );
      await tx.run(sql`insert into ${table} (${columns}) values (${values})`);
      ids.set(name, row.find(({ column }) => column.name === "id")?.value ?? 0);
    }
  });
  return planted;
}

function valueFor(table: string, column: SQLiteColumn, ids: Map<string, string | number>): string | number | null {
  const asked = ASKED[table]?.[column.name];
  if (asked !== undefined) return asked;
  const parent = PARENTS[column.name];
  if (parent) return ids.get(parent) ?? null;
  if (column.enumValues?.length) return column.enumValues[0] ?? null;
  if (column.dataType === "number" || column.dataType === "boolean") return 1_000_001;
  return `canary-${table.replaceAll("_", "-")}-${column.name.replaceAll("_", "-")}-z`;
}
