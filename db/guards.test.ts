import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase, reader, transact } from "./client.ts";
import { guardStatements } from "./guards.ts";
import { publishOrganisation } from "./publish/organisation.ts";
import { loadSample } from "./sample/load.ts";
import { change } from "./schema/changes.ts";
import { organisation } from "./schema/organisations.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";

describe("the database itself keeps the laws", () => {
  let record: Awaited<ReturnType<typeof temporaryRecord>>;
  let raw: Database.Database;

  beforeAll(async () => {
    record = await temporaryRecord();
    await loadSample();
    closeDatabase();
    raw = new Database(record.path);
  });
  afterAll(() => {
    raw.close();
    record.remove();
  });

  it.each([
    ["a change is never altered", "UPDATE change SET reason = 'x' WHERE seq = 1", /append-only/],
    ["a change is never deleted", "DELETE FROM change WHERE seq = 1", /nothing is erased/],
    ["an organisation is never deleted", "DELETE FROM organisation WHERE id = 1", /nothing is erased/],
    ["an address never dies", "UPDATE person SET slug = 'other' WHERE id = 1", /addresses never die/],
    ["a quote is never deleted", "DELETE FROM quote WHERE id = 1", /nothing is erased/],
    ["a membership is never deleted", "DELETE FROM membership WHERE id = 1", /nothing is erased/],
    [
      "an organisation is never replaced",
      "INSERT OR REPLACE INTO organisation (id, slug, kind) SELECT id, 'other', kind FROM organisation WHERE id = 1",
      /nothing is erased/,
    ],
    [
      "an address is never taken over",
      "INSERT OR REPLACE INTO person (id, slug) SELECT 999, slug FROM person WHERE id = 1",
      /nothing is erased/,
    ],
    [
      "a membership is never replaced",
      "INSERT OR REPLACE INTO membership SELECT * FROM membership WHERE id = 1",
      /nothing is erased/,
    ],
    [
      "a change is never replaced",
      `INSERT OR REPLACE INTO change (seq, at, actor, record_kind, record_id, version, kind, snapshot, prev_hash, hash)
       SELECT seq, at, 'x', record_kind, record_id, version, kind, snapshot, prev_hash, hash FROM change WHERE seq = 1`,
      /no gaps|nothing is erased/,
    ],
    ["words are not exact without a capture", `UPDATE quote SET "check" = 'exact' WHERE id = 1`, /no capture/],
    ["a publication has a date", "UPDATE source SET published = '../2022-10-19' WHERE id = 1", /CHECK/],
    ["a quote has a source", "UPDATE quote SET source_id = NULL WHERE id = 1", /NOT NULL/],
    ["a quote's source exists", "UPDATE quote SET source_id = 999 WHERE id = 1", /FOREIGN KEY/],
    ["a quote has a speaker", "UPDATE quote SET person_id = NULL, speaker_as_printed = ' ' WHERE id = 1", /CHECK/],
    ["a membership has a source", "UPDATE membership SET source_id = NULL WHERE id = 1", /NOT NULL/],
    [
      "a departure has a source",
      `UPDATE membership SET "left" = '2022-11-01', left_basis = 'stated' WHERE id = 1`,
      /CHECK/,
    ],
    ["a kind is one of the list", "UPDATE organisation SET kind = 'club' WHERE id = 1", /CHECK/],
    ["a name of a source names it", "UPDATE organisation_name SET source_id = NULL WHERE by = 'source'", /CHECK/],
    [
      "an address of a source is held once",
      "UPDATE source SET url = (SELECT url FROM source WHERE id = 2) WHERE id = 3",
      /UNIQUE/,
    ],
  ])("%s", (_law, statement, refusal) => {
    expect(() => raw.exec(statement)).toThrow(refusal);
  });

  it("a change cannot be slipped in beside the chain", () => {
    const insert = (seq: number, prev: string): void => {
      raw
        .prepare(
          `INSERT INTO change (seq, at, actor, record_kind, record_id, version, kind, snapshot, prev_hash, hash)
           VALUES (?, '2026-01-01T00:00:00.000Z', 'x', 'person', 999, 1, 'creation', '{}', ?, 'x')`,
        )
        .run(seq, prev);
    };
    const last = Number(raw.prepare("SELECT max(seq) FROM change").pluck().get());
    const head = String(raw.prepare("SELECT hash FROM change WHERE seq = ?").pluck().get(last));
    expect(() => insert(last + 1, "f".repeat(64))).toThrow(/follow the last/);
    expect(() => insert(last + 2, head)).toThrow(/no gaps/);
  });

  it("a merged organisation leads to one that stands", () => {
    const into = raw.prepare("UPDATE organisation SET merged_into = ? WHERE id = ?");
    into.run(2, 1);
    expect(() => into.run(1, 2)).toThrow(/merged itself/);
    expect(() => into.run(1, 3)).toThrow(/merged itself/);
    into.run(null, 1);
  });

  it("an organisation has one open membership at a time", () => {
    const copy = `INSERT INTO membership (organisation_id, joined, joined_latest, joined_sort, joined_basis, source_id, position, version)
      SELECT organisation_id, joined, joined_latest, joined_sort, joined_basis, source_id, position, version FROM membership WHERE id = 1`;
    expect(() => raw.exec(copy)).toThrow(/UNIQUE/);
  });

  it("every guard is there, however often they are made", () => {
    const names = (): unknown[] =>
      raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY 1").pluck().all();
    const before = names();
    for (const statement of guardStatements()) raw.exec(statement);
    expect(names()).toEqual(before);
    expect(before.length).toBeGreaterThanOrEqual(15);
  });
});

describe("a refused step", () => {
  it("leaves nothing behind", async () => {
    const record = await temporaryRecord();
    const attempt = transact(async (tx) => {
      await publishOrganisation(
        tx,
        null,
        { kind: "party", names: [{ lang: "ru", kind: "official", value: "Партия", by: "editors" }] },
        { actor: "test", kind: "creation" },
      );
      throw new Error("the second half fails");
    });
    await expect(attempt).rejects.toThrow("the second half fails");
    expect(await reader().select().from(change)).toEqual([]);
    expect(await reader().select().from(organisation)).toEqual([]);
    record.remove();
  });
});
