import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import Database from "better-sqlite3";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase, reader, transact } from "../client.ts";
import { publishQuote } from "../publish/quote.ts";
import { recheckQuotes } from "../publish/recheck.ts";
import { publishSource } from "../publish/source.ts";
import { withdraw } from "../publish/withdrawal.ts";
import { loadSample } from "../sample/load.ts";
import { quote } from "../schema/quotes.ts";
import { capture } from "../schema/sources.ts";
import { temporaryRecord } from "../temporary-record.testing.ts";
import { misnumberLastRow } from "./row-numbers.testing.ts";
import { verifyRecord } from "./verify.ts";

const STEP = { actor: "test", kind: "addition" as const };
const NEW = { actor: "test", kind: "creation" as const };

describe("verifying", () => {
  let record: Awaited<ReturnType<typeof temporaryRecord>>;
  let whole: string;

  beforeAll(async () => {
    record = await temporaryRecord();
    await loadSample();
    await transact(async (tx) => {
      const [said] = await tx.select().from(quote).where(eq(quote.form, "direct"));
      if (!said) throw new Error("the sample has direct quotes");
      const input = { publisher: "Газета", url: "https://example.org/a", lang: "ru" as const, published: "2022-10-19" };
      const text = "Он сказал: «Мы вместе». Потом ушёл.";
      const { id } = await publishSource(tx, null, input, NEW, { text, at: "2022-10-20T00:00:00.000Z" });
      const words = {
        personId: said.personId,
        said: { edtf: "2022-10-19", basis: "stated" as const },
        lang: "ru" as const,
      };
      await publishQuote(tx, null, { ...words, text: "Мы вместе", form: "direct", sourceId: id }, NEW);
      await withdraw(tx, "quote", said.id, { actor: "test", kind: "withdrawal", reason: "не те слова" });
    });
    closeDatabase();
    whole = `${record.path}.whole`;
    copyFileSync(record.path, whole);
  });
  afterAll(() => record.remove());

  it("a whole record agrees with itself, and looking changes nothing", async () => {
    copyFileSync(whole, record.path);
    const first = await verifyRecord();
    expect(first.faults).toEqual([]);
    expect(first.head).toMatch(/^[0-9a-f]{64}$/);
    expect(await verifyRecord()).toEqual(first);
  });

  it.each([
    ["a reason in the log", "UPDATE change SET reason = 'иначе' WHERE seq = 5", /^change 5: is not what its hash/],
    [
      "a snapshot in the log",
      "UPDATE change SET snapshot = replace(snapshot, 'ktk', 'ktl') WHERE seq = (SELECT min(seq) FROM change WHERE snapshot LIKE '%ktk%')",
      /hash/,
    ],
    [
      "the last change taken away",
      "DELETE FROM change WHERE seq = (SELECT max(seq) FROM change)",
      /quote: is missing|holds/,
    ],
    ["a change in the middle taken away", "DELETE FROM change WHERE seq = 7", /^change 8: follows change 6/],
    ["a name", "UPDATE organisation_name SET value = value || '!' WHERE id = 3", /^organisation_name: /],
    ["what the search knows", "UPDATE search_entry SET text = 'ru x' WHERE id = 3", /^list search_entry: /],
    ["a word of the search", "DELETE FROM search_word WHERE word = 'союз'", /^list search_word: /],
    ["an address", "UPDATE organisation SET slug = 'x' WHERE id = 3", /^organisation: /],
    ["a date", "UPDATE membership SET joined_sort = '2022-10-20' WHERE id = 3", /^membership: /],
    ["a citation", "DELETE FROM citation WHERE id = 3", /^citation: /],
    ["a word of a quote", "UPDATE quote SET text = text || ' да' WHERE id = 2", /^quote: /],
    ["a person slipped in", "INSERT INTO person (slug, version) VALUES ('nobody', 1)", /^person: holds/],
    ["a published day", "UPDATE source SET published_sort = '2022-10-01' WHERE id = 1", /^source: /],
    ["an event's agenda", "DELETE FROM event_agenda", /^event_agenda: /],
    ["the telephone", "UPDATE coalition SET contact_text = '112'", /^coalition: /],
    [
      "a withdrawn quote's check",
      "UPDATE quote SET \"check\" = 'no-capture' WHERE \"check\" = 'exact'",
      /^quote \d+: its check is exact/,
    ],
    ["a capture's text", "UPDATE capture SET text = text || '.'", /^capture \d+ of source \d+: /],
    [
      "a capture slipped in",
      `INSERT INTO capture (source_id, captured_at, sha256, text) VALUES (1, '2022', '${"0".repeat(64)}', '')`,
      /^captures? /,
    ],
    [
      "a line of the timeline",
      "UPDATE timeline_entry SET position = 99 WHERE id = (SELECT min(id) FROM timeline_entry)",
      /^list timeline_entry: /,
    ],
    ["a tally", "UPDATE timeline_tally SET joined = joined + 1", /^list timeline_tally: /],
    [
      "a letter of the directory",
      "UPDATE directory_entry SET letter = 'Ъ' WHERE organisation_id = 2",
      /^list directory_entry: /,
    ],
    ["the search", "INSERT INTO timeline_search(timeline_search) VALUES ('delete-all')", /^search timeline_search: /],
    ["a reference", "UPDATE quote SET event_id = 999 WHERE id = 2", /^references: quote/],
  ])("%s: the flip is found at its place", async (_what, statement, place) => {
    flip(statement);
    const { faults } = await verifyRecord();
    expect(faults.map((fault) => `${fault.place}: ${fault.detail}`)).toEqual(
      expect.arrayContaining([expect.stringMatching(place)]),
    );
  });

  it("it tells part by part how far it has come, and comes to the end", async () => {
    closeDatabase();
    copyFileSync(whole, record.path);
    const told: number[] = [];
    await verifyRecord((done, total) => told.push(done / total));
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it.each(["change", "organisation", "membership"])(
    "rows of %s that stand out of order are told, and the reading ends",
    async (table) => {
      closeDatabase();
      copyFileSync(whole, record.path);
      misnumberLastRow(record.path, table);
      expect((await verifyRecord()).faults).toEqual(
        expect.arrayContaining([expect.objectContaining({ detail: expect.stringContaining("in the order of their") })]),
      );
    },
  );

  it("a character changed anywhere in the words of the record is found", async () => {
    copyFileSync(whole, record.path);
    const texts = texted();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), fc.nat(), async ({ table, column, rowid, text }, at) => {
        const letters = [...text];
        letters[at % letters.length] = letters[at % letters.length] === "ж" ? "щ" : "ж";
        flip(`UPDATE "${table}" SET "${column}" = ? WHERE rowid = ?`, letters.join(""), rowid);
        expect((await verifyRecord()).faults).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("the command prints the head and leaves with 0, and names the place and leaves with 1", () => {
    copyFileSync(whole, record.path);
    closeDatabase();
    const run = () =>
      spawnSync(process.execPath, ["scripts/verify.ts"], {
        env: { ...process.env, DATABASE_PATH: record.path },
        encoding: "utf8",
      });
    const fine = run();
    expect(fine.stdout).toMatch(/head [0-9a-f]{64}/);
    expect(fine.status).toBe(0);
    flip("UPDATE organisation_name SET value = 'Другое' WHERE id = 1");
    const broken = run();
    expect(broken.stderr).toMatch(/organisation_name: /);
    expect(broken.status).toBe(1);
  }, 60_000);

  it("a check follows a new capture as a published step, and asks for a reason where words are missing", async () => {
    copyFileSync(whole, record.path);
    const [said] = await reader().select().from(quote).where(eq(quote.check, "exact"));
    const sourceId = said?.sourceId ?? 0;
    const again = { publisher: "Газета", url: "https://example.org/a", lang: "ru" as const, published: "2022-10-19" };
    const recapture = async (reasons: Map<number, string>) =>
      transact(async (tx) => {
        await publishSource(tx, sourceId, again, STEP, {
          text: "Он сказал: «Мы порознь».",
          at: "2022-10-21T00:00:00.000Z",
        });
        const { stray } = await recheckQuotes(tx, sourceId, reasons, STEP);
        if (stray.length > 0) throw new Error(`stray ${stray[0]?.found}`);
      });
    await expect(recapture(new Map())).rejects.toThrow("stray Мы порознь");
    expect(await reader().$count(capture)).toBe(1);
    await recapture(new Map([[said?.id ?? 0, "Издание поправило текст"]]));
    const [after] = await reader()
      .select()
      .from(quote)
      .where(eq(quote.id, said?.id ?? 0));
    expect(after).toMatchObject({ check: "missing", checkReason: "Издание поправило текст", version: 2 });
    expect((await verifyRecord()).faults).toEqual([]);
  });

  /** Changes the file behind the product's back: without its guards. */
  function flip(statement: string, ...values: unknown[]): void {
    closeDatabase();
    copyFileSync(whole, record.path);
    const raw = new Database(record.path);
    raw.pragma("foreign_keys = OFF");
    raw.pragma("ignore_check_constraints = ON");
    const triggers = raw.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
    for (const trigger of named(triggers)) raw.exec(`DROP TRIGGER ${trigger.name}`);
    raw.prepare(statement).run(...values);
    for (const trigger of named(triggers)) raw.exec(trigger.sql);
    raw.close();
  }

  function texted(): { table: string; column: string; rowid: number; text: string }[] {
    const columns: [string, string][] = [
      ["change", "snapshot"],
      ["change", "at"],
      ["change", "actor"],
      ["change", "hash"],
      ["organisation_name", "value"],
      ["quote", "text"],
      ["quote", "role"],
      ["event_text", "title"],
      ["source", "title"],
      ["person_name", "value"],
      ["capture", "text"],
      ["timeline_entry", "folded"],
      ["search_entry", "text"],
      ["search_entry", "folded"],
    ];
    closeDatabase();
    const raw = new Database(record.path);
    const found = columns.flatMap(([table, column]) =>
      raw
        .prepare(`SELECT rowid AS rowid, "${column}" AS text FROM "${table}" WHERE "${column}" <> ''`)
        .all()
        .map((row) => ({ table, column, ...textRow(row) })),
    );
    raw.close();
    return found;
  }
});

/** Sound because the statement that is read selects these two columns. */
function named(rows: unknown[]): { name: string; sql: string }[] {
  return rows as { name: string; sql: string }[];
}

/** Sound because the statement that is read selects these two columns. */
function textRow(row: unknown): { rowid: number; text: string } {
  return row as { rowid: number; text: string };
}
