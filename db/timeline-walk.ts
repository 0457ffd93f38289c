import { and, asc, count, desc, type SQL } from "drizzle-orm";
import type { TimelineCursor, TimelineFilter } from "../lib/timeline-filter.ts";
import { reader } from "./client.ts";
import { timelineEntry } from "./schema/lists.ts";
import { beyond, conditionsOf, holdsAll, onDays } from "./timeline-conditions.ts";
import type { DayCounts } from "./timeline-days.ts";

/** A group's place and how many entries the filter leaves there. */
export type Stop = TimelineCursor & { entries: number };

export type Towards = "older" | "newer";

/** Entries looked through at a time when words are tested one by one; between two such stretches others are served. */
const STRETCH = 20_000;

/**
 * Walks the timeline from a place (or from its head) and stops when `enough` entries have been met; the next group, if
 * there is one, comes along as the last. `days` are those on which the filter leaves something, oldest first: nothing
 * else is looked at, so the cost is that of the page, whatever the size of the record.
 */
export async function walk(
  filter: TimelineFilter,
  terms: readonly string[],
  days: readonly DayCounts[],
  from: TimelineCursor | null,
  towards: Towards,
  enough: number,
): Promise<Stop[]> {
  const ahead = towards === "older" ? days.toReversed() : days;
  const open = ahead.filter(({ day }) => from === null || (towards === "older" ? day <= from.day : day >= from.day));
  const stops: Stop[] = [];
  let met = 0;
  for (const stretch of stretches(open, from, terms.length > 0 ? STRETCH : enough)) {
    const where = and(onDays(stretch), conditionsOf(filter), holdsAll(terms), beyond(from, towards));
    for (const stop of await stopsOn(where, towards, enough + 1 - stops.length)) {
      stops.push(stop);
      if (met >= enough) return stops;
      met += stop.entries;
    }
    await otherWork();
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
function* stretches(days: readonly DayCounts[], from: TimelineCursor | null, entries: number): Generator<string[]> {
  let run: string[] = [];
  let held = 0;
  for (const day of days) {
    run.push(day.day);
    if (day.day !== from?.day) held += day.entries;
    if (held < entries) continue;
    yield run;
    run = [];
    held = 0;
  }
  if (run.length > 0) yield run;
}

async function otherWork(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
