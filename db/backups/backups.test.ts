import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { backupName } from "../../lib/backup-names.ts";
import { closeDatabase, reader, transact } from "../client.ts";
import { migrations } from "../migrate.ts";
import { publishPerson } from "../publish/person.ts";
import { loadSample } from "../sample/load.ts";
import { change } from "../schema/changes.ts";
import { temporaryRecord } from "../temporary-record.testing.ts";
import { verifyFile } from "../verify/verify.ts";
import { listBackups, rotateBackups } from "./folder.ts";
import { makeBackup } from "./make.ts";
import { restoreBackup } from "./restore.ts";

let record: Awaited<ReturnType<typeof temporaryRecord>>;
let folder: string;
let copy: string;

beforeEach(async () => {
  record = await temporaryRecord();
  await loadSample();
  folder = mkdtempSync(join(tmpdir(), "copies-"));
  copy = join(folder, "copy.db");
});
afterEach(() => {
  record.remove();
  rmSync(folder, { recursive: true });
});

async function publish(name: string): Promise<void> {
  const names = [{ lang: "ru" as const, value: name, by: "editors" as const }];
  await transact((tx) => publishPerson(tx, null, { names }, { actor: "test", kind: "creation" }));
}

/** Changes a file behind the product's back. */
function alter(path: string, statement: string): void {
  const raw = new Database(path);
  raw.exec(statement);
  raw.close();
}

describe("a copy", () => {
  it("is of one moment while others write, stands for itself, and is private", async () => {
    let going = true;
    const writing = (async () => {
      for (let n = 0; going; n += 1) {
        await publish(`Человек ${n}`);
        await nextTurn();
      }
    })();
    const made = await makeBackup(record.path, copy).finally(() => {
      going = false;
    });
    await writing;
    const raw = new Database(copy, { readonly: true });
    expect(raw.pragma("journal_mode", { simple: true })).toBe("delete");
    raw.close();
    expect(await verifyFile(copy)).toEqual({ head: made.head, changes: made.changes, faults: [] });
    expect(await reader().$count(change)).toBeGreaterThanOrEqual(made.changes);
    expect(statSync(copy).mode & 0o077).toBe(0);
  });

  it("tells how far it has come", async () => {
    const steps: number[] = [];
    const { bytes } = await makeBackup(record.path, copy, (done, total) => steps.push(done / total));
    expect(steps[0]).toBeLessThan(1);
    expect(bytes).toBe(statSync(copy).size);
  });

  it("of a record that does not agree with itself is refused, and leaves no file", async () => {
    closeDatabase();
    alter(record.path, "UPDATE person_name SET value = 'Другой'");
    await expect(makeBackup(record.path, copy)).rejects.toMatchObject({
      state: "damaged",
      message: expect.stringContaining("person_name"),
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("never takes the place of a file", async () => {
    writeFileSync(copy, "мой файл");
    await expect(makeBackup(record.path, copy)).rejects.toThrow("a file of this name");
    expect(readFileSync(copy, "utf8")).toBe("мой файл");
  });
});

describe("rotation", () => {
  it("deletes what is no longer kept, and nothing that is no copy", () => {
    const days = Array.from({ length: 20 }, (_, day) => new Date(Date.UTC(2026, 10, 1 + day)));
    for (const day of days) writeFileSync(join(folder, backupName(day)), "");
    writeFileSync(join(folder, "notes.txt"), "");
    expect(rotateBackups(folder, { days: 3, weeks: 0, months: 0 })).toHaveLength(17);
    expect(listBackups(folder).map(({ at }) => at.getUTCDate())).toEqual([20, 19, 18]);
    expect(existsSync(join(folder, "notes.txt"))).toBe(true);
  });
});

describe("restoring", () => {
  beforeEach(async () => {
    await makeBackup(record.path, copy);
    await publish("Позже");
    closeDatabase();
  });

  it("puts the copy in its place and keeps what stood there", async () => {
    const told: number[] = [];
    const at = new Date("2026-11-24T20:00:00Z");
    const restored = await restoreBackup(copy, record.path, at, (done, total) => told.push(done / total));
    expect(told.at(-1)).toBe(1);
    expect(restored.before).toBe(`${record.path}.before-record-2026-11-24T20-00-00Z.db`);
    expect((await verifyFile(record.path)).head).toBe(restored.head);
    expect((await verifyFile(String(restored.before))).changes).toBe(restored.changes + 1);
    await publish("Снова");
    expect(await reader().$count(change)).toBe(restored.changes + 1);
  });

  it("makes a record where there is none", async () => {
    const place = join(folder, "new/record.db");
    expect(await restoreBackup(copy, place)).toMatchObject({ before: null });
    expect((await verifyFile(place)).faults).toEqual([]);
  });

  it("is refused while a process has the database open, a damaged one too", async () => {
    const holder = new Database(record.path);
    holder.prepare("SELECT count(*) FROM change").get();
    const before = readFileSync(record.path);
    await expect(restoreBackup(copy, record.path)).rejects.toMatchObject({ state: "locked" });
    expect(readFileSync(record.path).equals(before)).toBe(true);
    holder.close();
  });

  it.each([
    ["damaged", () => writeFileSync(record.path, readFileSync(record.path).fill(0xab, 4096))],
    ["of zeros", () => writeFileSync(record.path, Buffer.alloc(8192))],
    ["of text", () => writeFileSync(record.path, "стёрто ".repeat(1000))],
    ["gone", () => rmSync(record.path)],
  ])("takes the place of a file that is %s", async (_what, destroy) => {
    destroy();
    await restoreBackup(copy, record.path);
    expect((await verifyFile(record.path)).faults).toEqual([]);
  });

  it.each([
    ["cut off", () => writeFileSync(copy, readFileSync(copy).subarray(0, 40_960))],
    ["with a word altered", () => alter(copy, "UPDATE person_name SET value = 'Другой'")],
    [
      "with a change missing",
      () => alter(copy, "DROP TRIGGER change_is_never_deleted; DELETE FROM change WHERE seq = 9"),
    ],
    ["of somebody else", () => alter(copy, "DROP TABLE __drizzle_migrations")],
    ["missing", () => rmSync(copy)],
  ])("of a copy %s is refused, and what stands there stays", async (_what, spoil) => {
    const before = readFileSync(record.path);
    spoil();
    await expect(restoreBackup(copy, record.path)).rejects.toThrow(/copy\.db/);
    expect(readFileSync(record.path).equals(before)).toBe(true);
    expect(readdirSync(join(record.path, "..")).filter((name) => name.includes("restoring"))).toEqual([]);
  });

  it("brings a copy of an older version to this one", async () => {
    const old = join(folder, "old.db");
    const raw = new Database(old);
    raw.exec("CREATE TABLE __drizzle_migrations (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric)");
    for (const { sql, hash, folderMillis } of migrations().slice(0, -1)) {
      for (const statement of sql) raw.exec(statement);
      raw.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)").run(hash, folderMillis);
    }
    raw.close();
    const place = join(folder, "upgraded.db");
    await restoreBackup(old, place);
    expect(await verifyFile(place)).toEqual({ head: null, changes: 0, faults: [] });
    expect(readdirSync(folder).sort()).toEqual(["copy.db", "old.db", "upgraded.db"]);
  });
});
