import { dateInWords } from "./date-words.ts";
import type { Locale } from "./locale.ts";
import { partialDateOf } from "./partial-date.ts";

const DASH: Record<Locale, string> = { ru: "—", kk: "—", en: "–" };

/** From one date to another, the year said once: «6 октября — 2 ноября 2022 года», «2022 жылғы 6 қазан — 2 қараша». */
export function spanInWords(first: string, last: string, locale: Locale): string {
  if (first === last) return dateInWords(first, locale);
  const sayYearOnce = yearOf(first) === yearOf(last) && [first, last].every((edtf) => /^\d{4}-/.test(edtf));
  const before = dateInWords(first, locale, sayYearOnce && locale !== "kk" ? "bare" : "long");
  const after = dateInWords(last, locale, sayYearOnce && locale === "kk" ? "bare" : "long");
  return `${before} ${DASH[locale]} ${after}`;
}

/** Up to a day: «до 6 октября», «6 қазанға дейін», "before 6 October". Null when no day is known. */
export function untilInWords(edtf: string, locale: Locale): string | null {
  if (partialDateOf(edtf).precision !== "day") return null;
  const bare = dateInWords(edtf, locale, "bare");
  const [, month = 0, day = 0] = edtf.split("-").map(Number);
  return { ru: `до ${bare}`, kk: `${day} ${KAZAKH_TO[month - 1]} дейін`, en: `before ${bare}` }[locale];
}

/** A date as an axis prints it: «6 мая», or month and year «май 2022» on an axis of a year and more. */
export function axisDate(edtf: string, locale: Locale, wide: boolean): string {
  const { precision, latest } = partialDateOf(edtf);
  const [year = "", month = "", day = ""] = latest.split("-");
  if (precision === "year") return year;
  const alone = wide || precision === "month";
  const name = (alone ? SHORT_MONTHS : SHORT_MONTHS_OF)[locale][Number(month) - 1] ?? "";
  if (wide) return locale === "kk" ? `${year} ${name}` : `${name} ${year}`;
  return precision === "month" ? name : `${Number(day)} ${name}`;
}

function yearOf(edtf: string): string {
  return partialDateOf(edtf).latest.slice(0, 4);
}

const KAZAKH_TO =
  "қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға".split(
    " ",
  );

const KAZAKH = "қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.".split(" ");
const ENGLISH = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

const SHORT_MONTHS: Record<Locale, string[]> = {
  ru: "янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.".split(" "),
  kk: KAZAKH,
  en: ENGLISH,
};

/** The month after the number of a day. */
const SHORT_MONTHS_OF: Record<Locale, string[]> = {
  ru: "янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.".split(" "),
  kk: KAZAKH,
  en: ENGLISH,
};
