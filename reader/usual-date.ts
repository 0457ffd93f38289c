import { parsePartialDate } from "../lib/partial-date.ts";
import { statedDay } from "./dates.ts";
import { MONTHS } from "./lexicon/calendar.ts";

const YEAR = String.raw`(?:\s*(?:г\.?|года?|ж\.?|жыл\p{L}*))?`;
const MONTH_AND_YEAR = new RegExp(String.raw`^(\p{L}{3,})\.?,?\s+(\d{4})${YEAR}$`, "u");
const YEAR_AND_MONTH = /^(\d{4})\s*(?:ж\.?|жыл(?:ғы|дың|ы)?),?\s+(\p{L}{3,})$/u;
const YEAR_MONTH_AND_DAY = /^(\d{4})\s*(?:ж\.?|жыл\p{L}*),?\s+(\d{1,2})[-\s]+(\p{L}{3,})/u;
const BETWEEN = String.raw`\s*[./-]\s*`;
const DIGITS = new RegExp(String.raw`^(\d{1,2})${BETWEEN}(\d{1,2})${BETWEEN}(\d{4}|\d{2})${YEAR}$`, "u");
const SHORT_MONTH = new RegExp(String.raw`^(\d{1,2})${BETWEEN}(\p{L}{1,10})\.?${BETWEEN}(\d{4}|\d{2})${YEAR}$`, "u");
const YEAR_FIRST = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/u;
const MONTH_IN_DIGITS = new RegExp(String.raw`^(\d{1,2})[./](\d{4})${YEAR}$`, "u");
const YEAR_ALONE = new RegExp(String.raw`^\d{4}${YEAR}$`, "u");
const TIME = /[\st]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:z|[+-]\d{2}:?\d{2})?$/u;
const LATEST =
  /^(?:не позд(?:нее|ней|же)(?: чем)?|до|к|not? later than|until|by|before)\s+|(?<=\p{L}|\d)\s*(?:[ғқгк][ае]|ке|ге|не|на)?\s+дейін$/u;
const ROMAN = "i ii iii iv v vi vii viii ix x xi xii".split(" ");

/**
 * A date that stands alone, in any of the usual writings: 19.10.2022, 19/10/22, 2022-10-19, with a time of day after it,
 * 19.X.2022, 19-окт-22, «19 октября 2022 г.», «2022 жылғы 19 қазан», "October 19, 2022", «октябрь 2022», 10.2022, 2022;
 * with «не позднее», «до», «дейін» or "no later than", the last day that it can be. As EDTF; null when it is none of
 * these. Day before month, as all three languages write digits here.
 */
export function usualDate(text: string): string | null {
  const plain = text.trim().toLowerCase().replaceAll("ё", "е").replace(/\s+/gu, " ").replace(TIME, "");
  if (parsePartialDate(plain)) return plain;
  if (!LATEST.test(plain)) return dateOf(plain);
  const day = dateOf(plain.replace(LATEST, ""));
  return day !== null && parsePartialDate(day)?.precision === "day" ? `../${day}` : null;
}

function dateOf(plain: string): string | null {
  if (parsePartialDate(plain)) return plain;
  const digits = DIGITS.exec(plain);
  if (digits) return held(fullYear(digits[3]), digits[2], digits[1]);
  const short = SHORT_MONTH.exec(plain);
  if (short) return held(fullYear(short[3]), monthNamed(short[2] ?? ""), short[1]);
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst) return held(yearFirst[1] ?? "", yearFirst[2], yearFirst[3]);
  const month = MONTH_IN_DIGITS.exec(plain);
  if (month) return held(month[2] ?? "", month[1]);
  if (YEAR_ALONE.test(plain)) return held(plain.slice(0, 4));
  return inWords(plain) ?? (/\d{4}/u.test(plain) ? statedDay(plain, null) : null);
}

function inWords(plain: string): string | null {
  const first = MONTH_AND_YEAR.exec(plain);
  if (first) return held(first[2] ?? "", monthNamed(first[1] ?? ""));
  const second = YEAR_AND_MONTH.exec(plain);
  if (second) return held(second[1] ?? "", monthNamed(second[2] ?? ""));
  const third = YEAR_MONTH_AND_DAY.exec(plain);
  return third ? held(third[1] ?? "", monthNamed(third[3] ?? ""), third[2]) : null;
}

function monthNamed(word: string): string {
  const roman = ROMAN.indexOf(word.replaceAll("х", "x").replaceAll("і", "i"));
  if (roman >= 0) return String(roman + 1);
  const at = MONTHS.map((names) => names.findIndex((name) => startsAlike(word, name)));
  return String(Math.max(...at) + 1);
}

/** «октября» begins with «октябр», and «окт» is its beginning. */
function startsAlike(word: string, name: string): boolean {
  return new RegExp(`^${name}`, "u").test(word) || (word.length >= 3 && name.startsWith(word));
}

function fullYear(digits = ""): string {
  return digits.length === 2 ? `20${digits}` : digits;
}

function held(year: string, ...rest: (string | undefined)[]): string | null {
  const edtf = [year, ...rest.map((part) => (part ?? "").padStart(2, "0"))].join("-");
  return parsePartialDate(edtf) ? edtf : null;
}
