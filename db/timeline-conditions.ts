import { and, eq, gte, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { filterSpan, type TimelineCursor, type TimelineFilter } from "../lib/timeline-filter.ts";
import { timelineEntry } from "./schema/lists.ts";

const { day, cluster, kind, earliest, latest } = timelineEntry;

/** `(day, cluster)` compared as one value, so that the index serves it. */
export const placeOfEntry = sql`(${day}, ${cluster})`;

/** What an entry must fulfil under the filter, its words aside. */
export function conditionsOf(filter: TimelineFilter): SQL | undefined {
  const { from, to } = filterSpan(filter);
  return and(
    filter.kind === null ? undefined : eq(kind, filter.kind),
    // Literals: the planner takes a partial index only when the query repeats its condition word for word.
    filter.quotes ? sql`${timelineEntry.quoted} = 1` : undefined,
    filter.left ? undefined : sql`${timelineEntry.ended} = 0`,
    from === null ? undefined : gte(latest, from),
    to === null ? undefined : or(isNull(earliest), lte(earliest, to)),
  );
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
