import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import * as drafts from "./drafts.ts";
import * as readings from "./readings.ts";
import * as reports from "./reports.ts";
import * as staff from "./staff.ts";

const desk = [drafts, readings, reports, staff].flatMap((tables): unknown[] => Object.values(tables));

test.each(
  desk
    .filter((part) => part instanceof SQLiteTable)
    .map((table) => [getTableConfig(table).name, getTableConfig(table)]),
)("every column of %s is there twice, so that verifying notices one that has altered by itself", (name, table) => {
  const twice = table.indexes.find(({ config }) => config.name === `${name}_twice`);
  const columns = twice?.config.columns.map((column) => ("name" in column ? column.name : ""));
  expect(columns).toEqual(table.columns.map((column) => column.name));
});
