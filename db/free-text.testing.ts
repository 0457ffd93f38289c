import { getTableColumns, getTableName, is, like } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { reader } from "./client.ts";
import * as coalition from "./schema/coalition.ts";
import * as events from "./schema/events.ts";
import * as memberships from "./schema/memberships.ts";
import * as organisations from "./schema/organisations.ts";
import * as quotes from "./schema/quotes.ts";
import * as sources from "./schema/sources.ts";

/** The columns of the record that hold text, none of a closed list, in no row of which this stands: `table.column`. */
export async function columnsWithout(words: string): Promise<string[]> {
  const tables = [coalition, events, memberships, organisations, quotes, sources]
    .flatMap((schema): unknown[] => Object.values(schema))
    .filter((value) => is(value, SQLiteTable));
  const found: string[] = [];
  for (const table of tables) {
    for (const column of Object.values(getTableColumns(table))) {
      if (column.dataType !== "string" || column.enumValues?.length) continue;
      const rows = await reader()
        .select({ column })
        .from(table)
        .where(like(column, `%${words}%`))
        .limit(1);
      if (rows.length === 0) found.push(`${getTableName(table)}.${column.name}`);
    }
  }
  return found;
}
