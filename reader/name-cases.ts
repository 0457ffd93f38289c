import { MEN_NAMES, WOMEN_NAMES } from "./lexicon/given-names.ts";

/** The case a name stands in, as its surroundings tell. `null`: it stands in the nominative. */
export type NameCase = "genitive" | "dative" | "instrumental" | null;
type Sex = "m" | "f" | null;

/**
 * A person's name in the nominative, by suffix: given names (Мурата, Анны, Сергея, Ильи, Любови), patronymics (-ича,
 * -вны), surnames (-ова/-овой, -ского/-ской, -юка, -енко, -их), in the genitive, dative or instrumental. A word that
 * no rule explains stays as printed; so does every name in the nominative.
 */
export function nominativeName(words: readonly string[], from: NameCase): string {
  if (from === null) return words.join(" ");
  const sex = sexOf(words, from);
  return words.map((word, index) => nominativeWord(word, from, sex, index, words)).join(" ");
}

/** The sex that a name tells, in any case; null when it does not. */
export function sexOf(words: readonly string[], from: NameCase): Sex {
  for (const word of words) {
    const lower = plain(word);
    if (/(?:вич|вича|вичу|вичем|ич|ұлы|улы)$/u.test(lower) && lower.length > 5) return "m";
    if (/(?:вна|вны|вне|вной|чна|чны|чне|чной|қызы|кызы)$/u.test(lower) && lower.length > 5) return "f";
  }
  const end = plain(words.at(-1) ?? "");
  if (from !== null && words.length > 1 && /(?:[оеё]вой|иной|[сц]кой)$/u.test(end)) return "f";
  if (from !== null && words.length > 1 && /(?:[оеё]ва|ого|[оеё]вым|ским)$/u.test(end)) return "m";
  for (const word of words) {
    const lower = plain(word);
    const base = from === null ? lower : plain(givenName(word, from, null));
    if (MEN_NAMES.has(base) && !WOMEN_NAMES.has(lower)) return "m";
    if (WOMEN_NAMES.has(base) || WOMEN_NAMES.has(lower)) return "f";
  }
  const last = plain(words.at(-1) ?? "");
  if (from === null)
    return /(?:[оеи]ва|ина|ская|цкая)$/u.test(last) ? "f" : /(?:[оеё]в|ин|ский|цкий)$/u.test(last) ? "m" : null;
  if (/(?:[оеё]вой|иной|ской|цкой)$/u.test(last)) return "f";
  return /(?:[оеё]ва|ина|ского|цкого|[оеё]ву|ину|скому|[оеё]вым|иным|ским)$/u.test(last) ? "m" : null;
}

function nominativeWord(
  word: string,
  from: Exclude<NameCase, null>,
  sex: Sex,
  index: number,
  words: readonly string[],
): string {
  const lower = plain(word);
  if (/^\p{Lu}\.?$/u.test(word) || /^\p{Script=Latin}/u.test(word)) return word;
  if (/(?:вич|ич)(?:а|у|ем)$/u.test(lower)) return word.replace(/(?:а|у|ем)$/u, "");
  if (/(?:вн|чн)(?:ы|е|ой|у)$/u.test(lower) && sex === "f") return word.replace(/(?:ы|е|ой|у)$/u, "а");
  const given = givenName(word, from, sex);
  const known = MEN_NAMES.has(plain(given)) || WOMEN_NAMES.has(plain(given));
  if (known) return given;
  const surnameFirst = words.length > 1 && index === 0 && /(?:ова|ева|ина|ого|овой|евой|иной|ской)$/u.test(lower);
  return index === 0 && words.length > 1 && !surnameFirst ? given : surname(word, from, sex);
}

const GIVEN: Readonly<Record<"genitive" | "dative" | "instrumental", readonly (readonly [RegExp, string, Sex])[]>> = {
  genitive: [
    [/ии$/u, "ия", "f"],
    [/([аеоуя])и$/u, "$1я", "f"],
    [/ьи$/u, "ья", "f"],
    [/([гкхжшчщ])и$/u, "$1а", "f"],
    [/и$/u, "ь", "f"],
    [/и$/u, "я", null],
    [/ы$/u, "а", null],
    [/ья$/u, "ий", "m"],
    [/([аеиоуыэю])я$/u, "$1й", "m"],
    [/ия$/u, "ий", "m"],
    [/я$/u, "ь", "m"],
    [/а$/u, "", "m"],
  ],
  dative: [
    [/ии$/u, "ия", "f"],
    [/([аеоуя])и$/u, "$1я", "f"],
    [/е$/u, "а", null],
    [/е$/u, "я", null],
    [/([аеиоуыэ])ю$/u, "$1й", "m"],
    [/ю$/u, "ь", "m"],
    [/у$/u, "", "m"],
  ],
  instrumental: [
    [/ией$/u, "ия", "f"],
    [/ьей$/u, "ья", "f"],
    [/ой$/u, "а", null],
    [/ей$/u, "я", null],
    [/([аеиоуыэ])ем$/u, "$1й", "m"],
    [/ем$/u, "ь", "m"],
    [/ом$/u, "", "m"],
  ],
};

