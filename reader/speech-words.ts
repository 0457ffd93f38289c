import type { Locale } from "../lib/locale.ts";
import { DOCUMENTS_RU, SPEECH_EN, SPEECH_FORMS_RU, SPEECH_KK, SPEECH_STEMS_RU } from "./lexicon/speech-verbs.ts";

const RUSSIAN = new RegExp(
  `^(?:(?:${SPEECH_STEMS_RU.join("|")})(?:л|ла|ло|ли|лся|лась|лись|в)|${SPEECH_FORMS_RU.join("|")})$`,
  "u",
);
const KAZAKH: ReadonlySet<string> = new Set(SPEECH_KK);
const ENGLISH: ReadonlySet<string> = new Set(SPEECH_EN);

/** Whether a word (small letters, «е» for «ё») says that somebody speaks. */
export function isSpeechVerb(lower: string, lang: Locale): boolean {
  if (lang === "en") return ENGLISH.has(lower);
  if (RUSSIAN.test(lower)) return true;
  return lang === "kk" && KAZAKH.has(lower);
}

/** «сообщении», «пресс-релизе»: the words come from a document, not from a person. */
export function isDocument(lower: string): boolean {
  return (
    DOCUMENTS_RU.test(lower) ||
    /^(?:statement|release|letter|communique|хабарламада|мәлімдемеде|хабарламасында|мәлімдемесінде|үндеуде)$/u.test(
      lower,
    )
  );
}

/** A word that points back to the speaker before: «он», «спикер», "she", «ол». */
export function isPronoun(lower: string, lang: Locale): "m" | "f" | "any" | null {
  if (lang === "en") return lower === "he" ? "m" : lower === "she" ? "f" : lower === "they" ? "any" : null;
  if (lang === "kk") return /^(?:ол|оның|спикер|сарапшы)$/u.test(lower) ? "any" : null;
  if (lower === "он" || lower === "его") return "m";
  if (lower === "она" || lower === "ее") return "f";
  return /^(?:спикер|собеседник|собеседница|эксперт|выступающий|политик|общественник|общественница|докладчик|активист|активистка|правозащитник|правозащитница|депутат|юрист|чиновник|глава|автор)$/u.test(
    lower,
  )
    ? "any"
    : null;
}
