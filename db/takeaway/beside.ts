import { and, asc, desc, eq, gt, isNull, lte, max, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { searchTerms } from "../../lib/search-text.ts";
import { activeConditions, type TimelineFilter } from "../../lib/timeline-filter.ts";
import type { Db } from "../client.ts";
import { event } from "../schema/events.ts";
import { timelineEntry } from "../schema/lists.ts";
import { organisation } from "../schema/organisations.ts";
import { quote } from "../schema/quotes.ts";
import { holdsAll } from "../search-match.ts";
import { conditionsOf } from "../timeline-conditions.ts";

/** Of which records somebody takes away what stands on the timeline under a filter. */
const TABLES = { quotes: quote, organisations: organisation, events: event } as const;
export type Beside = keyof typeof TABLES;

const STRETCH = 5_000;
const entry = alias(timelineEntry, "entry");

/**
 * The numbers of the quotes, organisations or events that stand on the timeline under a filter, after one of them, at
 * most `limit`; of the whole record when it narrows nothing.
 */
export async function listBeside(
  db: Db,
  what: Beside,
  filter: TimelineFilter,
  { after, limit }: { after: number; limit: number },
): Promise<number[]> {
  const { id } = TABLES[what];
  const where = activeConditions(filter).length === 0 ? undefined : CONDITIONS[what](filter);
  const [row] = await db.select({ last: max(id) }).from(TABLES[what]);
  const ids: number[] = [];
  for (let from = after; from < (row?.last ?? 0) && ids.length < limit; from += STRETCH) {
    const rows = await db
      .select({ id })
      .from(TABLES[what])
      .where(and(gt(id, from), lte(id, from + STRETCH), where))
      .orderBy(asc(id))
      .limit(limit - ids.length);
    ids.push(...rows.map((found) => found.id));
    if (ids.length < limit) await new Promise((resolve) => setImmediate(resolve));
  }
  return ids;
}

/** The newest of them by number, the newest first, at most `limit`. */
export async function newestBeside(db: Db, what: Beside, filter: TimelineFilter, limit: number): Promise<number[]> {
  const { id } = TABLES[what];
  const where = activeConditions(filter).length === 0 ? undefined : CONDITIONS[what](filter);
  const [row] = await db.select({ last: max(id) }).from(TABLES[what]);
  const ids: number[] = [];
  for (let top = row?.last ?? 0; top > 0 && ids.length < limit; top -= STRETCH) {
    const rows = await db
      .select({ id })
      .from(TABLES[what])
      .where(and(lte(id, top), gt(id, top - STRETCH), where))
      .orderBy(desc(id))
      .limit(limit - ids.length);
    ids.push(...rows.map((found) => found.id));
    if (ids.length < limit) await new Promise((resolve) => setImmediate(resolve));
  }
  return ids;
}

const CONDITIONS: Record<Beside, (filter: TimelineFilter) => SQL | undefined> = {
  organisations: (filter) =>
    or(
      onTimeline(filter, sql`${entry.organisationId} = ${organisation.id}`),
      sql`exists (select 1 from ${quote} where ${and(eq(quote.organisationId, organisation.id), stated(filter))})`,
    ),
  events: (filter) => onTimeline(filter, sql`${entry.eventId} = ${event.id}`),
  quotes: (filter) =>
    or(
      and(
        onTimeline(
          filter,
          sql`${entry.organisationId} = ${quote.organisationId} and ${entry.eventId} is ${quote.eventId}`,
        ),
        saidBy(filter),
      ),
      stated(filter),
    ),
};

/** Words of all together stand beside every entry of their event, and a statement is nothing but its words. */
function stated(filter: TimelineFilter): SQL | undefined {
  const link = sql`${entry.eventId} = ${quote.eventId} and (${quote.organisationId} is null or ${entry.effect} = 'statement')`;
  return and(onTimeline(filter, link), saidBy(filter));
}

/** As of a day nobody has said yet what was surely said later. */
function saidBy({ asOf }: TimelineFilter): SQL | undefined {
  return asOf === null ? undefined : or(isNull(quote.saidEarliest), lte(quote.saidEarliest, asOf));
}

function onTimeline(filter: TimelineFilter, link: SQL): SQL {
  const where = and(link, conditionsOf(filter, entry), holdsAll(entry.folded, searchTerms(filter.q)));
  return sql`exists (select 1 from ${timelineEntry} as entry where ${where})`;
}
