import { DIRECTORY_KEYS, type DirectoryFilter, directoryQuery, parseDirectoryFilter } from "./directory-filter.ts";
import { embedQuery } from "./embed.ts";
import { type ChangesAsked, changesQuery, FEED_KEYS, parseChangesAsked } from "./feed-filter.ts";
import { EXPORT_KEYS, exportQuery, FILE_KEYS, type FileName, fileQuery, isFileName, WHOLE_FILES } from "./files.ts";
import { LIST_KEYS, type ListPlace, listQuery, parseListCursor } from "./list-cursor.ts";
import { isLocale, type Locale } from "./locale.ts";
import { OEMBED_KEYS, oembedQuery } from "./oembed.ts";
import { firstValue, type Query, queryString } from "./query-values.ts";
import { readId } from "./record-id.ts";
import { parseSearchFilter, SEARCH_KEYS, type SearchFilter, searchQuery } from "./search-filter.ts";
import { parseTimelineFilter, TIMELINE_KEYS, type TimelineFilter, timelineQuery } from "./timeline-filter.ts";
import { versionLabel } from "./versioned.ts";
import type { RecordPage } from "./views/change.ts";

/** Every public address of the record, from its root. Slugs as the record holds them. */
export const addressOf = {
  timeline: (locale: Locale, filter?: TimelineFilter): string =>
    withQuery(`/${locale}`, filter ? timelineQuery(filter) : ""),
  organisations: (locale: Locale, filter?: DirectoryFilter): string =>
    withQuery(`/${locale}/organisations`, filter ? directoryQuery(filter) : ""),
  organisation: (locale: Locale, slug: string): string => `/${locale}/organisations/${slug}`,
  person: (locale: Locale, slug: string): string => `/${locale}/people/${slug}`,
  event: (locale: Locale, slug: string): string => `/${locale}/events/${slug}`,
  quotes: (locale: Locale, place?: ListPlace): string => withQuery(`/${locale}/quotes`, place ? listQuery(place) : ""),
  quote: (locale: Locale, id: number): string => `/${locale}/quotes/${id}`,
  sources: (locale: Locale, place?: ListPlace): string =>
    withQuery(`/${locale}/sources`, place ? listQuery(place) : ""),
  source: (locale: Locale, id: number): string => `/${locale}/sources/${id}`,
  search: (locale: Locale, filter?: SearchFilter): string =>
    withQuery(`/${locale}/search`, filter ? searchQuery(filter) : ""),
  record: (locale: Locale, page: RecordPage): string =>
    "slug" in page ? addressOf[page.kind](locale, page.slug) : addressOf[page.kind](locale, page.id),
  /** A version, with what belonged to it as of a later step of the record. */
  version: (locale: Locale, page: RecordPage, version: number, step: number | null = null): string =>
    `${addressOf.record(locale, page)}@${versionLabel(version, step)}`,
  corrections: (locale: Locale, before: number | null = null): string =>
    withQuery(`/${locale}/corrections`, correctionsQuery(before)),
  /** The form that tells the editors what is wrong on a page. */
  report: (locale: Locale, page: string): string => withQuery(`/${locale}/report`, queryString({ page })),
  about: (locale: Locale): string => `/${locale}/about`,
  changes: (locale: Locale, asked?: ChangesAsked): string =>
    withQuery(`/${locale}/changes`, asked ? changesQuery(asked) : ""),
  data: (locale: Locale, filter?: TimelineFilter): string =>
    withQuery(`/${locale}/data`, filter ? exportQuery(filter) : ""),
  api: (locale: Locale): string => `/${locale}/data/api`,
  feed: (locale: Locale, form: "xml" | "json", asked?: ChangesAsked): string =>
    withQuery(`/${locale}/feed.${form}`, asked ? changesQuery(asked) : ""),
  calendar: (locale: Locale, filter?: TimelineFilter): string =>
    withQuery(`/${locale}/events.ics`, filter ? exportQuery(filter) : ""),
  /** A file of the record under a filter of the timeline; the same in every language. */
  file: (name: FileName, filter?: TimelineFilter): string =>
    withQuery(`/data/${name}`, filter && !WHOLE_FILES.has(name) ? exportQuery(filter) : ""),
};

/**
 * The one address under which a page is kept and linked: of the query only the keys that the path understands, with
 * values that change something, in canonical order. Two addresses that show the same have the same. Never throws.
 */
export function canonicalAddress(pathname: string, searchParams: URLSearchParams): string {
  const list = searchParams.size > 0 ? listAt(pathname) : null;
  if (!list) return pathname;
  const query = Object.fromEntries(list.keys.map((key) => [key, searchParams.get(key) ?? undefined]));
  return withQuery(pathname, list.canonical(query));
}

/** The query of the corrections older than a step of the record; "" for the newest. */
export function correctionsQuery(before: number | null): string {
  return queryString({ before: before === null ? null : String(before) });
}

type List = { keys: readonly string[]; canonical: (query: Query) => string };

function listAt(pathname: string): List | null {
  const [root, locale, section, ...more] = pathname.split("/");
  if (locale === "data" && isFileName(section) && more.length === 0) {
    return { keys: FILE_KEYS, canonical: (query) => fileQuery(section, query) };
  }
  if (root === "" && locale === "embed") return { keys: ["lang"], canonical: embedQuery };
  if (pathname === "/oembed") return { keys: OEMBED_KEYS, canonical: oembedQuery };
  if (root !== "" || !isLocale(locale) || more.length > 0) return null;
  switch (section) {
    case undefined:
      return { keys: TIMELINE_KEYS, canonical: (query) => timelineQuery(parseTimelineFilter(query)) };
    case "organisations":
      return { keys: DIRECTORY_KEYS, canonical: (query) => directoryQuery(parseDirectoryFilter(query, locale)) };
    case "quotes":
    case "sources":
      return { keys: LIST_KEYS, canonical: (query) => listQuery(parseListCursor(query)) };
    case "search":
      return { keys: SEARCH_KEYS, canonical: (query) => searchQuery(parseSearchFilter(query)) };
    case "corrections":
      return { keys: ["before"], canonical: (query) => correctionsQuery(readId(firstValue(query, "before"))) };
    case "changes":
    case "feed.xml":
    case "feed.json":
      return { keys: FEED_KEYS, canonical: (query) => changesQuery(parseChangesAsked(query)) };
    case "data":
    case "events.ics":
      return { keys: EXPORT_KEYS, canonical: (query) => exportQuery(parseTimelineFilter(query)) };
    default:
      return null;
  }
}

function withQuery(pathname: string, query: string): string {
  return query === "" ? pathname : `${pathname}?${query}`;
}
