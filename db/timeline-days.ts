import { asc, sql } from "drizzle-orm";
import { filterSpan, type TimelineFilter } from "../lib/timeline-filter.ts";
import type { TimelineCounts } from "../lib/views/timeline.ts";
import { type Db, reader } from "./client.ts";
import { timelineTally } from "./schema/lists.ts";

/** What a date row holds, in the whole record or under a filter. */
export type DayCounts = TimelineCounts & { day: string; edtf: string };

export type RecordDay = DayCounts & {
  /** How many are in the coalition after this day. */
  total: number;
};

type Tally = typeof timelineTally.$inferSelect;
type Conditions = Pick<TimelineFilter, "kind" | "from" | "to" | "quotes" | "left">;

/** Every date row of the record, oldest first, with the running total. */
export async function recordDays(): Promise<RecordDay[]> {
  let total = 0;
  return daily(await tallies(), () => true).map((day) => {
    total += day.joined - day.left;
    return { ...day, total };
  });
}

/** The date rows on which the filter leaves something, its words aside; oldest first. */
export async function daysUnder(filter: Conditions): Promise<DayCounts[]> {
  const { from, to } = filterSpan(filter);
  return daily(
    await tallies(),
    (row) =>
      (filter.kind === null || row.kind === filter.kind) &&
      (!filter.quotes || row.quoted === 1) &&
      (filter.left || row.ended === 0) &&
      (from === null || row.latest >= from) &&
      (to === null || row.earliest === null || row.earliest <= to),
  );
}

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
async function tallies(): Promise<readonly Tally[]> {
  const db = reader();
  const { seen } = await db.get<{ seen: number }>(sql`select data_version as seen from pragma_data_version`);
  const known = kept.get(db);
  if (known?.seen === seen) return known.rows;
  const rows = await db.select().from(timelineTally).orderBy(asc(timelineTally.day));
  kept.set(db, { seen, rows });
  return rows;
}
