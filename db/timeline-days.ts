import { and, asc, count, eq, gt, min, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { filterSpan } from "../lib/timeline-filter.ts";
import type { TimelineCounts } from "../lib/views/timeline.ts";
import { type Db, reader } from "./client.ts";
import { timelineEntry, timelineTally } from "./schema/lists.ts";
import { conditionsOf, type EntryConditions } from "./timeline-conditions.ts";

/** What a date row holds, in the whole record or under a filter. */
export type DayCounts = TimelineCounts & { day: string; edtf: string };

export type RecordDay = DayCounts & {
  /** How many are in the coalition after this day. */
  total: number;
};

type Tally = typeof timelineTally.$inferSelect;
/** Every date row of the record, oldest first, with the running total; of one looked at as of a day, up to that day. */
export async function recordDays(asOf: string | null = null): Promise<RecordDay[]> {
  let total = 0;
  return daily(await tallies(reader()), (row) => asOf === null || mayHaveBegun(row, asOf)).map((day) => {
    total += day.joined - day.left;
    return { ...day, total };
  });
}

/** The date rows on which the filter leaves something, its words aside; oldest first. */
export async function daysUnder(filter: EntryConditions, db: Db = reader()): Promise<DayCounts[]> {
  const { from, to } = filterSpan(filter);
  const days = daily(
    await tallies(db),
    (row) =>
      (filter.kind === null || row.kind === filter.kind) &&
      (!filter.quotes || row.quoted === 1) &&
      (filter.left || row.ended === 0) &&
      (from === null || row.latest >= from) &&
      (to === null || mayHaveBegun(row, to)) &&
      (filter.asOf === null || mayHaveBegun(row, filter.asOf)),
  );
  return filter.left || filter.asOf === null ? days : withLaterLeavers(days, await joinedByLaterLeavers(filter, db));
}

function mayHaveBegun(row: Pick<Tally, "earliest">, by: string): boolean {
  return row.earliest === null || row.earliest <= by;
}

type Joined = Pick<DayCounts, "day" | "edtf" | "joined">;

/** Those who were there as of the day and left later: the tallies only know that they are no longer there. */
async function joinedByLaterLeavers(filter: EntryConditions, db: Db): Promise<Joined[]> {
  const { day, edtf, membershipId, effect } = timelineEntry;
  const itsJoining = and(eq(membershipId, departure.membershipId), eq(effect, "joined"));
  // The few departures first: a cross join is the one that SQLite does not turn round.
  return db
    .select({ day, edtf: min(edtf).mapWith(String), joined: count() })
    .from(departure)
    .crossJoin(timelineEntry)
    .where(
      and(sql`${departure.effect} = 'left'`, gt(departure.latest, filter.asOf ?? ""), itsJoining, conditionsOf(filter)),
    )
    .groupBy(day)
    .orderBy(asc(day));
}

function withLaterLeavers(days: readonly DayCounts[], later: readonly Joined[]): DayCounts[] {
  const all = new Map(days.map((day) => [day.day, day]));
  for (const { day, edtf, joined } of later) {
    const held = all.get(day) ?? { day, edtf, entries: 0, joined: 0, left: 0, statements: 0 };
    all.set(day, { ...held, entries: held.entries + joined, joined: held.joined + joined });
  }
  return [...all.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** How many were surely in the coalition at the end of a day, and how many may have been. */
export async function membersOn(day: string): Promise<{ certain: number; possible: number }> {
  const there = (await tallies(reader())).filter((row) => row.ended === 0 && mayHaveBegun(row, day));
  const certain = there.reduce((sum, row) => sum + (row.latest <= day ? row.joined : 0), 0);
  const possible = there.reduce((sum, row) => sum + row.joined, 0);
  const later = await reader().get<{ certain: number | null; possible: number }>(
    sql`select sum(joining.latest <= ${day} and departure.earliest > ${day}) as certain, count(*) as possible
      from ${timelineEntry} as departure
      cross join ${timelineEntry} as joining
      where joining.membership_id = departure.membership_id and joining.effect = 'joined' and departure.effect = 'left' and departure.latest > ${day}
        and (joining.earliest is null or joining.earliest <= ${day})`,
  );
  return { certain: certain + (later.certain ?? 0), possible: possible + later.possible };
}

const departure = alias(timelineEntry, "departure");

export function sumOf(days: readonly TimelineCounts[]): TimelineCounts {
  const sum = { entries: 0, joined: 0, left: 0, statements: 0 };
  for (const day of days) {
    sum.entries += day.entries;
    sum.joined += day.joined;
    sum.left += day.left;
    sum.statements += day.statements;
  }
  return sum;
}

function daily(rows: readonly Tally[], passes: (row: Tally) => boolean): DayCounts[] {
  const days = new Map<string, DayCounts>();
  for (const row of rows) {
    if (!passes(row)) continue;
    const day = days.get(row.day) ?? { day: row.day, edtf: row.edtf, entries: 0, joined: 0, left: 0, statements: 0 };
    day.entries += row.joined + row.left + row.statements;
    day.joined += row.joined;
    day.left += row.left;
    day.statements += row.statements;
    days.set(row.day, day);
  }
  return [...days.values()];
}

const kept = new WeakMap<Db, { seen: number; rows: Tally[] }>();

/**
 * All tallies, oldest day first. Read again only after a commit on another connection, which SQLite's own counter
 * tells in a microsecond; every page needs them for its running totals, and they change only when somebody publishes.
 */
async function tallies(db: Db): Promise<readonly Tally[]> {
  const { seen } = await db.get<{ seen: number }>(sql`select data_version as seen from pragma_data_version`);
  const known = kept.get(db);
  if (known?.seen === seen) return known.rows;
  const rows = await db.select().from(timelineTally).orderBy(asc(timelineTally.day));
  kept.set(db, { seen, rows });
  return rows;
}
