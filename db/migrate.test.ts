import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeDatabase, transact } from "./client.ts";
import { applyMigrations, migrateDatabase, migrations } from "./migrate.ts";
import { loadSample } from "./sample/load.ts";
import { databaseState } from "./state.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";

describe("a database file", () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "migrate-"));
    path = join(folder, "record.db");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("goes from missing to ready, and stays as it is the second time", async () => {
    expect((await databaseState(path)).state).toBe("missing");
    expect(await migrateDatabase(path)).toEqual({ applied: migrations().length });
    expect((await databaseState(path)).state).toBe("ready");
    expect(await migrateDatabase(path)).toEqual({ applied: 0 });
  });

  it("is migrated once by two that start together", async () => {
    const results = await Promise.all([migrateDatabase(path), migrateDatabase(path)]);
    expect(results.map((result) => result.applied).sort()).toEqual([0, migrations().length]);
  });

  it("is told apart when it is empty, another program's, newer, or no database at all, and is never written to", async () => {
    writeFileSync(path, "");
    expect((await databaseState(path)).state).toBe("empty");

    const text = join(folder, "text.db");
    writeFileSync(text, "not a database, but some text that is long enough to have a header. ".repeat(30));
    expect((await databaseState(text)).state).toBe("not-a-database");
    await expect(migrateDatabase(text)).rejects.toMatchObject({ state: "not-a-database" });
    expect(readFileSync(text, "utf8")).toMatch(/^not a database/);

    const other = join(folder, "other.db");
    new Database(other).exec("CREATE TABLE recipe (id INTEGER)").close();
    expect((await databaseState(other)).state).toBe("not-a-database");
    await expect(migrateDatabase(other)).rejects.toMatchObject({ state: "not-a-database" });

    const newer = join(folder, "newer.db");
    await migrateDatabase(newer);
    new Database(newer)
      .exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)")
      .close();
    expect((await databaseState(newer)).state).toBe("newer");
    await expect(migrateDatabase(newer)).rejects.toMatchObject({ state: "newer" });
  });

  it("is unreadable when a folder stands in its place, or a file in the place of its folder", async () => {
    mkdirSync(path);
    expect((await databaseState(path)).state).toBe("unreadable");
    await expect(migrateDatabase(path)).rejects.toMatchObject({ state: "unreadable" });

    const file = join(folder, "file");
    writeFileSync(file, "a file");
    await expect(migrateDatabase(join(file, "record.db"))).rejects.toMatchObject({ state: "unreadable" });
    await expect(migrateDatabase(join(file, "deeper/record.db"))).rejects.toMatchObject({ state: "unreadable" });
  });

  it("is missing, not damaged, to who opens it in a folder that is not there", async () => {
    process.env.DATABASE_PATH = join(folder, "nowhere/record.db");
    await expect(transact(async () => 1)).rejects.toMatchObject({ state: "missing" });
    delete process.env.DATABASE_PATH;
  });

  it("says when somebody else holds it", { timeout: 20_000 }, async () => {
    await migrateDatabase(path);
    const holder = new Database(path);
    holder.pragma("journal_mode = DELETE");
    holder.exec("BEGIN EXCLUSIVE");
    expect((await databaseState(path)).state).toBe("locked");
    holder.exec("ROLLBACK");
    holder.close();
  });
});

describe("a migration that rebuilds a table", () => {
  it("keeps the rows that point to it, brings the guards back, and keeps a copy of what was", async () => {
    const record = await temporaryRecord();
    await loadSample();
    closeDatabase();
    const rebuild = {
      sql: [
        "CREATE TABLE __new_source AS SELECT * FROM source",
        "DROP TABLE source",
        "ALTER TABLE __new_source RENAME TO source",
        "CREATE UNIQUE INDEX source_id_unique ON source (id)",
      ],
      bps: true,
      folderMillis: 9_999_999_999_999,
      hash: "rebuilds source",
    };
    expect(applyMigrations(record.path, [...migrations(), rebuild])).toEqual({ applied: 1 });
    const raw = new Database(record.path);
    expect(raw.prepare("SELECT count(*) FROM quote").pluck().get()).toBe(8);
    expect(raw.prepare("SELECT count(*) FROM source").pluck().get()).toBe(7);
    expect(() => raw.exec("DELETE FROM source WHERE id = 1")).toThrow(/nothing is erased/);
    raw.close();
    expect(existsSync(`${record.path}.before-migration-${migrations().length + 1}`)).toBe(true);
    record.remove();
  });

  it("changes nothing when it would leave rows that point to nothing", async () => {
    const record = await temporaryRecord();
    await loadSample();
    closeDatabase();
    const careless = {
      sql: ["DROP TRIGGER source_is_never_deleted", "DELETE FROM source WHERE id = 2"],
      bps: true,
      folderMillis: 9_999_999_999_999,
      hash: "careless",
    };
    expect(() => applyMigrations(record.path, [...migrations(), careless])).toThrow(/point to nothing/);
    const raw = new Database(record.path);
    expect(raw.prepare("SELECT count(*) FROM source").pluck().get()).toBe(7);
    raw.close();
    record.remove();
  });
});
