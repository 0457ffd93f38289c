import type { Locale } from "../lib/locale.ts";

const KAZAKH_LETTERS = /[әғқңөұүһі]/giu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const LATIN = /\p{Script=Latin}/gu;
/** Kazakh prose has one letter in nine that Russian lacks; Russian with a few Kazakh names stays far below. */
const KAZAKH_SHARE = 0.04;

/** The language of most of the text, by its letters: Latin letters English, Kazakh letters Kazakh, else Russian. */
export function languageOf(text: string): Locale {
  const cyrillic = count(text, CYRILLIC);
  if (count(text, LATIN) > cyrillic) return "en";
  return count(text, KAZAKH_LETTERS) > cyrillic * KAZAKH_SHARE ? "kk" : "ru";
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
