import type Database from "better-sqlite3";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

/** Writes rows of one table by a statement that is prepared once. A column that a row does not name is null. */
export function rowWriter<Table extends SQLiteTable>(
  raw: Database.Database,
  table: Table,
): (row: Table["$inferInsert"]) => void {
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => ({ key, name: `"${column.name}"` }));
  const names = columns.map((column) => column.name).join(", ");
  const marks = columns.map(() => "?").join(", ");
  const statement = raw.prepare(`insert into "${getTableName(table)}" (${names}) values (${marks})`);
  return (row) => {
    const values: Record<string, unknown> = row;
    statement.run(columns.map(({ key }) => values[key] ?? null));
  };
}
