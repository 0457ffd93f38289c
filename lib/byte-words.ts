import type { Locale } from "./locale.ts";

const UNITS: Record<Locale, [string, string, string, string]> = {
  ru: ["Б", "КБ", "МБ", "ГБ"],
  kk: ["Б", "КБ", "МБ", "ГБ"],
  en: ["B", "KB", "MB", "GB"],
};

/** How large something is, to two figures: «1,2 МБ». */
export function bytesInWords(bytes: number, locale: Locale): string {
  const step = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : bytes < 1_000_000_000 ? 2 : 3;
  const value = bytes / 1_000 ** step;
  const digits = { maximumFractionDigits: value < 10 && step > 0 ? 1 : 0 };
  // Browsers know no Kazakh numbers everywhere; its decimal comma is the Russian one.
  return `${new Intl.NumberFormat(locale === "en" ? "en" : "ru", digits).format(value)}\u00a0${UNITS[locale][step]}`;
}
