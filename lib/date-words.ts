import type { Locale } from "./locale.ts";
import { type PartialDate, partialDateOf } from "./partial-date.ts";

/**
 * Dates in the words of the three languages. Written out here because browsers know no Kazakh months and not every
 * Node does: the words are made on the server and nowhere else.
 *
 * long «19 октября 2022 года» · short «19 октября 2022» · bare «19 октября» · table «19.10.2022»
 */
export type DateForm = "long" | "short" | "bare" | "table";

/** A date exactly as precise as it is known. Throws on text outside the EDTF subset of `partial-date.ts`. */
export function dateInWords(edtf: string, locale: Locale, form: DateForm = "long"): string {
  const date = partialDateOf(edtf);
  if (date.precision === "not-later-than") return notLater(date.latest, locale, form);
  return form === "table" ? digits(date) : words(date, locale, form);
}

/** When a state began: «с 19 октября 2022 года», «2022 жылғы 19 қазаннан бері», "since 19 October 2022". */
export function sinceInWords(edtf: string, locale: Locale): string {
  const date = partialDateOf(edtf);
  if (date.precision === "not-later-than") return dateInWords(edtf, locale);
  const { year, month, day } = partsOf(date);
  if (locale === "en") return `since ${dateInWords(edtf, locale)}`;
  if (locale === "ru")
    return date.precision === "year"
      ? `с ${year} года`
      : `с ${[day, MONTHS_OF.ru[month - 1], year].filter(Boolean).join(" ")} года`;
  if (date.precision === "year") return `${year} жылдан бері`;
  return `${year} жылғы ${[day, KAZAKH_FROM[month - 1]].filter(Boolean).join(" ")} бері`;
}

/** The two lines that head a day of the timeline: «19 октября» and «2022, среда»; «Октябрь» and «2022, день не указан». */
export function dayHeading(edtf: string, locale: Locale): { date: string; year: string } {
  const date = partialDateOf(edtf);
  const year = date.latest.slice(0, 4);
  if (date.precision === "year") return { date: capital(dateInWords(edtf, locale)), year: UNKNOWN[locale] };
  const rest = date.precision === "day" ? weekday(edtf, locale) : UNKNOWN[locale];
  return { date: capital(dateInWords(edtf, locale, "bare")), year: `${year}, ${rest}` };
}

/** The day of the week of a day (`YYYY-MM-DD`). */
export function weekday(day: string, locale: Locale): string {
  return WEEKDAYS[locale][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
}

/** An instant on the clock of Almaty: «22 ноября 2026, 14:10». */
export function instantInWords(iso: string, locale: Locale): string {
  const { day, time } = inAlmaty(iso);
  return `${dateInWords(day, locale, "short")}, ${time}`;
}

/** The day of an instant on the clock of Almaty, `YYYY-MM-DD`. */
export function dayOfInstant(iso: string): string {
  return inAlmaty(iso).day;
}

/** The instant at which a day (`YYYY-MM-DD`) begins in Almaty, whose clock has been put back by an hour in 2024. */
export function beginningOfDay(day: string): string {
  const instants = ["+05:00", "+06:00"].map((offset) => new Date(`${day}T00:00:00${offset}`).toISOString());
  return instants.find((instant) => inAlmaty(instant).time === "00:00") ?? `${day}T00:00:00.000Z`;
}

function words(date: PartialDate, locale: Locale, form: DateForm): string {
  const { year, month, day } = partsOf(date);
  if (date.precision === "year") return `${year}${form === "long" ? YEAR_WORD[locale] : ""}`;
  const months = date.precision === "day" ? MONTHS_OF : MONTHS;
  const start = [day, months[locale][month - 1]].filter(Boolean).join(" ");
  if (form === "bare") return start;
  if (locale === "kk") return `${year} ${form === "long" ? "жылғы" : "ж."} ${start}`;
  return `${start} ${year}${locale === "ru" && form === "long" ? " года" : ""}`;
}

function digits(date: PartialDate): string {
  return date.edtf.split("-").reverse().join(".");
}

function notLater(day: string, locale: Locale, form: DateForm): string {
  const date = dateInWords(day, locale, form);
  if (locale === "ru") return `не позднее ${date}`;
  if (locale === "en") return `no later than ${date}`;
  if (form === "table") return `ең кеші ${date}`;
  return `${date.replace(/\S+$/, KAZAKH_FROM[Number(day.slice(5, 7)) - 1] ?? "")} кешіктірмей`;
}

/** Of a day, a month or a year; what is not known is 0. */
function partsOf(date: PartialDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.edtf.split("-").map(Number);
  return { year, month, day };
}

function inAlmaty(iso: string): { day: string; time: string } {
  const [day = "", time = ""] = ALMATY.format(new Date(iso)).split(" ");
  return { day, time };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("ru") + text.slice(1);
}

const ALMATY = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Almaty",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

const YEAR_WORD: Record<Locale, string> = { ru: " год", kk: " жыл", en: "" };
const UNKNOWN: Record<Locale, string> = { ru: "день не указан", kk: "күні көрсетілмеген", en: "day not given" };

const list = (text: string): string[] => text.split(" ");

const KAZAKH = list("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан");
const KAZAKH_FROM = list(
  "қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан",
);
const ENGLISH = list("January February March April May June July August September October November December");

const MONTHS: Record<Locale, string[]> = {
  ru: list("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
  kk: KAZAKH,
  en: ENGLISH,
};

/** The month after the number of a day. */
const MONTHS_OF: Record<Locale, string[]> = {
  ru: list("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
  kk: KAZAKH,
  en: ENGLISH,
};

const WEEKDAYS: Record<Locale, string[]> = {
  ru: list("воскресенье понедельник вторник среда четверг пятница суббота"),
  kk: list("жексенбі дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі"),
  en: list("Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),
};
