/** The offset of the clock by which the desk works: Almaty, since 1 March 2024. */
const OFFSET = "+05:00";
const OFFSET_MS = 5 * 3_600_000;

/** The instant of a day (`2026-12-01`) and a time (`09:00`) on the clock of the desk, ISO 8601 in UTC; null for no such time. */
export function instantOf(day: string, time: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return null;
  const instant = new Date(`${day}T${time}:00.000${OFFSET}`);
  if (Number.isNaN(instant.getTime())) return null;
  return clockParts(instant.toISOString()).day === day ? instant.toISOString() : null;
}

/** The day and the time that an instant has on the clock of the desk. */
export function clockParts(instant: string): { day: string; time: string } {
  const shifted = new Date(Date.parse(instant) + OFFSET_MS).toISOString();
  return { day: shifted.slice(0, 10), time: shifted.slice(11, 16) };
}
