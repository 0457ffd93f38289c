import { and, count, type SQL, sql } from "drizzle-orm";
import type { SearchTerm } from "../lib/search-text.ts";
import { activeConditions, type TimelineFilter } from "../lib/timeline-filter.ts";
import type { TimelineCounts } from "../lib/views/timeline.ts";
import { type Db, reader } from "./client.ts";
import { timelineEntry } from "./schema/lists.ts";
import { holdsAll, isTooShort, matchOf } from "./search-match.ts";
import { conditionsOf, onDays } from "./timeline-conditions.ts";
import { type DayCounts, sumOf } from "./timeline-days.ts";

/** What one event, or one entry without an event, holds under a filter. */
export type Group = TimelineCounts & { day: string; cluster: number };

/** So many entries are looked through in full; more are walked through in order until a page is full. */
const MOST_LISTED = 5_000;
/** Of words that more entries hold, so many are looked at, to say how many of them fulfil the other conditions. */
const SAMPLE = 1_000;

/**
 * Every group in which an entry under the filter holds all the terms, oldest first; null when the words are too
 * common to list them (`MOST_LISTED` entries at least, and no narrower condition).
 */
export async function groupsHolding(
  terms: readonly SearchTerm[],
  filter: TimelineFilter,
  days: readonly DayCounts[],
): Promise<Group[] | null> {
  if (sumOf(days).entries <= MOST_LISTED) {
    return grouped(
      and(onDays(days.map(({ day }) => day)), conditionsOf(filter), holdsAll(timelineEntry.folded, terms)),
    );
  }
  const match = matchOf(terms);
  if (match === null || (await countUpTo(match, MOST_LISTED + 1)) > MOST_LISTED) return null;
  return grouped(and(among(match), conditionsOf(filter), holdsAll(timelineEntry.folded, terms.filter(isTooShort))));
}

/**
 * At least so many entries hold the terms: what can be said of words that are too common to list. Of what sort they are
 * is not counted when the words are the only condition.
 */
export async function leastHolding(terms: readonly SearchTerm[], filter: TimelineFilter): Promise<TimelineCounts> {
  const match = matchOf(terms);
  if (match === null) return sumOf([]);
  const onlyWords = activeConditions(filter).length === 1 && !terms.some(isTooShort);
  if (onlyWords) return { ...sumOf([]), entries: MOST_LISTED };
  return sumOf(
    await grouped(
      and(among(match, SAMPLE), conditionsOf(filter), holdsAll(timelineEntry.folded, terms.filter(isTooShort))),
    ),
  );
}

/** How many entries of each of these days hold the terms under the filter. */
export async function matchedOn(
  days: readonly string[],
  terms: readonly SearchTerm[],
  filter: TimelineFilter,
): Promise<Map<string, number>> {
  const rows = await reader()
    .select({ day: timelineEntry.day, entries: count() })
    .from(timelineEntry)
    .where(and(onDays(days), conditionsOf(filter), holdsAll(timelineEntry.folded, terms)))
    .groupBy(timelineEntry.day);
  return new Map(rows.map((row) => [row.day, row.entries]));
}

async function grouped(where: SQL | undefined): Promise<Group[]> {
  const { day, cluster, effect } = timelineEntry;
  const rows = await reader()
    .select({ day, cluster, effect, entries: count() })
    .from(timelineEntry)
    .where(where)
    .groupBy(day, cluster, effect)
    .orderBy(day, cluster);
  const groups: Group[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const same = last?.day === row.day && last.cluster === row.cluster ? last : null;
    const group = same ?? { day: row.day, cluster: row.cluster, entries: 0, joined: 0, left: 0, statements: 0 };
    group.entries += row.entries;
    group[row.effect === "statement" ? "statements" : row.effect] += row.entries;
    if (!same) groups.push(group);
  }
  return groups;
}

/**
 * That an entry holds all the terms, as a condition for a walk in the order of time: `indexed` says whether an index
 * finds them, or whether entries are looked through one by one.
 */
export async function wordsIn(
  terms: readonly SearchTerm[],
  db: Db,
): Promise<{ where: SQL | undefined; indexed: boolean }> {
  const match = matchOf(terms);
  const indexed = match !== null && (await countUpTo(match, MOST_LISTED + 1, db)) <= MOST_LISTED;
  return {
    where: indexed
      ? and(among(match), holdsAll(timelineEntry.folded, terms.filter(isTooShort)))
      : holdsAll(timelineEntry.folded, terms),
    indexed,
  };
}

async function countUpTo(match: string, most: number, db: Db = reader()): Promise<number> {
  const row = await db.get<{ n: number }>(sql`select count(*) as n from ${candidates(match, most)}`);
  return row.n;
}

function among(match: string, most?: number): SQL {
  return sql`${timelineEntry.id} in ${candidates(match, most)}`;
}

function candidates(match: string, most?: number): SQL {
  const limit = most === undefined ? sql`` : sql` limit ${most}`;
  return sql`(select rowid from timeline_search where folded match ${match}${limit})`;
}
