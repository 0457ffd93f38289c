import { listDirectory } from "../db/directory.ts";
import { findEvent } from "../db/events.ts";
import { findOrganisation } from "../db/organisations.ts";
import { findPerson } from "../db/people.ts";
import { findQuote, listQuotes } from "../db/quotes.ts";
import { searchRecord } from "../db/search.ts";
import { findSource, listSources } from "../db/sources.ts";
import { listTimeline } from "../db/timeline.ts";
import { summariseTimeline } from "../db/timeline-summary.ts";
import { type DirectoryFilter, WHOLE_DIRECTORY } from "../lib/directory-filter.ts";
import { LOCALES, type Locale } from "../lib/locale.ts";
import type { SearchFilter } from "../lib/search-filter.ts";
import { type TimelineFilter, WHOLE_TIMELINE } from "../lib/timeline-filter.ts";
import { answerApi } from "../takeaway/api/answer.ts";
import type { Examples } from "./list-examples.ts";
import { COMMON_WORD, RARE_WORD, SHORT_WORD } from "./made-up.ts";

/** Asks a list as a page asks it; returns how many lines the page has. From call to call the examples change. */
type Ask = (call: number, examples: Examples) => Promise<number>;

const AT_ONCE = 50;
const HEAD = { before: null, after: null, limit: AT_ONCE };
const NOBODY_HAS = "квазиметрика";
const NOBODY_HAS_SHORT = "ъщ";

/** Every list of the public pages, by the name under which its time is printed. */
export const LIST_CASES: Record<string, Ask> = {
  "timeline: head of the page": async (call) => (await summariseTimeline(locale(call))).steps.length,
  "timeline: first page": (call) => timeline({}, call),
  "timeline: deep page": (call, { places }) => timeline({ before: at(places, call) }, call),
  "timeline: deep page, backwards": (call, { places }) => timeline({ after: at(places, call) }, call),
  "timeline: oldest first": (call) => timeline({ order: "oldest" }, call),
  "timeline: one kind": (call) => timeline({ kind: "association" }, call),
  "timeline: with quotes": (call) => timeline({ quotes: true }, call),
  "timeline: one kind with quotes": (call) => timeline({ kind: "association", quotes: true }, call),
  "timeline: without those who left": (call) => timeline({ left: false }, call),
  "timeline: one month": (call) => timeline({ from: "2022-11", to: "2022-11" }, call),
  "timeline: as of a day": (call) => timeline({ asOf: "2022-11-15" }, call),
  "timeline: as of a day, without those who left": (call) => timeline({ asOf: "2022-11-15", left: false }, call),
  "timeline: rare word": (call) => timeline({ q: RARE_WORD }, call),
  "timeline: common word": (call) => timeline({ q: COMMON_WORD }, call),
  "timeline: common word, one kind": (call) => timeline({ q: COMMON_WORD, kind: "association" }, call),
  "timeline: word nobody has": (call) => timeline({ q: NOBODY_HAS }, call),
  "timeline: short word": (call) => timeline({ q: SHORT_WORD }, call),
  "timeline: short word nobody has": (call) => timeline({ q: NOBODY_HAS_SHORT }, call),
  "directory: first page": (call) => directory({}, locale(call)),
  "directory: deep page": (call, { names }) => directory({ after: at(names, call) }, "ru"),
  "directory: one letter": () => directory({ letter: "П" }, "ru"),
  "directory: one kind": (call) => directory({ kind: "association" }, locale(call)),
  "directory: one kind and letter": () => directory({ kind: "trade_union", letter: "П" }, "ru"),
  "directory: rare word": (call) => directory({ q: RARE_WORD }, locale(call)),
  "directory: common word": (call) => directory({ q: COMMON_WORD }, locale(call)),
  "directory: word nobody has": (call) => directory({ q: NOBODY_HAS }, locale(call)),
  "directory: short word": (call) => directory({ q: SHORT_WORD }, locale(call)),
  "directory: short word nobody has": (call) => directory({ q: NOBODY_HAS_SHORT }, locale(call)),
  "search: rare word": (call) => search({ q: RARE_WORD }, locale(call)),
  "search: common word": (call) => search({ q: COMMON_WORD }, locale(call)),
  "search: two common words": (call) => search({ q: `${COMMON_WORD} ассоциация` }, locale(call)),
  "search: another script": (call) => search({ q: "kazakhstan zhezkiik" }, locale(call)),
  "search: exactly as written": (call) => search({ q: COMMON_WORD, exact: true }, locale(call)),
  "search: misspelled word": (call) => search({ q: "ассацеация" }, locale(call)),
  "search: short word": (call) => search({ q: SHORT_WORD }, locale(call)),
  "profile of an organisation": async (call, { slugs }) => found(await findOrganisation(at(slugs, call), locale(call))),
  "profile of a person": async (call, { people }) => found(await findPerson(at(people, call), locale(call))),
  "profile of an event": async (call, { events }) => found(await findEvent(at(events, call), locale(call))),
  "quotes: first page": (call) => quotesOn(HEAD, call),
  "quotes: deep page": (call, { quotes }) => quotesOn({ ...HEAD, before: at(quotes, call) }, call),
  "quote with its neighbours": async (call, { quotes }) => found(await findQuote(at(quotes, call).id, locale(call))),
  "sources: first page": (call) => sourcesOn(HEAD, call),
  "sources: deep page": (call, { sources }) => sourcesOn({ ...HEAD, before: at(sources, call) }, call),
  "source with what rests on it": async (call, { sources }) =>
    found(await findSource(at(sources, call).id, locale(call))),
  "API: memberships, first page": () => api("memberships", "limit=50"),
  "API: memberships on a day": () => api("memberships", "as-of=2022-11-15&limit=50"),
  "API: memberships with a rare word": () => api("memberships", `q=${encodeURIComponent(RARE_WORD)}&limit=50`),
  "API: quotes, first page": () => api("quotes", "limit=50"),
};

async function api(collection: string, question: string): Promise<number> {
  const { body } = await answerApi(`/api/v1/${collection}`, question);
  return "data" in body && Array.isArray(body.data) ? body.data.length : 0;
}

async function timeline(filter: Partial<TimelineFilter>, call: number): Promise<number> {
  const { days } = await listTimeline({ ...WHOLE_TIMELINE, ...filter }, locale(call));
  return days.flatMap((day) => day.clusters.flatMap((cluster) => cluster.entries)).length;
}

async function directory(filter: Partial<DirectoryFilter>, language: Locale): Promise<number> {
  return (await listDirectory({ ...WHOLE_DIRECTORY, ...filter }, language)).entries.length;
}

async function search(filter: Partial<SearchFilter>, language: Locale): Promise<number> {
  const { groups, suggestion } = await searchRecord({ q: "", kind: null, exact: false, ...filter }, language);
  return groups.flatMap((group) => group.hits).length + Number(suggestion !== null);
}

async function quotesOn(window: Parameters<typeof listQuotes>[0], call: number): Promise<number> {
  return (await listQuotes(window, locale(call))).quotes.length;
}

async function sourcesOn(window: Parameters<typeof listSources>[0], call: number): Promise<number> {
  return (await listSources(window, locale(call))).sources.length;
}

function found(page: unknown): number {
  if (page === null) throw new Error("an example has gone from the record");
  return 1;
}

function locale(call: number): Locale {
  return at(LOCALES, call);
}

function at<Item>(items: readonly Item[], call: number): Item {
  const item = items[call % items.length];
  if (item === undefined) throw new Error("the record has no example of it");
  return item;
}
