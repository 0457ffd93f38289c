/**
 * A date exactly as precise as its source. The subset of EDTF (ISO 8601-2) that the record uses:
 * `2022-10-19` a day, `2022-10` a month, `2022` a year, `../2022-10-19` not later than a day.
 */
export type DatePrecision = "day" | "month" | "year" | "not-later-than";

export type PartialDate = {
  edtf: string;
  precision: DatePrecision;
  /** First day it can be (`YYYY-MM-DD`); null when nothing bounds it from below. */
  earliest: string | null;
  /** Last day it can be (`YYYY-MM-DD`). */
  latest: string;
  /** Text order = time order; vaguer dates come after the days they cover. */
  sort: string;
};

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const YEAR = /^\d{4}$/;
const SUFFIX: Record<DatePrecision, string> = { day: "", "not-later-than": "~a", month: "~b", year: "~c" };

/** Reads the EDTF subset. Returns null for anything else, a day that the calendar lacks included. */
export function parsePartialDate(edtf: string): PartialDate | null {
  if (edtf.startsWith("../")) {
    const latest = edtf.slice(3);
    return isCalendarDay(latest) ? partialDate(edtf, "not-later-than", null, latest) : null;
  }
  if (DAY.test(edtf)) return isCalendarDay(edtf) ? partialDate(edtf, "day", edtf, edtf) : null;
  const month = MONTH.exec(edtf);
  if (month) {
    const first = `${edtf}-01`;
    return isCalendarDay(first) ? partialDate(edtf, "month", first, lastDayOfMonth(edtf)) : null;
  }
  if (YEAR.test(edtf) && edtf !== "0000") return partialDate(edtf, "year", `${edtf}-01-01`, `${edtf}-12-31`);
  return null;
}

/** As `parsePartialDate`, for values that the database has already checked. Throws on anything else. */
export function partialDateOf(edtf: string): PartialDate {
  const date = parsePartialDate(edtf);
  if (!date) throw new RangeError(`not a date of the record: ${JSON.stringify(edtf)}`);
  return date;
}

/** Whether a text can be the `sort` of a date of the record. */
export function isSortKey(text: string): boolean {
  const day = text.slice(0, 10);
  if (!isCalendarDay(day)) return false;
  const suffix = text.slice(10);
  if (suffix === SUFFIX.month) return day === lastDayOfMonth(day.slice(0, 7));
  if (suffix === SUFFIX.year) return day.endsWith("-12-31");
  return suffix === SUFFIX.day || suffix === SUFFIX["not-later-than"];
}

/** Whether the date can lie in the span of days from..to (inclusive, `YYYY-MM-DD`; null = open; from is not after to). */
export function overlaps(date: PartialDate, from: string | null, to: string | null): boolean {
  const endsInTime = from === null || date.latest >= from;
  const startsInTime = to === null || date.earliest === null || date.earliest <= to;
  return endsInTime && startsInTime;
}

/** The last day (`YYYY-MM-DD`) of a month (`YYYY-MM`) that exists. */
export function lastDayOfMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return `${month}-${String(daysIn(year, number)).padStart(2, "0")}`;
}

function partialDate(edtf: string, precision: DatePrecision, earliest: string | null, latest: string): PartialDate {
  return { edtf, precision, earliest, latest, sort: latest + SUFFIX[precision] };
}

function isCalendarDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
