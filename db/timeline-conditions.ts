import { and, eq, gte, inArray, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { type AnySQLiteColumn, alias } from "drizzle-orm/sqlite-core";
import { filterSpan, type TimelineCursor, type TimelineFilter } from "../lib/timeline-filter.ts";
import { timelineEntry } from "./schema/lists.ts";

const { day, cluster } = timelineEntry;

/** What narrows entries, their words aside. */
export type EntryConditions = Pick<TimelineFilter, "kind" | "from" | "to" | "quotes" | "left" | "asOf">;

type Column = "kind" | "quoted" | "ended" | "earliest" | "latest" | "effect" | "membershipId";

/** The timeline's entries, or the same table under another name. */
type Entries = Record<Column, AnySQLiteColumn>;

/** `(day, cluster)` compared as one value, so that the index serves it. */
export const placeOfEntry = sql`(${day}, ${cluster})`;

/** What an entry must fulfil under the filter, its words aside. */
export function conditionsOf(filter: EntryConditions, entry: Entries = timelineEntry): SQL | undefined {
  const { from, to } = filterSpan(filter);
  return and(
    filter.kind === null ? undefined : eq(entry.kind, filter.kind),
    // Literals: the planner takes a partial index only when the query repeats its condition word for word.
    filter.quotes ? sql`${entry.quoted} = 1` : undefined,
    filter.left ? undefined : stays(filter.asOf, entry),
    from === null ? undefined : gte(entry.latest, from),
    to === null ? undefined : mayHaveBegun(to, entry),
    filter.asOf === null ? undefined : mayHaveBegun(filter.asOf, entry),
  );
}

const gone = alias(timelineEntry, "gone");

/** That the membership goes on: now, or on that day for all that is known. */
function stays(asOf: string | null, entry: Entries): SQL | undefined {
  if (asOf === null) return sql`${entry.ended} = 0`;
  const departed = and(eq(gone.membershipId, entry.membershipId), sql`${gone.effect} = 'left'`, lte(gone.latest, asOf));
  const hasGone = sql`exists (select 1 from ${timelineEntry} as gone where ${departed})`;
  return and(ne(entry.effect, "left"), or(eq(entry.ended, 0), sql`not ${hasGone}`));
}

function mayHaveBegun(by: string, entry: Entries): SQL | undefined {
  return or(isNull(entry.earliest), lte(entry.earliest, by));
}

export function onDays(days: readonly string[]): SQL {
  return inArray(day, [...days]);
}

/** That an entry stands before or after a place in time; the place itself is neither. */
export function beyond(place: TimelineCursor | null, towards: "older" | "newer"): SQL | undefined {
  if (place === null) return undefined;
  const pair = sql`(${place.day}, ${place.cluster})`;
  return towards === "older" ? sql`${placeOfEntry} < ${pair}` : sql`${placeOfEntry} > ${pair}`;
}
