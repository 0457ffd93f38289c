/** The three languages of the record, in the order in which a reader is offered them. */
export const LOCALES = ["ru", "kk", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "ru";

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
