import { cursorText, readCursor } from "./list-cursor.ts";
import { isSortKey, parsePartialDate, partialDateOf } from "./partial-date.ts";
import { firstValue, oneOf, type Query, queryString, searchedText } from "./query-values.ts";
import { ORGANISATION_KINDS, type OrganisationKind } from "./vocabulary.ts";

/** A place on the timeline: the day's sort key and what a page never splits (an event's id, or minus a membership's). */
export type TimelineCursor = { day: string; cluster: number };

export type TimelineFilter = {
  q: string;
  kind: OrganisationKind | null;
  /** First and last month, `YYYY-MM`; `from` is not after `to`. */
  from: string | null;
  to: string | null;
  /** Only entries with words beside them. */
  quotes: boolean;
  /** Whether organisations that left are shown too. */
  left: boolean;
  /** The day (`YYYY-MM-DD`) at whose end the record is looked at; null = now. */
  asOf: string | null;
  order: "newest" | "oldest";
  /** At most one of the two is set. */
  before: TimelineCursor | null;
  after: TimelineCursor | null;
};

export const TIMELINE_CONDITIONS = ["q", "kind", "period", "quotes", "left", "asOf"] as const;
export type TimelineCondition = (typeof TIMELINE_CONDITIONS)[number];

/** The keys of the timeline's address in canonical order. */
export const TIMELINE_KEYS = ["q", "kind", "from", "to", "quotes", "left", "asof", "order", "before", "after"] as const;

/** The timeline without a condition, from its head. */
export const WHOLE_TIMELINE: Readonly<TimelineFilter> = {
  q: "",
  kind: null,
  from: null,
  to: null,
  quotes: false,
  left: true,
  asOf: null,
  order: "newest",
  before: null,
  after: null,
};

/**
 * What the address asks for; never throws. Of a repeated key the first value counts, nonsense is as if it were absent,
 * months are also read as `MM.YYYY` and `YYYY`, a day as `DD.MM.YYYY`, a period written backwards is turned, `before` wins over `after`.
 */
export function parseTimelineFilter(query: Query): TimelineFilter {
  const before = parseTimelineCursor(firstValue(query, "before"));
  return {
    q: searchedText(firstValue(query, "q")),
    kind: oneOf(ORGANISATION_KINDS, firstValue(query, "kind")),
    ...period(monthsIn(firstValue(query, "from")), monthsIn(firstValue(query, "to"))),
    quotes: firstValue(query, "quotes") === "1",
    left: firstValue(query, "left") !== "0",
    asOf: dayIn(firstValue(query, "asof")),
    order: firstValue(query, "order") === "oldest" ? "oldest" : "newest",
    before,
    after: before === null ? parseTimelineCursor(firstValue(query, "after")) : null,
  };
}

/** The canonical query, without "?" and without what is the default; reading it gives the filter back. */
export function timelineQuery(filter: TimelineFilter): string {
  const { q, kind, from, to, quotes, left, asOf, order, before, after } = filter;
  return queryString({
    q,
    kind,
    from,
    to,
    quotes: quotes ? "1" : null,
    left: left ? null : "0",
    asof: asOf,
    order: order === "newest" ? null : order,
    before: before && timelineCursorText(before),
    after: after && timelineCursorText(after),
  });
}

/** The cursor that a text such as `2022-10-19.7` or `2022-11-25~a.-3` writes, else null. */
export function parseTimelineCursor(text: string): TimelineCursor | null {
  const cursor = readCursor(text, isSortKey);
  return cursor && { day: cursor.sort, cluster: cursor.id };
}

/** A cursor as it stands in an address. */
export function timelineCursorText(cursor: TimelineCursor): string {
  return cursorText({ sort: cursor.day, id: cursor.cluster });
}

/** The conditions that narrow the timeline, in the order of its address. */
export function activeConditions(filter: TimelineFilter): TimelineCondition[] {
  const active: Record<TimelineCondition, boolean> = {
    q: filter.q !== "",
    kind: filter.kind !== null,
    period: filter.from !== null || filter.to !== null,
    quotes: filter.quotes,
    left: !filter.left,
    asOf: filter.asOf !== null,
  };
  return TIMELINE_CONDITIONS.filter((condition) => active[condition]);
}

/** The filter without one condition, from the head of its list. */
export function withoutCondition(filter: TimelineFilter, condition: TimelineCondition): TimelineFilter {
  const fromHead = { ...filter, before: null, after: null };
  if (condition === "period") return { ...fromHead, from: null, to: null };
  return { ...fromHead, [condition]: WHOLE_TIMELINE[condition] };
}

/** The period as days, `YYYY-MM-DD`, both inclusive; null = open. Its ends may be days or years as well. */
export function filterSpan(filter: Pick<TimelineFilter, "from" | "to">): { from: string | null; to: string | null } {
  return { from: filter.from && partialDateOf(filter.from).earliest, to: filter.to && partialDateOf(filter.to).latest };
}

type Months = { first: string; last: string };

function period(from: Months | null, to: Months | null): Pick<TimelineFilter, "from" | "to"> {
  const backwards = from !== null && to !== null && from.first > to.last;
  const [begin, end] = backwards ? [to, from] : [from, to];
  return { from: begin?.first ?? null, to: end?.last ?? null };
}

/** The day that a text writes as `2022-10-19` or `19.10.2022`; null for anything else. */
export function dayIn(text: string): string | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const [day = "", month = ""] = dotted ? dotted.slice(1).map((part) => part.padStart(2, "0")) : [];
  const date = parsePartialDate(dotted ? `${dotted[3]}-${month}-${day}` : text);
  return date?.precision === "day" ? date.edtf : null;
}

function monthsIn(text: string): Months | null {
  const dotted = /^(\d{1,2})\.(\d{4})$/.exec(text);
  const date = parsePartialDate(dotted ? `${dotted[2]}-${dotted[1]?.padStart(2, "0")}` : text);
  if (date?.precision === "month") return { first: date.edtf, last: date.edtf };
  return date?.precision === "year" ? { first: `${date.edtf}-01`, last: `${date.edtf}-12` } : null;
}
