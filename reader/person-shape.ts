import { LATIN_NAMES, MEN_NAMES, WOMEN_NAMES } from "./lexicon/given-names.ts";
import { nominativeName } from "./name-cases.ts";

const PATRONYMIC = /(?:(?:ов|ев|ь|и)ич(?:а|у|ем|е)?|(?:ов|ев|ич|ин)(?:на|ны|не|ну|ной))$/u;
const KAZAKH_PATRONYMIC = /(?:ұлы|улы|қызы|кызы|тегі)(?:н?[ыі]ң|н?[аеыі]|мен)?$/u;
const SURNAME =
  /(?:[оеё]в(?:а|у|ым|ой|ых)?|[ыи]н(?:а|у|ым|ой)?|(?:ск|цк)(?:ий|ого|ому|им|ая|ой|ую)|(?:ко|юк|ук|як|чук|дзе|швили|ян|янц|ец|баев|баева|бек|бай|хан|гали|жан|ұлы|қызы)(?:а|у|ом|ем|я|е)?|ых|их|ович|евич|нер|сон|ман|берг|штейн)$/u;

/** Whether two to four capitalised words can be a person: a known given name, a patronymic, or a surname's ending. */
export function looksLikePerson(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 4) return false;
  if (words.some(isPatronymic)) return true;
  if (words.slice(0, 2).some(isGivenName)) return true;
  const last = lower(words.at(-1));
  return words.length === 2 && SURNAME.test(last) && last.length > 4;
}

export function isPatronymic(word: string): boolean {
  const plain = lower(word);
  return plain.length > 5 && (PATRONYMIC.test(plain) || KAZAKH_PATRONYMIC.test(plain));
}

export function isSurnameLike(word: string): boolean {
  return word.length > 4 && SURNAME.test(lower(word));
}

/** Whether a word is a given name of the lexicon, in the nominative or one of the cases that are read. */
export function isGivenName(word: string): boolean {
  const plain = lower(word);
  if (known(plain)) return true;
  const cases = ["genitive", "dative", "instrumental"] as const;
  if (cases.some((from) => known(lower(nominativeName([word], from))))) return true;
  return known(plain.replace(/(?:н[ыі]ң|[дт][ыі]ң|[дт][ае]н|[гғкқ][ае]|мен|бен|пен|н[ыі]|[дт][ыі])$/u, ""));
}

function known(plain: string): boolean {
  return MEN_NAMES.has(plain) || WOMEN_NAMES.has(plain) || LATIN_NAMES.has(plain);
}

function lower(word: string | undefined): string {
  return (word ?? "").toLowerCase().replaceAll("ё", "е");
}
