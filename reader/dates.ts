import { parsePartialDate } from "../lib/partial-date.ts";
import { MONTHS, TODAY, WEEKDAYS, YESTERDAY } from "./lexicon/calendar.ts";
import type { EventProposal } from "./proposals.ts";

type EventDate = NonNullable<EventProposal["date"]>;

const NAMES = MONTHS.flat().join("|");
const DAY_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}.])(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*[-–—и]\\s*\\d{1,2})?\\s+(?:of\\s+)?(${NAMES})\\p{L}*\\.?,?(?:\\s+(\\d{4}))?`,
  "u",
);
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})(${MONTHS[2]?.join("|")})\\p{L}*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(\\d{4}))?`,
  "u",
);
const KAZAKH = new RegExp(`(\\d{4})\\s+жыл(?:ғы|дың|ы)\\s+(\\d{1,2})[-\\s]+(${MONTHS[1]?.join("|")})`, "u");
const NUMERIC = /(?<![\d.])(\d{1,2})[./](\d{1,2})[./](\d{4})(?![\d])/u;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u;

/**
 * The day that a passage tells: «19 октября 2022 года», «19 октября» (the year is that of publishing), "October 19,
 * 2022", «2022 жылғы 19 қазан», 19.10.2022; or, against the day of publishing, «сегодня», «вчера», «в среду».
 */
export function dateIn(passage: string, published: string | null): EventDate | null {
  const stated = statedDay(passage, published);
  if (stated !== null) return { edtf: stated, basis: "stated" };
  if (published === null) return null;
  if (TODAY.test(passage)) return { edtf: published, basis: "today-and-published" };
  if (YESTERDAY.test(passage)) return { edtf: daysBefore(published, 1), basis: "today-and-published" };
  const weekday = weekdayIn(passage);
  if (weekday === null) return null;
  return { edtf: daysBefore(published, (mondayBased(published) - weekday + 7) % 7), basis: "today-and-published" };
}

/** The first day with its year that a passage prints, or null; without a year it takes that of publishing. */
export function statedDay(passage: string, published: string | null): string | null {
  const kazakh = KAZAKH.exec(passage);
  if (kazakh) return dayOf(Number(kazakh[2]), monthOf(kazakh[3] ?? ""), kazakh[1], published);
  const options = [DAY_FIRST.exec(passage), MONTH_FIRST.exec(passage), NUMERIC.exec(passage), ISO.exec(passage)];
  const [dayFirst, monthFirst, numeric, iso] = options;
  const first = options
    .filter((option) => option !== null && option !== undefined)
    .toSorted((one, other) => one.index - other.index)[0];
  if (!first) return null;
  if (first === dayFirst) return dayOf(Number(first[1]), monthOf(first[2] ?? ""), first[3], published);
  if (first === monthFirst) return dayOf(Number(first[2]), monthOf(first[1] ?? ""), first[3], published);
  if (first === numeric) return dayOf(Number(first[1]), Number(first[2]), first[3], published);
  return first === iso ? valid(first[0]) : null;
}

const MONTH_AHEAD = 31 * 86_400_000;

function monthOf(word: string): number {
  const lower = word.toLowerCase();
  for (const names of MONTHS) {
    const index = names.findIndex((name) => new RegExp(`^${name}`, "u").test(lower));
    if (index >= 0) return index + 1;
  }
  return 0;
}

/** Without a year: the day nearest to publishing and at most a month after it, so that «29 декабря» in January is last year's. */
function dayOf(day: number, month: number, year: string | undefined, published: string | null): string | null {
  const two = (number: number): string => String(number).padStart(2, "0");
  if (year !== undefined) return valid(`${year}-${two(month)}-${two(day)}`);
  if (published === null) return null;
  const own = Number(published.slice(0, 4));
  const nearest = [own, own - 1, own + 1]
    .map((candidate) => valid(`${candidate}-${two(month)}-${two(day)}`))
    .filter((option) => option !== null);
  const ahead = (option: string): number => Date.parse(option) - Date.parse(published);
  const distance = (option: string): number =>
    ahead(option) > MONTH_AHEAD ? Number.MAX_SAFE_INTEGER : Math.abs(ahead(option));
  return nearest.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}

function valid(edtf: string): string | null {
  return parsePartialDate(edtf)?.precision === "day" ? edtf : null;
}

function weekdayIn(passage: string): number | null {
  for (const [language, names] of WEEKDAYS.entries()) {
    const lead = language === 0 ? "во? " : language === 2 ? "(?:on )?" : "";
    const index = names.findIndex((name) =>
      new RegExp(`(?<!\\p{L})${lead}${name}${language === 1 ? " күні" : ""}(?!\\p{L})`, "u").test(passage),
    );
    if (index >= 0) return index;
  }
  return null;
}

function mondayBased(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
