import Database from "better-sqlite3";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { searchTerms } from "../lib/search-text.ts";
import { WHOLE_TIMELINE } from "../lib/timeline-filter.ts";
import type { FoundRecord, SearchHit } from "../lib/views/search.ts";
import { reader, transact } from "./client.ts";
import { listDirectory } from "./directory.ts";
import { loadSample } from "./sample/load.ts";
import { searchEntry } from "./schema/lists.ts";
import { searchRecord } from "./search.ts";
import { placesHolding } from "./search-places.ts";
import { MISSPELLED, SEARCH_QUERIES } from "./search-queries.testing.ts";
import { aBody, aPerson, aQuote, aSource, joinersNamed } from "./small-record.testing.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";
import { listTimeline } from "./timeline.ts";

const ALL = { kind: null, exact: false } as const;
/** A hundred names with «союз» in them, in every case in which bodies print it; a third of them in capitals. */
const UNIONS = Array.from({ length: 100 }, (_, n) => `${["Союз", "СОЮЗ", "Профсоюз"][n % 3]} квартала ${n + 1}`);

describe("what readers type, on the sample record", () => {
  let record: Awaited<ReturnType<typeof temporaryRecord>>;

  beforeAll(async () => {
    record = await temporaryRecord();
    await loadSample();
  });
  afterAll(() => record.remove());

  it("finds what was meant among its first five, far oftener than an index of plain words", async () => {
    const missed: string[] = [];
    for (const [q, kind, wanted] of SEARCH_QUERIES) {
      const { groups } = await searchRecord({ q, ...ALL }, "ru");
      const first = groups.flatMap((group) => group.hits).sort((a, b) => b.score - a.score);
      if (!first.slice(0, 5).some((hit) => hit.kind === kind && titleOf(hit).includes(wanted))) missed.push(q);
    }
    const recall = 1 - missed.length / SEARCH_QUERIES.length;
    const plain = await plainRecall();
    console.log(
      `recall@5 of ${SEARCH_QUERIES.length} queries: ${recall.toFixed(3)}; plain unicode61: ${plain.toFixed(3)}`,
    );
    expect(SEARCH_QUERIES.length).toBeGreaterThanOrEqual(100);
    expect(missed.length, missed.join(", ")).toBeLessThanOrEqual(0.05 * SEARCH_QUERIES.length);
    expect(recall).toBeGreaterThan(plain);
  });

  it.each(MISSPELLED)("offers for %j the query %j", async (q, offered) => {
    const { groups, suggestion } = await searchRecord({ q, ...ALL }, "ru");
    expect(groups).toEqual([]);
    expect(suggestion).toBe(offered);
    expect((await searchRecord({ q: suggestion ?? "", ...ALL }, "ru")).groups).not.toEqual([]);
  });

  it("offers nothing for what resembles no word of the record", async () => {
    expect((await searchRecord({ q: "ъщъщъщъщ", ...ALL }, "ru")).suggestion).toBeNull();
  });

  it("takes words exactly as they are written on request", async () => {
    const found = async (q: string, exact: boolean): Promise<string[]> => {
      const { groups } = await searchRecord({ q, kind: "organisation", exact }, "ru");
      return groups.flatMap((group) => group.hits.map(titleOf));
    };
    expect(await found("Союз отцов", true)).toEqual(["«Союз отцов»"]);
    expect(await found("союза отцов", true)).toEqual([]);
    expect(await found("союза отцов", false)).toEqual(["«Союз отцов»"]);
    expect(await found("казахстан жазушылар", true)).toEqual([]);
    expect(await found("Қазақстан Жазушылар", true)).toEqual(["Союз писателей Казахстана"]);
  });

  it("shows the words by which a record was found in another language than the page's", async () => {
    const { groups } = await searchRecord({ q: "жазушы", ...ALL }, "ru");
    expect(groups[0]?.hits[0]?.lines).toEqual([{ lang: "kk", text: "Қазақстан Жазушылар одағы" }]);
  });

  it("counts every kind, whichever is shown", async () => {
    const all = await searchRecord({ q: "казахстан", ...ALL }, "ru");
    const quotes = await searchRecord({ q: "казахстан", kind: "quote", exact: false }, "ru");
    expect(quotes.counts).toEqual(all.counts);
    expect(quotes.groups.map((group) => group.kind)).toEqual(["quote"]);
    for (const { kind, hits } of all.groups) expect(hits.every((hit) => hit.kind === kind)).toBe(true);
  });

  it("finds the same organisations as the directory and the timeline", async () => {
    for (const [q, kind] of SEARCH_QUERIES.filter(([, one]) => one === "organisation")) {
      const { groups } = await searchRecord({ q, kind: "organisation", exact: false }, "ru");
      const searched = groups.flatMap((group) => group.hits.map(titleOf)).sort();
      const directory = await listDirectory({ q, kind: null, letter: null, before: null, after: null }, "ru");
      expect(directory.entries.map((entry) => entry.name.text).sort(), q).toEqual(searched);
      const { days } = await listTimeline({ ...WHOLE_TIMELINE, q }, "ru");
      const entries = days.flatMap((day) => day.clusters.flatMap((cluster) => cluster.entries));
      const listed = entries.map((entry) => entry.organisation?.name.text);
      expect(listed, q).toEqual(expect.arrayContaining(searched));
      expect(kind).toBe("organisation");
    }
  });

  it("never throws, whatever is typed", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), fc.boolean(), async (q, exact) => {
        for (const typed of [q, `"${q}`, `союз ${q}`, `${q} OR NEAR(*`]) {
          const page = await searchRecord({ q: typed, kind: null, exact }, "kk");
          expect(page.counts).toHaveLength(5);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it("«союз» finds a hundred of a hundred names, in whatever case", async () => {
  const record = await temporaryRecord();
  await joinersNamed(UNIONS);
  for (const q of ["союз", "СОЮЗ", "soyuz"]) {
    const { counts } = await searchRecord({ q, ...ALL }, "ru");
    expect(counts.find(({ kind }) => kind === "organisation")?.found).toBe(q === "soyuz" ? 67 : 100);
  }
  const { matched } = await listDirectory({ q: "союз", kind: null, letter: null, before: null, after: null }, "ru");
  expect(matched).toBe(100);
  record.remove();
});

/** The same texts behind SQLite's own index of words, asked for the same queries. */
async function plainRecall(): Promise<number> {
  const plain = new Database(":memory:");
  plain.exec("create virtual table plain using fts5(kind unindexed, text, tokenize='unicode61')");
  const insert = plain.prepare("insert into plain (kind, text) values (?, ?)");
  for (const { kind, text } of await reader().select().from(searchEntry)) insert.run(kind, text);
  const ask = plain.prepare("select kind, text from plain where text match ? order by rank limit 5");
  const met = SEARCH_QUERIES.filter(([q, kind, wanted]) => {
    const words = q.match(/[\p{L}\p{N}]+/gu) ?? [];
    const rows = ask.all(words.map((word) => `"${word}"`).join(" ")).map(rowOf);
    return rows.some((row) => row.kind === kind && row.text.includes(wanted));
  });
  plain.close();
  return met.length / SEARCH_QUERIES.length;
}

function rowOf(row: unknown): { kind: string; text: string } {
  const { kind, text } = { kind: "", text: "", ...(typeof row === "object" ? row : {}) };
  return { kind, text };
}

function titleOf(hit: FoundRecord | SearchHit): string {
  switch (hit.kind) {
    case "quote":
      return hit.record.text;
    case "event":
    case "source":
      return hit.record.title?.text ?? "";
    default:
      return hit.record.name.text;
  }
}

it("counts every kind to its bound, however many of the kinds before it hold the words too", async () => {
  const record = await temporaryRecord();
  await transact(async (tx) => {
    const source = await aSource(tx, { title: "Весна" });
    for (let n = 0; n < 12; n += 1) {
      const body = await aBody(tx, `Весна ${n}`);
      const said = { organisationId: body, personId: await aPerson(tx, `Весна Ивановна ${n}`) };
      if (n < 7) await aQuote(tx, `Весна пришла: ${n}.`, source, said);
    }
  });
  for (const most of [1, 5, 7, 8, 12, 100]) {
    const places = await placesHolding(searchTerms("весна"), most);
    const counted = Object.entries(places).map(([kind, found]) => [kind, found.length]);
    const there = { organisation: 12, person: 12, quote: 7, event: 0, source: 1 };
    expect(counted, `${most}`).toEqual(Object.entries(there).map(([kind, n]) => [kind, Math.min(n, most)]));
    for (const found of Object.values(places)) expect(new Set(found).size).toBe(found.length);
  }
  record.remove();
});
