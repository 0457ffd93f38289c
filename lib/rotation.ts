import type { Keep } from "./settings.ts";

const DAY_MS = 86_400_000;
/** The first Monday that the clock of computers knows. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

/**
 * Of copies made at these times, those that are no longer kept. What stays: every copy of the last 24 hours before the
 * newest, and the newest of each of the last days, weeks (from Monday) and months (in UTC) that have any. A clock that
 * jumps changes nothing, for only the copies themselves are counted.
 */
export function expired(times: readonly Date[], keep: Keep): Date[] {
  const newestFirst = times.toSorted((a, b) => b.getTime() - a.getTime());
  const newest = newestFirst[0]?.getTime() ?? 0;
  const kept = new Set([
    ...newestFirst.filter((time) => newest - time.getTime() < DAY_MS),
    ...newestOfEach(newestFirst, keep.days, (time) => Math.floor(time.getTime() / DAY_MS)),
    ...newestOfEach(newestFirst, keep.weeks, (time) => Math.floor((time.getTime() - FIRST_MONDAY_MS) / (7 * DAY_MS))),
    ...newestOfEach(newestFirst, keep.months, (time) => time.getUTCFullYear() * 12 + time.getUTCMonth()),
  ]);
  return newestFirst.filter((time) => !kept.has(time));
}

function newestOfEach(newestFirst: readonly Date[], count: number, periodOf: (time: Date) => number): Date[] {
  const periods = new Map<number, Date>();
  for (const time of newestFirst) {
    const period = periodOf(time);
    if (!periods.has(period)) periods.set(period, time);
  }
  return [...periods.values()].slice(0, count);
}