/** Tries each ending and prefers what the lexicon of given names knows; otherwise the first that fits the sex. */
function givenName(word: string, from: Exclude<NameCase, null>, sex: Sex): string {
  const lower = plain(word);
  const fitting = GIVEN[from].filter(
    ([ending, , of]) => ending.test(lower) && (of === null || sex === null || of === sex),
  );
  const options = fitting.map(([ending, with_]) => word.replace(ending, with_));
  const known = [...options, fleeting(word, from)].find(
    (option) => MEN_NAMES.has(plain(option)) || WOMEN_NAMES.has(plain(option)),
  );
  if (known !== undefined) return known;
  if (MEN_NAMES.has(lower) || WOMEN_NAMES.has(lower)) return word;
  const safe = options[0];
  return safe !== undefined && !(sex === "f" && /а$/u.test(lower)) && !/[^иьаеоуя]и$/u.test(lower) ? safe : word;
}

function fleeting(word: string, from: NameCase): string {
  if (from === "genitive" && /^Павла$/u.test(word)) return "Павел";
  if (from === "genitive" && /^Льва$/u.test(word)) return "Лев";
  if (from === "genitive" && /^Петра$/u.test(word)) return "Пётр";
  return word;
}

function surname(word: string, from: Exclude<NameCase, null>, sex: Sex): string {
  const feminine = FEMININE[from].find(([ending]) => ending.test(word));
  if (sex === "f") return feminine ? word.replace(feminine[0], feminine[1]) : word;
  const masculine = MASCULINE[from].find(([ending]) => ending.test(word));
  if (sex === null && feminine && !masculine) return word.replace(feminine[0], feminine[1]);
  return masculine ? word.replace(masculine[0], masculine[1]) : word;
}

const FEMININE: Readonly<Record<"genitive" | "dative" | "instrumental", readonly (readonly [RegExp, string])[]>> = {
  genitive: [
    [/([оеё]в|ин|ын)ой$/u, "$1а"],
    [/([сц]к|н)ой$/u, "$1ая"],
    [/ей$/u, "яя"],
    [/([гкхжшчщ])и$/u, "$1а"],
    [/(?<!з)ы$/u, "а"],
  ],
  dative: [
    [/([оеё]в|ин|ын)ой$/u, "$1а"],
    [/([сц]к|н)ой$/u, "$1ая"],
    [/([гкхбдзлмнпрст])е$/u, "$1а"],
  ],
  instrumental: [
    [/([оеё]в|ин|ын)ой$/u, "$1а"],
    [/([сц]к|н)ой$/u, "$1ая"],
    [/ой$/u, "а"],
  ],
};
const MASCULINE: Readonly<Record<"genitive" | "dative" | "instrumental", readonly (readonly [RegExp, string])[]>> = {
  genitive: [
    [/([сц]к|[гкх])ого$/u, "$1ий"],
    [/ого$/u, "ый"],
    [/его$/u, "ий"],
    [/([оеё]в|ин|ын)а$/u, "$1"],
    [/([аеиоуыэю])я$/u, "$1й"],
    [/([лнрт])я$/u, "$1ь"],
    [/([бвгджзклмнпрстфхцчшщ])а$/u, "$1"],
    [/([бдзлмнпрст])ы$/u, "$1а"],
    [/([гк])и$/u, "$1а"],
  ],
  dative: [
    [/([сц]к|[гкх])ому$/u, "$1ий"],
    [/ому$/u, "ый"],
    [/ему$/u, "ий"],
    [/([аеиоуыэ])ю$/u, "$1й"],
    [/ю$/u, "ь"],
    [/у$/u, ""],
  ],
  instrumental: [
    [/([сц]к|[гкх])им$/u, "$1ий"],
    [/([оеё]в|ин|ын)ым$/u, "$1"],
    [/ым$/u, "ый"],
    [/([аеиоуыэ])ем$/u, "$1й"],
    [/ем$/u, "ь"],
    [/ом$/u, ""],
  ],
};

function plain(word: string): string {
  return word.toLowerCase().replaceAll("ё", "е");
}
