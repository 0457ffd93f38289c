import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { canonicalAddress } from "../lib/addresses.ts";
import { anyAddress } from "../lib/any-address.testing.ts";
import { parseDirectoryFilter } from "../lib/directory-filter.ts";
import { parseListCursor } from "../lib/list-cursor.ts";
import { isLocale, type Locale } from "../lib/locale.ts";
import { firstValue, type Query } from "../lib/query-values.ts";
import { readId } from "../lib/record-id.ts";
import { parseTimelineFilter } from "../lib/timeline-filter.ts";
import { listCorrections } from "./corrections.ts";
import { listDirectory } from "./directory.ts";
import { findEvent } from "./events.ts";
import { findOrganisation } from "./organisations.ts";
import { findPerson } from "./people.ts";
import { findQuote, listQuotes } from "./quotes.ts";
import { loadSample } from "./sample/load.ts";
import { findSource, listSources } from "./sources.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";
import { listTimeline } from "./timeline.ts";
import { summariseTimeline } from "./timeline-summary.ts";

/** How many addresses are made up. */
const ADDRESSES = Number(process.env.ADDRESSES || 5_000);

let stored: Awaited<ReturnType<typeof temporaryRecord>>;
beforeAll(async () => {
  stored = await temporaryRecord();
  await loadSample();
});
afterAll(() => stored.remove());

test(`whatever ${ADDRESSES} made-up addresses ask for, every list and every page of a record can tell`, async () => {
  const asked = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(anyAddress(), async (address) => {
      const [path = "", ...rest] = address.split("?");
      const canonical = canonicalAddress(path, new URLSearchParams(rest.join("?")));
      const [, ...kept] = canonical.split("?");
      const { locale, section, record } = placeOf(path);
      const question = questionOf(section, record);
      asked.set(question, (asked.get(question) ?? 0) + 1);
      for (const query of [rest.join("?"), kept.join("?")]) await answer(question, locale, record, queryOf(query));
    }),
    { numRuns: ADDRESSES },
  );
  expect(Math.min(...Object.keys(ANSWERS).map((question) => asked.get(question) ?? 0))).toBeGreaterThan(
    ADDRESSES / 100,
  );
}, 300_000);

test("the summary of the timeline can be told in every language", async () => {
  for (const locale of ["ru", "kk", "en"] as const) await expect(summariseTimeline(locale)).resolves.toBeDefined();
});

type Asked = { locale: Locale; record: string; query: Query };

const ANSWERS = {
  timeline: ({ locale, query }: Asked) => listTimeline(parseTimelineFilter(query), locale),
  organisations: ({ locale, query }: Asked) => listDirectory(parseDirectoryFilter(query, locale), locale),
  quotes: ({ locale, query }: Asked) => listQuotes({ ...parseListCursor(query), limit: 30 }, locale),
  sources: ({ locale, query }: Asked) => listSources({ ...parseListCursor(query), limit: 30 }, locale),
  corrections: ({ locale, query }: Asked) =>
    listCorrections({ before: readId(firstValue(query, "before")), limit: 100 }, locale),
  organisation: ({ locale, record }: Asked) => findOrganisation(record, locale),
  person: ({ locale, record }: Asked) => findPerson(record, locale),
  event: ({ locale, record }: Asked) => findEvent(record, locale),
  quote: ({ locale, record }: Asked) => findQuote(readId(record) ?? 1, locale),
  source: ({ locale, record }: Asked) => findSource(readId(record) ?? 1, locale),
} satisfies Record<string, (asked: Asked) => Promise<unknown>>;
type Question = keyof typeof ANSWERS;

const OF_RECORD = new Map<string, Question>([
  ["organisations", "organisation"],
  ["people", "person"],
  ["events", "event"],
  ["quotes", "quote"],
  ["sources", "source"],
]);

async function answer(question: Question, locale: Locale, record: string, query: Query): Promise<void> {
  expect(await ANSWERS[question]({ locale, record, query })).toBeDefined();
}

function placeOf(path: string): { locale: Locale; section: string; record: string } {
  const [, locale, section = "", record = ""] = path.split("/");
  return { locale: isLocale(locale) ? locale : "ru", section, record: decoded(record) };
}

/** What nobody would send to the record is a question about an organisation of that name. */
function questionOf(section: string, record: string): Question {
  if (record !== "") return OF_RECORD.get(section) ?? "organisation";
  if (section === "organisations" || section === "quotes" || section === "sources" || section === "corrections") {
    return section;
  }
  return "timeline";
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** As pages receive it: a key that is repeated has a list. */
function queryOf(search: string): Query {
  const params = new URLSearchParams(search);
  return Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)]));
}
