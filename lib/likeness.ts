import { fold } from "./folding.ts";
import { latinSpelling } from "./latin-spelling.ts";

/** From this likeness on, two names may be of one body: worth showing to a person, never a decision. */
export const WORTH_ASKING = 0.6;

/**
 * How alike two names are, 0…1, across spellings and scripts: the trigrams of their words in Latin letters, without
 * the legal form, the country and the little words, and an abbreviation read as the words it is made of.
 * Below 0.9 whenever a word or a number of either resembles nothing in the other, the legal forms differ, or an
 * abbreviation had to be read.
 */
export function likeness(one: string, other: string): number {
  return likenessOf(comparable(one), comparable(other));
}

/** As `likeness`, of names that were made comparable before. */
export function likenessOf(a: ComparableName, b: ComparableName): number {
  if (a.core.length === 0 || b.core.length === 0) return 0;
  const [longA, longB] = [spelledOut(a, b), spelledOut(b, a)];
  const read = longA !== a || longB !== b;
  const alike = dice(longA.grams, longB.grams);
  if (alike <= IN_DOUBT) return alike;
  return read || differ(a.forms, b.forms) || apart(a.core, b.core) ? IN_DOUBT : alike;
}

/** A name in the form in which it is compared. */
export type ComparableName = {
  /** Its words in Latin letters, without the legal form and the little words. */
  all: readonly string[];
  /** Without the country as well, unless nothing else is left. */
  core: readonly string[];
  /** What the body is in law, in short. */
  forms: readonly string[];
  /** The first letters of all the words. */
  initials: string;
  /** The trigrams of the core, and how often each stands there. */
  grams: ReadonlyMap<string, number>;
};

export function comparable(name: string): ComparableName {
  const folded = fold(name).replaceAll("ъ", "ь");
  const short = FORMS.reduce((text, [form, spelled]) => text.replace(spelled, form), folded);
  const words = short.split(" ").filter(Boolean);
  const forms = words.flatMap((word) => SHORT_FORMS[word] ?? (isForm(word) ? word : []));
  const kept = words
    .filter((word) => !(LITTLE.has(word) || isForm(word)))
    .slice(0, MOST_WORDS)
    .map(latinSpelling);
  const core = withoutCountry(kept);
  const initials = kept.map((word) => word.slice(0, 1)).join("");
  return { all: kept, core, forms: [...new Set(forms)], initials, grams: trigrams(core.join(" ")) };
}

const IN_DOUBT = 0.85;
/** More than any name has; a pasted page is not compared to its end. */
const MOST_WORDS = 40;
const SAME_WORD = 0.5;

/** What a body is in law: the short form, and how it is written out, folded. */
const FORMS: [form: string, spelled: RegExp][] = [
  [
    "оо",
    /(?:республиканское |местное |региональное )?общественное обьединение|когамдык бирлестиги|public association/g,
  ],
  ["оф", /общественныи фонд|когамдык коры|public (?:foundation|fund)/g],
  ["кф", /корпоративныи фонд|corporate fund/g],
  ["оюл", /обьединение юридических лиц(?: в форме)?|занды тулгалар бирлестиги/g],
  ["тоо", /товарищество с ограниченнои ответственностью|жауапкершилиги шектеули сериктестик|llp/g],
  ["ао", /акционерное общество|акционерлик когам(?:ы)?|jsc/g],
  ["чу", /частное учреждение|жеке мекеме(?:си)?/g],
  ["нко", /некоммерческая организация/g],
];
const SHORT_FORMS: Record<string, string> = { роо: "оо", оюл: "оюл", моо: "оо", нао: "ао", кб: "оо", кк: "оф" };
const COUNTRY = /^(?:respublika$|republic$|kazahstan)/;
const LITTLE = new Set("и в на по имени им при для с the of and for in жане ушин".split(" "));

/** The words without those that only name the country; all of them when nothing else is left. */
function withoutCountry(words: readonly string[]): readonly string[] {
  const core = words.filter((word) => !COUNTRY.test(word));
  return core.length > 0 ? core : words;
}

function isForm(word: string): boolean {
  return word in SHORT_FORMS || FORMS.some(([form]) => form === word);
}

/** The name with each abbreviation that the other writes out put in its place: НПП, палата предпринимателей. */
function spelledOut(name: ComparableName, other: ComparableName): ComparableName {
  const runs = name.core.map((word) => (other.all.includes(word) ? undefined : runWithInitials(word, other)));
  if (runs.every((run) => run === undefined)) return name;
  const core = withoutCountry(name.core.flatMap((word, index) => runs[index] ?? word));
  return { ...name, core, grams: trigrams(core.join(" ")) };
}

function runWithInitials(word: string, { all, initials }: ComparableName): readonly string[] | undefined {
  if (word.length < 2 || word.length > 8) return undefined;
  const from = initials.indexOf(word);
  return from < 0 ? undefined : all.slice(from, from + word.length);
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((form) => b.includes(form));
}

/** Whether one has a word that nothing in the other resembles: the region, the trade or the number that parts them. */
function apart(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.some((word) => !b.some((other) => resembles(word, other))) ||
    b.some((word) => !a.some((other) => resembles(word, other)))
  );
}

function resembles(word: string, other: string): boolean {
  if (word === other) return true;
  if (word[0] !== other[0] || word.length < 4 || other.length < 4 || /\d/.test(word + other)) return false;
  return dice(trigrams(word), trigrams(other)) >= SAME_WORD;
}

/** Dice's coefficient over the trigrams of two texts, counted as often as they stand there. */
function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [gram, times] of a) shared += Math.min(times, b.get(gram) ?? 0);
  return (2 * shared) / (total(a) + total(b));
}

function trigrams(text: string): Map<string, number> {
  const grams = new Map<string, number>();
  const padded = `  ${text.replaceAll(" ", "  ")} `;
  for (let at = 0; at + 3 <= padded.length; at++) {
    const gram = padded.slice(at, at + 3);
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

function total(grams: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const times of grams.values()) sum += times;
  return sum;
}
