import { isLocale, type Locale } from "./locale.ts";

/** One text of a record as the search keeps it. */
export type SearchLine = { lang: Locale; text: string };

/** The texts as one, a line each behind its language; what repeats another is left out. */
export function textOfLines(lines: readonly SearchLine[]): string {
  return [...new Set(lines.map(({ lang, text }) => `${lang} ${text.replace(/\s+/g, " ").trim()}`))].join("\n");
}

/** The texts that `textOfLines` put together. */
export function linesOfText(text: string): SearchLine[] {
  return text.split("\n").flatMap((line) => {
    const lang = line.slice(0, 2);
    return isLocale(lang) ? [{ lang, text: line.slice(3) }] : [];
  });
}

/** The different words of such a text, in small letters as they are spelled, of four letters at least. */
export function plainWords(text: string): Set<string> {
  const words = linesOfText(text).flatMap((line) => line.text.normalize("NFC").toLowerCase().match(WORD) ?? []);
  return new Set(words);
}

const WORD = /\p{L}{4,40}/gu;
