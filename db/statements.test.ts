import Database from "better-sqlite3";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepStatements } from "./statements.ts";

const thing = sqliteTable("thing", { id: integer().primaryKey(), name: text().notNull() });

let raw: Database.Database;
let prepared: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  raw = new Database(":memory:");
  raw.exec("create table thing (id integer primary key, name text not null)");
  prepared = vi.spyOn(raw, "prepare");
  keepStatements(raw, "write");
});
afterEach(() => raw.close());

test("the same question is prepared once, and answered anew each time", () => {
  const db = drizzle(raw);
  const names = (): string[] => db.select({ name: thing.name }).from(thing).all().flatMap(Object.values);
  expect(names()).toEqual([]);
  db.insert(thing).values({ name: "choir" }).run();
  const before = prepared.mock.calls.length;
  expect(names()).toEqual(["choir"]);
  expect(names()).toEqual(["choir"]);
  expect(prepared.mock.calls.length).toBe(before);
});

test("one text is read as objects and as arrays, in any order", () => {
  const question = raw.prepare("select 7 as id, 'choir' as name");
  expect(question.get()).toEqual({ id: 7, name: "choir" });
  expect(question.raw().get()).toEqual([7, "choir"]);
  expect(question.all()).toEqual([{ id: 7, name: "choir" }]);
  expect(raw.prepare("select 7 as id, 'choir' as name").raw().all()).toEqual([[7, "choir"]]);
});

test("a kept statement follows a table that is changed", () => {
  const count = (): unknown => raw.prepare("select * from thing").all();
  raw.prepare("insert into thing (name) values (?)").run("choir");
  expect(count()).toEqual([{ id: 1, name: "choir" }]);
  raw.exec("alter table thing add column place text default 'Astana'");
  expect(count()).toEqual([{ id: 1, name: "choir", place: "Astana" }]);
});

test("statements without end do not fill the memory: the oldest go", () => {
  const db = drizzle(raw);
  for (let n = 0; n < 1_000; n += 1) db.get(sql.raw(`select ${n} as n`));
  const before = prepared.mock.calls.length;
  db.get(sql.raw("select 999 as n"));
  expect(prepared.mock.calls.length).toBe(before);
  db.get(sql.raw("select 0 as n"));
  expect(prepared.mock.calls.length).toBe(before + 1);
});
