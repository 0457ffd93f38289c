import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { collationKey, headingsOf, letterOf } from "../lib/collation.ts";
import { type DirectoryFilter, parseDirectoryFilter } from "../lib/directory-filter.ts";
import { fold, foldedTerms } from "../lib/folding.ts";
import { LOCALES, type Locale } from "../lib/locale.ts";
import type { DirectoryPage } from "../lib/views/directory.ts";
import { ORGANISATION_KINDS, type OrganisationKind } from "../lib/vocabulary.ts";
import { listDirectory } from "./directory.ts";
import { queryPlans } from "./query-plans.testing.ts";
import { joinersNamed } from "./small-record.testing.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";

const WHOLE: DirectoryFilter = { q: "", kind: null, letter: null, before: null, after: null };

let record: Awaited<ReturnType<typeof temporaryRecord>>;

const FIRST = ["Союз", "Әкелер", "Ёлка", "«Serpin»", "Общественный фонд «Юрта»", "24", "ассоциация", "Іскер"];
const names = Array.from({ length: 210 }, (_, n) => `${FIRST[n % FIRST.length]} ${(n * 7) % 60} мир`);
const kindOf = (n: number): OrganisationKind => ORGANISATION_KINDS[n % 3] ?? "other";
let ids: number[];

beforeAll(async () => {
  record = await temporaryRecord();
  ids = await joinersNamed(names, (n) => ({ kind: kindOf(n) }));
}, 60_000);
afterAll(() => record.remove());

type Named = { name: string; id: number; kind: OrganisationKind; folded: string; letter: string; key: string };

const inLanguage = new Map<Locale, Named[]>();

/** Every name in the order of a language, worked out without the database. */
function namesIn(locale: Locale): Named[] {
  const known = inLanguage.get(locale);
  if (known) return known;
  const own = names.map((name, n) => {
    const [key, letter] = [collationKey(name, locale), letterOf(name, locale)];
    return { name, id: ids[n] ?? 0, kind: kindOf(n), folded: fold(name), letter, key };
  });
  own.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)) || a.id - b.id);
  inLanguage.set(locale, own);
  return own;
}

function expected({ q, kind, letter }: DirectoryFilter, locale: Locale): string[] {
  const terms = foldedTerms(q);
  return namesIn(locale)
    .filter((named) => terms.every((term) => named.folded.includes(term)))
    .filter((named) => kind === null || named.kind === kind)
    .filter((named) => letter === null || named.letter === letter)
    .map((named) => named.name);
}

const anyCase = fc.constantFrom(...LOCALES).chain((locale) =>
  fc.record({
    locale: fc.constant(locale),
    filter: fc.record({
      q: fc.constantFrom("", "", "мир", "союз", "СОЮЗ 7", "7", "serpin мир", "нет такого"),
      kind: fc.option(fc.constantFrom(...ORGANISATION_KINDS.slice(0, 4))),
      letter: fc.option(fc.constantFrom(...headingsOf(locale)), { freq: 2 }),
      before: fc.constant(null),
      after: fc.constant(null),
    }),
  }),
);

it("pages forth and back through exactly what matches, in the order of the language", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ filter, locale }) => {
      const wanted = expected(filter, locale);
      const pages = await pagesOf(filter, locale);
      expect(pages.flatMap(namesOn)).toEqual(wanted);
      for (const page of pages) {
        expect(page.matched).toBe(wanted.length);
        expect(page.entries.length).toBeLessThanOrEqual(100);
      }
      const back = await pagesBackFrom(pages, filter, locale);
      expect(new Set(back.flatMap(namesOn))).toEqual(new Set(wanted));
      expect(back.at(-1)?.previous).toBeNull();
    }),
    { numRuns: 60 },
  );
});

it("counts each letter and kind under the other conditions", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ filter, locale }) => {
      const { letters, kinds, total, current } = await listDirectory(filter, locale);
      for (const { letter, organisations } of letters) {
        expect(organisations).toBe(expected({ ...filter, letter }, locale).length);
      }
      for (const { kind, organisations } of kinds) {
        expect(organisations).toBe(expected({ ...filter, kind }, locale).length);
      }
      expect([total, current, kinds.length]).toEqual([210, 210, ORGANISATION_KINDS.length]);
    }),
    { numRuns: 30 },
  );
});

it("shows the head for a place behind the end, and never throws on what is typed", { timeout: 60_000 }, async () => {
  const head = namesOn(await listDirectory(WHOLE, "ru"));
  expect(namesOn(await listDirectory({ ...WHOLE, after: { sort: "~~~~", id: 9 } }, "ru"))).toEqual(head);
  expect(namesOn(await listDirectory({ ...WHOLE, before: { sort: "", id: 0 } }, "ru"))).toEqual(head);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), fc.constantFrom(...LOCALES), async (q, locale) => {
      for (const text of [q, `"${q}`, `${q} OR folded:*`]) {
        const page = await listDirectory(parseDirectoryFilter({ q: text, letter: text, after: text }, locale), locale);
        expect(page.matched).toBeGreaterThanOrEqual(page.entries.length);
      }
    }),
    { numRuns: 80 },
  );
});

it("reads pages from an index in its order, in as many queries for a few as for a hundred", async () => {
  const deep = { ...WHOLE, after: { sort: "O", id: 1 } };
  const filters = [WHOLE, deep, { ...deep, kind: "trade_union" as const }, { ...deep, letter: "С" }];
  for (const filter of [...filters, { ...deep, letter: "С", kind: "trade_union" as const }]) {
    const queries = await queryPlansOf(filter);
    const lists = queries.filter(({ text }) => text.includes('from "directory_entry"'));
    expect(lists.length).toBeGreaterThan(0);
    for (const { plan } of lists) {
      expect(plan).toMatch(/^SEARCH directory_entry USING (COVERING )?INDEX directory_by_\w+ \(lang=\?.*\)$/);
    }
    for (const { text, plan } of queries) {
      if (!text.includes("directory_tally")) expect(plan, text).not.toMatch(/SCAN (?!\w+ VIRTUAL)|TEMP B-TREE/);
    }
  }
  const many = await queryPlansOf(WHOLE);
  const few = await queryPlansOf({ ...WHOLE, letter: "Ё" });
  expect(few.length).toBeGreaterThan(5);
  expect(many.length).toBe(few.length);
});

async function pagesOf(filter: DirectoryFilter, locale: Locale): Promise<DirectoryPage[]> {
  const page = await listDirectory(filter, locale);
  if (page.next === null) return [page];
  const { after } = parseDirectoryFilter({ after: page.next }, locale);
  return [page, ...(await pagesOf({ ...filter, after }, locale))];
}

async function pagesBackFrom(
  pages: DirectoryPage[],
  filter: DirectoryFilter,
  locale: Locale,
): Promise<DirectoryPage[]> {
  const last = pages.at(-1);
  const back = last ? [last] : [];
  for (let at = last; at?.previous; at = back.at(-1)) {
    const { before } = parseDirectoryFilter({ before: at.previous }, locale);
    back.push(await listDirectory({ ...filter, before }, locale));
  }
  return back;
}

function namesOn(page: DirectoryPage): string[] {
  return page.entries.map((entry) => entry.name.text);
}

function queryPlansOf(filter: DirectoryFilter): ReturnType<typeof queryPlans> {
  return queryPlans(() => listDirectory(filter, "ru"));
}
