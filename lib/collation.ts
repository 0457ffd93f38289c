import type { Locale } from "./locale.ts";

/** The alphabet of a language, in capitals: 33 letters for ru (Ё counts), 42 for kk, 26 for en. */
export function alphabetOf(locale: Locale): readonly string[] {
  return ALPHABETS[locale];
}

/**
 * The headings of a directory in this language, in the order of `collationKey`: "#" for names that begin with a digit
 * or in a third script, the letters, then one for the other script: "A–Z" in ru and kk, "А–Я" in en.
 */
export function headingsOf(locale: Locale): readonly string[] {
  return ["#", ...ALPHABETS[locale], OTHER_SCRIPT[locale]];
}

/**
 * A key whose order, by code unit and by byte, is the order of the language's dictionaries. It is made of
 * `A-Z a-z 0-9 - . ~` alone, at most 200 characters. Digits come first, then the language's own letters, then Latin
 * names in ru and kk, Cyrillic ones in en. Names are compared word by word: «Союз отцов» before «Союзная».
 * Case, accents, quotation marks and punctuation do not count, nor does a leading legal form («Общественный фонд»);
 * names that differ in nothing else share a key, so a list needs the id beside it.
 *
 * It agrees with Intl.Collator except for punctuation and for one letter: in Russian ё counts as е inside a name, as
 * in dictionaries, but at its head it stands after all of е, because the directory has a section for Ё.
 */
export function collationKey(name: string, locale: Locale): string {
  const places = PLACES[locale];
  const [first = "", ...rest] = countedLetters(name.slice(keyWordOffset(name, locale)), locale);
  const inside = locale === "kk" ? rest : rest.map((letter) => (letter === "ё" ? "е" : letter));
  const codes = [first, ...inside].map((letter) => places.get(letter)?.code ?? thirdScriptCode(letter));
  return codes.join("").slice(0, 200);
}

/** The heading of the section that a name stands in: one of `headingsOf`. */
export function letterOf(name: string, locale: Locale): string {
  const [first = ""] = countedLetters(name.slice(keyWordOffset(name, locale)), locale);
  return PLACES[locale].get(first)?.heading ?? "#";
}

/** UTF-16 offset in the name at which the part that is sorted begins: behind a leading legal form, else 0. */
export function keyWordOffset(name: string, locale: Locale): number {
  return LEGAL_FORMS[locale].exec(name)?.[0].length ?? 0;
}

type Place = { code: string; heading: string };

const LATIN = "abcdefghijklmnopqrstuvwxyz";
const KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
const RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
/** Where Intl.Collator puts Kazakh letters among the Russian ones. */
const RUSSIAN_AND_GUESTS = "аәбвгғдеёжзиійкқлмнңоөпрстуүұфхһцчшщъыьэюя";

const ALPHABETS: Record<Locale, readonly string[]> = {
  ru: [...RUSSIAN.toUpperCase()],
  kk: [...KAZAKH.toUpperCase()],
  en: [...LATIN.toUpperCase()],
};
const OTHER_SCRIPT: Record<Locale, string> = { ru: "A–Z", kk: "A–Z", en: "А–Я" };
const CODES = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

const PLACES: Record<Locale, ReadonlyMap<string, Place>> = {
  ru: placesOf("ru", RUSSIAN_AND_GUESTS, LATIN),
  kk: placesOf("kk", KAZAKH, LATIN),
  en: placesOf("en", LATIN, RUSSIAN_AND_GUESTS),
};

const RU_FORMS = [
  "общественный фонд",
  "общественное объединение",
  "республиканское общественное объединение",
  "корпоративный фонд",
  "частный фонд",
  "объединение юридических лиц",
  "ОФ|ОО|РОО|КФ|ЧФ|ОЮЛ|ТОО|АО|НАО",
];
const KK_FORMS = ["қоғамдық қоры?", "(?:республикалық )?қоғамдық (?:бірлестік|бірлестігі)", "ҚҚ|ҚБ|РҚБ|ЖШС|АҚ"];
const EN_FORMS = ["public foundation", "(?:republican )?public association", "LLP|JSC", "the"];

const LEGAL_FORMS: Record<Locale, RegExp> = {
  ru: leading(RU_FORMS),
  kk: leading([...KK_FORMS, ...RU_FORMS]),
  en: leading(EN_FORMS),
};

function placesOf(locale: Locale, own: string, other: string): Map<string, Place> {
  const places = new Map<string, Place>([[" ", { code: "-", heading: "#" }]]);
  for (const digit of "0123456789") places.set(digit, { code: digit, heading: "#" });
  let heading = "#";
  for (const [index, letter] of [...own].entries()) {
    if (ALPHABETS[locale].includes(letter.toUpperCase())) heading = letter.toUpperCase();
    places.set(letter, { code: CODES.charAt(index), heading });
  }
  for (const [index, letter] of [...other].entries()) {
    places.set(letter, { code: `~${CODES.charAt(index)}`, heading: OTHER_SCRIPT[locale] });
  }
  return places;
}

/** A form at the head of a name, with the space behind it, when a name follows. */
function leading(forms: readonly string[]): RegExp {
  const words = forms.join("|").replaceAll(" ", "\\s+");
  return new RegExp(`^\\s*(?:${words})\\s+(?=[^\\p{L}\\p{N}]*[\\p{L}\\p{N}])`, "iu");
}

/** What counts in a name: its letters and digits in lower case, one space between words. */
function countedLetters(text: string, locale: Locale): string[] {
  const characters = [...text.normalize("NFC").toLowerCase()];
  const bare = characters.flatMap((character) => bareLetters(character, locale)).join("");
  return [...bare.replace(/ +/g, " ").trim()];
}

function bareLetters(character: string, locale: Locale): string[] {
  if (PLACES[locale].has(character)) return [character];
  if (/\s/.test(character)) return [" "];
  if (character === "ı") return ["i"];
  const [base = ""] = character.normalize("NFD");
  return /[\p{L}\p{N}]/u.test(base) ? [base] : [];
}

/** Four digits of base 36 hold every code point. */
function thirdScriptCode(letter: string): string {
  const point = letter.codePointAt(0);
  return point === undefined ? "" : `.${point.toString(36).toUpperCase().padStart(4, "0")}`;
}
