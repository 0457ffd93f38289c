import Negotiator from "negotiator";
import { DEFAULT_LOCALE, isLocale, type Locale } from "../lib/locale.ts";

/** The language that a reader asks for with `Accept-Language`; Russian when they ask for none of ours. */
export function readerLanguage(acceptLanguage: string | undefined): Locale {
  if (!acceptLanguage) return DEFAULT_LOCALE;
  const wanted = new Negotiator({ headers: { "accept-language": acceptLanguage } }).languages();
  for (const tag of wanted) {
    const language = tag.toLowerCase().split("-")[0];
    if (isLocale(language)) return language;
    if (language === "*") return DEFAULT_LOCALE;
  }
  return DEFAULT_LOCALE;
}

/** The language of an address such as `/kk/quotes?after=…`, if it has one. */
export function addressLanguage(address: string): Locale | undefined {
  const first = /^\/([^/?]*)/.exec(address)?.[1];
  return isLocale(first) ? first : undefined;
}
