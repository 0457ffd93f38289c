import { execFile } from "node:child_process";
import { copyFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { transact } from "../db/client.ts";
import { migrateDatabase } from "../db/migrate.ts";
import { publishPerson } from "../db/publish/person.ts";
import { recordVersion } from "../db/record-version.ts";
import { temporaryRecord } from "../db/temporary-record.testing.ts";
import { anotherProcess } from "./another-process.testing.ts";
import { type RecordWatch, watchRecord } from "./record-watch.ts";
import { openSite } from "./site.testing.ts";

let record: Awaited<ReturnType<typeof temporaryRecord>>;
let watch: RecordWatch;
let log: string[];

beforeEach(async () => {
  record = await temporaryRecord();
  log = [];
  watch = watchRecord({ path: record.path, log: (line) => log.push(line), lookEvery: 5 });
});

afterEach(() => {
  watch.close();
  record.remove();
});

function publishSomebody(name: string): Promise<unknown> {
  const names = [{ lang: "ru" as const, value: name, by: "editors" as const }];
  return transact((tx) => publishPerson(tx, null, { names }, { actor: "test", kind: "creation" }));
}

test("what is published is seen at once", async () => {
  expect(watch.version()).toBe(0);
  await publishSomebody("Первый человек");
  expect(watch.version()).toBe(1);
  await publishSomebody("Второй человек");
  expect(watch.version()).toBe(2);
  expect(log).toEqual([]);
});

test("what another process publishes is seen at once", async () => {
  expect(watch.version()).toBe(0);
  const script = join(import.meta.dirname, "../scripts/load-sample.ts");
  const env = { ...process.env, DATABASE_PATH: record.path };
  await promisify(execFile)(process.execPath, [script], { env });
  expect(watch.version()).toBe(await recordVersion());
  expect(watch.version()).toBeGreaterThan(0);
}, 30_000);

test("a file that is taken away is noticed although it is open, and so is its return", async () => {
  await publishSomebody("Человек");
  expect(watch.version()).toBe(1);
  renameSync(record.path, `${record.path}.away`);
  await pause(10);
  expect(watch.version).toThrow(/no such file/);
  await pause(10);
  expect(watch.version).toThrow(/no such file/);
  renameSync(`${record.path}.away`, record.path);
  await pause(10);
  expect(watch.version()).toBe(1);
  expect(log).toEqual([expect.stringMatching(/^database: missing: /), "database: readable again, at version 1"]);
});

test("a file put in the place of the old one is the record from then on, for every connection", async () => {
  await publishSomebody("Человек");
  expect(watch.version()).toBe(1);
  const other = `${record.path}.other`;
  await migrateDatabase(other);
  renameSync(other, record.path);
  for (const side of ["-wal", "-shm"]) rmSync(record.path + side, { force: true });
  await pause(10);
  expect(watch.version()).toBe(0);
  expect(await recordVersion()).toBe(0);
});

test("the pages of a file are forgotten when another with the same version takes its place", async () => {
  let drawn = 0;
  const site = await openSite({ upstream: (_, response) => response.end(`drawing ${++drawn}`), record: watch });
  expect((await site.ask("/ru")).text).toBe("drawing 1");
  expect((await site.ask("/ru")).text).toBe("drawing 1");
  const other = `${record.path}.other`;
  await migrateDatabase(other);
  renameSync(other, record.path);
  for (const side of ["-wal", "-shm"]) rmSync(record.path + side, { force: true });
  await pause(10);
  expect((await site.ask("/ru")).text).toBe("drawing 2");
  expect(watch.version()).toBe(0);
  await site.close();
});

test("what was away for a while is another edition when it returns, as it may have changed meanwhile", async () => {
  const before = watch.edition();
  expect(watch.edition()).toBe(before);
  renameSync(record.path, `${record.path}.away`);
  await pause(10);
  expect(watch.edition).toThrow(/no such file/);
  renameSync(`${record.path}.away`, record.path);
  await pause(10);
  expect(watch.edition()).not.toBe(before);
});

test("a file that becomes something else is a fault until it is put right", async () => {
  await publishSomebody("Человек");
  expect(watch.version()).toBe(1);
  copyFileSync(record.path, `${record.path}.good`);
  writeFileSync(`${record.path}.bad`, "not a database at all ".repeat(500));
  renameSync(`${record.path}.bad`, record.path);
  await pause(10);
  expect(watch.version).toThrow(/not a database/);
  renameSync(`${record.path}.good`, record.path);
  for (const side of ["-wal", "-shm"]) rmSync(record.path + side, { force: true });
  await pause(10);
  expect(watch.version()).toBe(0);
});

test("a lock is waited for in short looks and leaves what is open as it was", async () => {
  watch = watchRecord({ path: record.path, log: (line) => log.push(line), lookEvery: 40 });
  const holder = await anotherProcess(record.path, "PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE");
  const start = performance.now();
  expect(watch.version).toThrow(/locked/);
  for (let n = 0; n < 1000; n += 1) expect(watch.version).toThrow(/locked/);
  expect(performance.now() - start).toBeLessThan(10_000);
  await holder.end();
  await pause(60);
  expect(watch.version()).toBe(0);
  expect(log).toHaveLength(2);
});

test("a file that a newer version of the product migrates meanwhile is not read on as if nothing had happened", async () => {
  await publishSomebody("Человек");
  expect(watch.version()).toBe(1);
  const newer = new Database(record.path);
  newer.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of tomorrow', 9999999999999)").run();
  newer.close();
  expect(watch.version).toThrow(/newer version/);
  expect(log).toEqual([expect.stringMatching(/^database: newer: /)]);
});
