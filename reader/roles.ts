import type { Locale } from "../lib/locale.ts";
import {
  ADJECTIVAL_ROLES_RU,
  ORGAN_HEADS_RU,
  ORGANS_RU,
  ROLE_MODIFIERS_EN,
  ROLES_EN,
  ROLES_KK,
  ROLES_RU,
} from "./lexicon/roles.ts";
import type { NameCase } from "./name-cases.ts";
import { isAdjective, nominativeAdjective } from "./russian-forms.ts";
import { isAcronym, isCapitalised, isLowerCase, type Word } from "./words.ts";

/** A role among the words `first` to `next`; `text` in the nominative; `from`: the case that it and its bearer stand in. */
export type Role = { first: number; next: number; text: string; from: NameCase };

/**
 * The role whose main word stands at an index: modifiers before it («исполнительного директора», "deputy chair",
 * «атқарушы директоры»), organs and deputies after it («заместитель председателя правления», «директор по развитию»).
 */
export function roleAt(words: readonly Word[], at: number, lang: Locale): Role | null {
  if (lang === "en") return englishRole(words, at);
  if (lang === "kk") return kazakhRole(words, at);
  return russianRole(words, at);
}

/** Whether a word can be the main word of a role. */
export function isRoleWord(word: Word | undefined, lang: Locale): boolean {
  if (word?.sort !== "word") return false;
  if (lang === "en") return ROLES_EN.has(word.lower) || ROLES_EN.has(word.lower.replace(/s$/u, ""));
  return lang === "kk"
    ? kazakhRoleStem(word.lower) !== null
    : RUSSIAN.has(word.lower) || adjectival(word.lower) !== null;
}

function russianRole(words: readonly Word[], at: number): Role | null {
  const word = words[at];
  if (word?.sort !== "word") return null;
  const adjective = adjectival(word.lower);
  const form = RUSSIAN.get(word.lower) ?? (adjective ? { lemma: adjective, from: adjectiveCase(word.lower) } : null);
  if (!form) return null;
  let first = at;
  while (first > at - 4 && isModifier(words, first)) first--;
  let next = afterRole(words, at + 1);
  if (words[first - 1]?.lower === "о" && words[first - 2]?.text === ".") first -= 3;
  if (next > words.length) next = words.length;
  const front = words.slice(first, at).map((modifier) => modifierText(modifier, form));
  const rest = words.slice(at + 1, next).map(({ text }) => text);
  return { first, next, text: [...front, form.lemma, ...rest].join(" ").replace(/ ([-–]) /gu, "$1"), from: form.from };
}

function modifierText(word: Word, form: { lemma: string; from: NameCase }): string {
  const text = word.text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  if (form.from === null) return text;
  return nominativeAdjective(text, form.lemma.endsWith("ца") || form.lemma.endsWith("ка") ? "f" : "m");
}

function isModifier(words: readonly Word[], first: number): boolean {
  const [before, word] = [words[first - 1], words[first]];
  if (!before || !word || before.sort !== "word" || word.start - before.end > 2) return false;
  if (/^(?:этот|этого|своего|свой|наш|нашего|который|которого|такой|сам|весь|самый|другой|новый)$/u.test(before.lower))
    return false;
  return isAdjective(before.lower) && (isLowerCase(before) || isCapitalised(before)) && !isAcronym(before);
}

function afterRole(words: readonly Word[], from: number): number {
  let next = from;
  while (next < from + 6) {
    const [word, after] = [words[next], words[next + 1]];
    if (!word || !isLowerCase(word)) break;
    const organ =
      ORGAN_HEADS_RU.test(word.lower) &&
      (after?.lower === "директоров" || /(?:ского|ного)$/u.test(words[next - 1]?.lower ?? ""));
    if (word.lower === "по" && isLowerCase(after)) next += 2;
    else if (ORGANS_RU.test(word.lower) || organ) next++;
    else break;
  }
  return next;
}

type Form = { lemma: string; from: NameCase };
const RUSSIAN: ReadonlyMap<string, Form> = russianForms();

