import { parsePartialDate } from "../lib/partial-date.ts";
import { statedDay } from "./dates.ts";
import { MONTHS } from "./lexicon/calendar.ts";

const MONTH_AND_YEAR = /^(\p{L}{3,})\.?,?\s+(\d{4})(?:\s*(?:г\.?|года?))?$/u;
const YEAR_AND_MONTH = /^(\d{4})\s+жыл(?:ғы|дың|ы)?\s+(\p{L}{3,})$/u;
const SHORT_YEAR = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2})$/u;

/**
 * A date that stands alone, in any of the usual writings: 19.10.2022, 19/10/2022, 2022-10-19, «19 октября 2022 г.»,
 * «2022 жылғы 19 қазан», "October 19, 2022", «октябрь 2022», 10.2022, 2022. As EDTF; null when it is none of these.
 * Day before month, as all three languages write digits here.
 */
export function usualDate(text: string): string | null {
  const plain = text.trim().toLowerCase().replaceAll("ё", "е").replace(/\s+/gu, " ");
  if (parsePartialDate(plain)) return plain;
  const digits = SHORT_YEAR.exec(plain);
  if (digits) return held(`20${digits[3]}`, digits[2], digits[1]);
  const dashed = /^(\d{1,2})-(\d{1,2})-(\d{4})$/u.exec(plain);
  if (dashed) return held(dashed[3] ?? "", dashed[2], dashed[1]);
  const slashed = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})/u.exec(plain);
  if (slashed) return held(slashed[1] ?? "", slashed[2], slashed[3]);
  const month = /^(\d{1,2})[./](\d{4})$/u.exec(plain);
  if (month) return held(month[2] ?? "", month[1]);
  if (/^\d{4}\s*(?:г\.?|года?|ж\.?|жыл\p{L}*)$/u.test(plain)) return plain.slice(0, 4);
  return inWords(plain) ?? (/\d{4}/u.test(plain) ? statedDay(plain, null) : null);
}

function inWords(plain: string): string | null {
  const first = MONTH_AND_YEAR.exec(plain);
  if (first) return held(first[2] ?? "", monthNamed(first[1] ?? ""));
  const second = YEAR_AND_MONTH.exec(plain);
  return second ? held(second[1] ?? "", monthNamed(second[2] ?? "")) : null;
}

function monthNamed(word: string): string {
  const at = MONTHS.map((names) => names.findIndex((name) => new RegExp(`^${name}`, "u").test(word)));
  return String(Math.max(...at) + 1);
}

function held(year: string, ...rest: (string | undefined)[]): string | null {
  const edtf = [year, ...rest.map((part) => (part ?? "").padStart(2, "0"))].join("-");
  return parsePartialDate(edtf) ? edtf : null;
}
