import { copyFileSync } from "node:fs";
import { desc, eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { closeDatabase, reader, transact } from "../client.ts";
import { mergeOrganisations } from "../publish/merge.ts";
import { publishSource } from "../publish/source.ts";
import { withdraw } from "../publish/withdrawal.ts";
import { loadSample } from "../sample/load.ts";
import { change } from "../schema/changes.ts";
import { organisation } from "../schema/organisations.ts";
import { quote } from "../schema/quotes.ts";
import { aBody, aQuote, aSource } from "../small-record.testing.ts";
import { temporaryRecord } from "../temporary-record.testing.ts";
import { misnumberLastRow } from "../verify/row-numbers.testing.ts";
import { verifyRecord } from "../verify/verify.ts";
import { exportRecord } from "./export.ts";
import { ImportRefusal, importRecord } from "./import.ts";

const STEP = { actor: "test", kind: "creation" as const };

let record: Awaited<ReturnType<typeof temporaryRecord>>;
let full: string;
let empty: string;
let lines: string[];

/** The sample, and beside it a stored text with words from it, a merge, and the last quote taken back. */
beforeAll(async () => {
  record = await temporaryRecord();
  closeDatabase();
  empty = `${record.path}.empty`;
  copyFileSync(record.path, empty);
  await loadSample();
  await transact(async (tx) => {
    const input = { publisher: "Газета", url: "https://example.org/a", lang: "ru" as const, published: "2022-10-19" };
    const text = "Он сказал: «Мы вместе». Потом ушёл.\nИ ещё: «Нас больше».";
    const { id } = await publishSource(tx, null, input, STEP, { text, at: "2022-10-20T00:00:00.000Z" });
    await aQuote(tx, "Мы вместе", id);
    const last = await aQuote(tx, "Нас больше", id);
    const [one, other] = [await aBody(tx, "Союз"), await aBody(tx, "Союз мира")];
    await mergeOrganisations(tx, one, other, { actor: "test", kind: "merge", reason: "одно и то же" });
    await withdraw(tx, "quote", last, { actor: "test", kind: "withdrawal", reason: "не те слова" });
  });
  lines = await exported();
  closeDatabase();
  full = `${record.path}.full`;
  copyFileSync(record.path, full);
});
afterAll(() => record.remove());
beforeEach(() => serve(empty));

function serve(file: string): void {
  closeDatabase();
  copyFileSync(file, record.path);
}

async function exported(): Promise<string[]> {
  const written: string[] = [];
  await exportRecord(record.path, async (line) => void written.push(line));
  return written.join("").trimEnd().split("\n");
}

async function* each(given: readonly string[]): AsyncIterable<string> {
  yield* given;
}

it("the record made from the lines has the same head, agrees with itself, and is written as the same lines", async () => {
  const heading = await importRecord(each(lines));
  expect(await verifyRecord()).toEqual({ head: heading.head, changes: heading.changes, faults: [] });
  expect(await exported()).toEqual(lines);
  const [merged] = await reader().select().from(organisation).where(eq(organisation.slug, "soyuz"));
  expect(merged?.mergedInto).not.toBeNull();
});

it("a line is plain JSON, a change as it stands in the log", async () => {
  serve(full);
  const [last] = await reader().select().from(change).orderBy(desc(change.seq)).limit(1);
  const { organisationId: _, eventId: __, ...row } = last ?? { organisationId: null, eventId: null };
  expect(lines.map((line) => JSON.parse(line))).toContainEqual({ change: row });
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ format: "coalition-record-changes-1", head: last?.hash });
});

it("what is published next gets the numbers that it would have got where the record was", async () => {
  const next = () => transact(async (tx) => [await aSource(tx), await aQuote(tx, "Ещё", 1), await aBody(tx, "Фонд")]);
  serve(full);
  const there = await next();
  serve(empty);
  await importRecord(each(lines));
  expect(await next()).toEqual(there);
  expect((await verifyRecord()).faults).toEqual([]);
});

it("a record whose changes stand out of order is not written for ever", async () => {
  serve(full);
  misnumberLastRow(record.path, "change");
  await expect(exported()).rejects.toMatchObject({ state: "damaged" });
});

it("a database that holds a record takes no other", async () => {
  serve(full);
  await expect(importRecord(each(lines))).rejects.toThrow("holds a record already");
});

it.each([
  ["nothing", () => []],
  ["no end", () => lines.slice(0, -3)],
  ["a change missing", () => lines.filter((_, index) => index !== 40)],
  ["two changes swapped", () => [...lines.slice(0, 40), lines[41] ?? "", lines[40] ?? "", ...lines.slice(42)]],
  ["more than was told", () => [...lines, lines.at(-1) ?? ""]],
  ["another head", () => [(lines[0] ?? "").replace(/"head":"../, '"head":"00'), ...lines.slice(1)]],
])("lines with %s are refused, and nothing is written", async (_what, spoilt) => {
  await expect(importRecord(each(spoilt()))).rejects.toBeInstanceOf(ImportRefusal);
  expect(await reader().$count(change)).toBe(0);
  expect(await reader().$count(quote)).toBe(0);
});

it("a letter changed in any line is noticed", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), async (at, letter) => {
      serve(empty);
      const row = at % lines.length;
      const letters = [...(lines[row] ?? "")];
      const place = letter % letters.length;
      letters[place] = letters[place] === "7" ? "3" : "7";
      const spoilt = lines.map((line, index) => (index === row ? letters.join("") : line));
      await expect(importRecord(each(spoilt))).rejects.toThrow();
      expect(await reader().$count(change)).toBe(0);
    }),
    { numRuns: 25 },
  );
});
