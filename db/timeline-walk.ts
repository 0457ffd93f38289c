import { and, asc, count, desc, type SQL } from "drizzle-orm";
import type { SearchTerm } from "../lib/search-text.ts";
import type { TimelineCursor, TimelineFilter } from "../lib/timeline-filter.ts";
import { reader } from "./client.ts";
import { timelineEntry } from "./schema/lists.ts";
import { holdsAll, isTooShort } from "./search-match.ts";
import { beyond, conditionsOf, onDays } from "./timeline-conditions.ts";
import type { DayCounts } from "./timeline-days.ts";

/** A group's place and how many entries the filter leaves there. */
export type Stop = TimelineCursor & { entries: number };

export type Towards = "older" | "newer";

/** Entries looked through at a time when words are tested one by one; between two such stretches others are served. */
const STRETCH = 20_000;
/** A word that no index knows is looked for in so many entries ahead, and no further. */
const FURTHEST = 40_000;

/**
 * Walks the timeline from a place (or from its head) and stops when `enough` entries have been met; the next group, if
 * there is one, comes along as the last. `days` are those on which the filter leaves something, oldest first: nothing
 * else is looked at, so the cost is that of the page, whatever the size of the record. With terms that no index knows
 * it may stop before the end (`FURTHEST`).
 */
export async function walk(
  filter: TimelineFilter,
  terms: readonly SearchTerm[],
  days: readonly DayCounts[],
  from: TimelineCursor | null,
  towards: Towards,
  enough: number,
): Promise<Stop[]> {
  const ahead = towards === "older" ? days.toReversed() : days;
  const open = ahead.filter(({ day }) => from === null || (towards === "older" ? day <= from.day : day >= from.day));
  const stops: Stop[] = [];
  let met = 0;
  const runs = stretches(open, from, terms.length > 0 ? STRETCH : enough);
  for (const stretch of terms.some(isTooShort) ? runs.slice(0, FURTHEST / STRETCH) : runs) {
    const where = and(
      onDays(stretch),
      conditionsOf(filter),
      holdsAll(timelineEntry.folded, terms),
      beyond(from, towards),
    );
    for (const stop of await stopsOn(where, towards, enough + 1 - stops.length)) {
      stops.push(stop);
      if (met >= enough) return stops;
      met += stop.entries;
    }
    if (terms.length > 0) await otherWork();
  }
  return stops;
}

async function stopsOn(where: SQL | undefined, towards: Towards, most: number): Promise<Stop[]> {
  const { day, cluster } = timelineEntry;
  const order = towards === "older" ? desc : asc;
  return reader()
    .select({ day, cluster, entries: count() })
    .from(timelineEntry)
    .where(where)
    .groupBy(day, cluster)
    .orderBy(order(day), order(cluster))
    .limit(most);
}

/** The days ahead in runs that hold at least `entries` each; of the day of departure nothing may be left. */
function stretches(days: readonly DayCounts[], from: TimelineCursor | null, entries: number): string[][] {
  const runs: string[][] = [];
  let held = entries;
  for (const { day, entries: here } of days) {
    if (held >= entries) {
      runs.push([]);
      held = 0;
    }
    runs.at(-1)?.push(day);
    if (day !== from?.day) held += here;
  }
  return runs;
}

async function otherWork(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