function russianForms(): Map<string, Form> {
  const forms = new Map<string, Form>();
  for (const lemma of ROLES_RU) {
    if (ADJECTIVAL_ROLES_RU.has(lemma)) continue;
    const cut = lemma.slice(0, -1);
    const feminine = lemma.endsWith("а");
    const velar = /[гкхжшчщц]$/u.test(cut);
    const [stem, genitive, dative, instrumental] = feminine
      ? [cut, velar && !cut.endsWith("ц") ? "и" : "ы", "е", cut.endsWith("ц") ? "ей" : "ой"]
      : lemma.endsWith("ь") || lemma.endsWith("й")
        ? [cut, "я", "ю", "ем"]
        : [lemma.replace(/овец$/u, "овц").replace(/елец$/u, "ельц"), "а", "у", "ом"];
    forms.set(lemma, { lemma, from: null });
    forms.set(stem + genitive, { lemma, from: "genitive" });
    forms.set(stem + dative, { lemma, from: "dative" });
    forms.set(stem + instrumental, { lemma, from: "instrumental" });
  }
  return forms;
}

function adjectival(lower: string): string | null {
  const match = /^(.+)(?:ий|ая|его|ей|ему|им|ого|ому|ым|ый|ой)$/u.exec(lower);
  const stem = match?.[1];
  const base = stem && [`${stem}ий`, `${stem}ый`].find((form) => ADJECTIVAL_ROLES_RU.has(form));
  if (!base) return null;
  return lower.endsWith("ая") ? lower : base;
}

function adjectiveCase(lower: string): NameCase {
  if (/(?:его|ого|ей|ой)$/u.test(lower)) return "genitive";
  if (/(?:ему|ому)$/u.test(lower)) return "dative";
  return /(?:им|ым)$/u.test(lower) ? "instrumental" : null;
}

function kazakhRoleStem(lower: string): { lemma: string; from: NameCase } | null {
  if (ROLES_KK.has(lower)) return { lemma: lower, from: null };
  const cut = lower.replace(/(?:н[ыі]ң|н[аеыі]?|мен|нан|нен)$/u, "");
  return cut !== lower && ROLES_KK.has(cut) ? { lemma: cut, from: "genitive" } : null;
}

const KAZAKH_MODIFIER =
  /^(?:атқарушы|бас|бірінші|аға|құрметті|басқарушы|жауапты|баспасөз|өңірлік|бұрынғы|тең|көркемдік|ғылыми|техникалық|қоғамдық|басқарма)$/u;

function kazakhRole(words: readonly Word[], at: number): Role | null {
  const word = words[at];
  const form = word ? kazakhRoleStem(word.lower) : null;
  if (!word || !form) return null;
  let first = at;
  while (first > at - 4 && isKazakhModifier(words[first - 1])) first--;
  const front = words.slice(first, at).map(({ text }) => text);
  const text = [...front, form.lemma].join(" ");
  return { first, next: at + 1, text: text.slice(0, 1).toLowerCase() + text.slice(1), from: form.from };
}

function isKazakhModifier(word: Word | undefined): boolean {
  if (word?.sort !== "word") return false;
  return (
    KAZAKH_MODIFIER.test(word.lower) ||
    (ROLES_KK.has(word.lower.replace(/ның$|нің$/u, "")) && /н[ыі]ң$/u.test(word.lower))
  );
}

function englishRole(words: readonly Word[], at: number): Role | null {
  const word = words[at];
  if (!isRoleWord(word, "en") || !word) return null;
  let first = at;
  while (first > at - 5 && isEnglishModifier(words, first)) first--;
  let next = at + 1;
  while (next < at + 4 && isRoleWord(words[next], "en")) next++;
  const area =
    /^(?:of|for)$/u.test(words[next]?.lower ?? "") &&
    isLowerCase(words[next + 1]) &&
    !/^(?:the|a|an|its|our)$/u.test(words[next + 1]?.lower ?? "");
  if (area) next = smallRun(words, next + 1);
  const text = words
    .slice(first, next)
    .map((piece) => piece.text)
    .join(" ");
  return { first, next, text: text.replace(/ - /gu, "-"), from: null };
}

function smallRun(words: readonly Word[], from: number): number {
  let next = from;
  while (
    next < from + 4 &&
    isLowerCase(words[next]) &&
    !/^(?:at|of|for|in|with|said|says|who|told|added)$/u.test(words[next]?.lower ?? "")
  )
    next++;
  return next;
}

function isEnglishModifier(words: readonly Word[], first: number): boolean {
  const before = words[first - 1];
  if (before?.sort !== "word") return false;
  return ROLE_MODIFIERS_EN.test(before.lower) || (isRoleWord(before, "en") && !/s$/u.test(before.lower));
}
