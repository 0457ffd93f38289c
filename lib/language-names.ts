import type { Locale } from "./locale.ts";

/** Each language in its own words. */
export const LANGUAGE_NAMES: Record<Locale, { short: string; name: string }> = {
  ru: { short: "Рус", name: "Русский" },
  kk: { short: "Қаз", name: "Қазақша" },
  en: { short: "Eng", name: "English" },
};
