import type { Locale } from "../lib/locale.ts";
import { type SearchTerm, searchTerms } from "../lib/search-text.ts";
import {
  activeConditions,
  type TimelineCondition,
  type TimelineCursor,
  type TimelineFilter,
  timelineCursorText,
  withoutCondition,
} from "../lib/timeline-filter.ts";
import type { TimelineCounts, TimelineDay, TimelinePage } from "../lib/views/timeline.ts";
import { type DayCounts, daysUnder, recordDays, sumOf } from "./timeline-days.ts";
import { type Group, groupsHolding, leastHolding, matchedOn } from "./timeline-search.ts";
import { type ShownCluster, shownClusters } from "./timeline-shown.ts";
import { type Stop, type Towards, walk } from "./timeline-walk.ts";

/** A page holds at least so many entries, where there are so many; an event is never split. */
export const PAGE_SIZE = 50;

export type Counted = TimelineCounts & { atLeast: boolean };

type Found = { terms: SearchTerm[]; days: DayCounts[]; groups: Group[] | null; counts: Counted };

/**
 * A page of the timeline under a filter: from its head, or next to the place that `before` (older) or `after` (newer)
 * names. The work is bounded by the page, not by the record. Whatever is typed as words, it never throws.
 */
export async function listTimeline(filter: TimelineFilter, locale: Locale): Promise<TimelinePage> {
  const found = await find(filter);
  const { stops, more, behind } = await pageOf(filter, found);
  const clusters = await shownClusters(stops, filter, found.terms, locale);
  const days = await shownDays(clusters, filter, found);
  const inTime = filter.order === "newest" ? stops : stops.toReversed();
  const towards = direction(filter);
  return {
    days,
    counts: atLeastShown(found.counts, stops),
    older: (towards === "older" ? more : behind) ? cursorOf(inTime.at(-1)) : null,
    newer: (towards === "newer" ? more : behind) ? cursorOf(inTime[0]) : null,
  };
}

/** How many entries there would be if one condition of the filter were left out, condition by condition. */
export async function countWithout(
  filter: TimelineFilter,
): Promise<{ condition: TimelineCondition; counts: Counted }[]> {
  const without = activeConditions(filter).map(async (condition) => {
    const found = await find(withoutCondition(filter, condition));
    return { condition, counts: found.counts };
  });
  return Promise.all(without);
}

async function find(filter: TimelineFilter): Promise<Found> {
  const terms = searchTerms(filter.q);
  const days = await daysUnder(filter);
  if (terms.length === 0) return { terms, days, groups: null, counts: { ...sumOf(days), atLeast: false } };
  const groups = await groupsHolding(terms, filter, days);
  if (groups) return { terms, days, groups, counts: { ...sumOf(groups), atLeast: false } };
  return { terms, days, groups: null, counts: { ...(await leastHolding(terms, filter)), atLeast: true } };
}

/** The page's groups in reading order, and whether there are others ahead and behind. */
async function pageOf(
  filter: TimelineFilter,
  found: Found,
): Promise<{ stops: Stop[]; more: boolean; behind: boolean }> {
  const from = filter.before ?? filter.after;
  const towards = direction(filter);
  const opposite = towards === "older" ? "newer" : "older";
  const step = (place: TimelineCursor | null, way: Towards, enough: number): Promise<Stop[]> | Stop[] =>
    found.groups ? listed(found.groups, place, way) : walk(filter, found.terms, found.days, place, way, enough);
  const { stops, more } = cut(await step(from, towards, PAGE_SIZE));
  const [first] = stops;
  const behind = from !== null && first !== undefined && (await step(first, opposite, 1)).length > 0;
  const reading = filter.order === "newest" ? "older" : "newer";
  return { stops: towards === reading ? stops : stops.toReversed(), more, behind };
}

function direction(filter: TimelineFilter): Towards {
  if (filter.before) return "older";
  if (filter.after) return "newer";
  return filter.order === "newest" ? "older" : "newer";
}

function listed(groups: readonly Group[], from: TimelineCursor | null, towards: Towards): Stop[] {
  const ahead = towards === "older" ? groups.toReversed() : groups;
  return ahead.filter((group) => {
    if (from === null) return true;
    if (group.day !== from.day) return group.day < from.day === (towards === "older");
    return towards === "older" ? group.cluster < from.cluster : group.cluster > from.cluster;
  });
}

function cut(stops: readonly Stop[]): { stops: Stop[]; more: boolean } {
  let entries = 0;
  const end = stops.findIndex((stop) => {
    entries += stop.entries;
    return entries >= PAGE_SIZE;
  });
  const page = end === -1 ? stops : stops.slice(0, end + 1);
  return { stops: [...page], more: page.length < stops.length };
}

async function shownDays(clusters: ShownCluster[], filter: TimelineFilter, found: Found): Promise<TimelineDay[]> {
  const whole = new Map((await recordDays(filter.asOf)).map((day) => [day.day, day]));
  const names = [...new Set(clusters.map((cluster) => cluster.day))];
  const matched = await matchedBy(names, filter, found);
  return names.flatMap((name) => {
    const day = whole.get(name);
    const here = clusters.filter((cluster) => cluster.day === name);
    const [first] = here;
    if (!day || !first) return [];
    return [
      {
        date: first.date,
        change: day.joined - day.left,
        total: day.total,
        entries: day.entries,
        matched: matched.get(name) ?? 0,
        clusters: here.map(({ event, entries, statements }) => ({ event, entries, statements })),
      },
    ];
  });
}

async function matchedBy(days: readonly string[], filter: TimelineFilter, found: Found): Promise<Map<string, number>> {
  if (found.terms.length > 0 && !found.groups) return matchedOn(days, found.terms, filter);
  const matched = new Map<string, number>();
  for (const { day, entries } of found.groups ?? found.days) matched.set(day, (matched.get(day) ?? 0) + entries);
  return matched;
}

/** Words too common to count are there at least as often as the page shows them. */
function atLeastShown(counts: Counted, stops: readonly Stop[]): Counted {
  const shown = stops.reduce((sum, stop) => sum + stop.entries, 0);
  return counts.atLeast ? { ...counts, entries: Math.max(counts.entries, shown) } : counts;
}

function cursorOf(stop: Stop | undefined): string | null {
  return stop ? timelineCursorText(stop) : null;
}
