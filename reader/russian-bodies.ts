import { LEGAL_FORMS } from "./lexicon/heads-ru.ts";
import { POINTING_ADJECTIVES } from "./lexicon/name-words.ts";
import { type BodiesContext, type Mention, tidyName } from "./mentions.ts";
import { complementEnd } from "./russian-complement.ts";
import { type Head, headOf, isAdjective, isNominativeAdjective, nominativeAdjective } from "./russian-forms.ts";
import { isCapitalised, isLowerCase, type Word } from "./words.ts";

const POINTING = new RegExp(
  `^(?:${POINTING_ADJECTIVES.join("|")})(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ей|ую|юю|ым|им|ом|ем|ых|их|я|и|а|е|у|ю|ыми|ими|о|й)?$`,
  "u",
);

/** These point even when they open a sentence. */
const ANY_CASE = /^(?:кажд|эт|наш|ваш|друг|так|котор|сам|люб|данн|указанн|некотор|никак|всяк)\p{L}{1,3}$/u;

/**
 * A Russian name that begins at a word: [adjectives] head [complement] [«name»] [ACRONYM], in any case: «Ассоциация
 * цифровой трансформации», «общественного фонда «Хартия»», «Союза писателей Казахстана», «партии AMANAT», «ТОО «Икс»».
 * Returns the mention and the index of the word after it; null when no name begins there.
 */
export function russianBody(context: BodiesContext, first: number): { mention: Mention; next: number } | null {
  const { words } = context;
  const form = LEGAL_FORMS[words[first]?.text ?? ""];
  if (form !== undefined) return legalBody(context, first, form);
  const start = skipPointing(words, first);
  const at = headIndex(words, start);
  const headWord = words[at];
  const head = headWord ? headOf(headWord.lower) : null;
  if (start !== first || !head || !headWord) return null;
  if (disagrees(words, start, at) || (head.gender === "f" && isMasculine(words.slice(start, at)))) return null;
  if (head.plural && !couldBeSingular(words, start, at, head)) return null;
  const { next, named } = complementEnd(context, at + 1);
  const capital = words.slice(start, at + 1).some((word) => isCapitalised(word));
  const bare = next === at + 1;
  if (!named && (!capital || (bare && at === start))) return genericBody(context, start, at, head);
  return { mention: bodyOf(context, start, at, next, head), next };
}

/** «Тем временем Лиманская академия»: an oblique word before a nominative adjective is none of the name. */
function disagrees(words: readonly Word[], start: number, at: number): boolean {
  const [first, second] = [words[start]?.lower ?? "", words[start + 1]?.lower ?? ""];
  return (
    at - start >= 2 &&
    second !== "и" &&
    isNominativeAdjective(second) &&
    !/ой$/u.test(second) &&
    !isNominativeAdjective(first)
  );
}

/** «под меморандумом Коалиции»: what ends like a masculine adjective is none of a feminine noun's. */
function isMasculine(adjectives: readonly Word[]): boolean {
  return adjectives.some(({ lower }) => /(?:ого|его|ому|ему|ом|ем)$/u.test(lower));
}

function skipPointing(words: readonly Word[], first: number): number {
  let start = first;
  while (
    words[start]?.sort === "word" &&
    (isLowerCase(words[start]) ? POINTING : ANY_CASE).test(words[start]?.lower ?? "")
  )
    start++;
  return start;
}

/** Over at most five adjectives, «и» between two of them included, to the noun. */
function headIndex(words: readonly Word[], start: number): number {
  let at = start;
  while (at < start + 6) {
    const word = words[at];
    if (word === undefined || word.sort !== "word" || headOf(word.lower)) return at;
    const between = at > start && word.lower === "и" && isAdjective(words[at + 1]?.lower ?? "");
    if (!between && !isAdjective(word.lower)) return at;
    at++;
  }
  return at;
}

/** «партии» is a genitive or a plural: the adjectives before it decide, else the singular. */
function couldBeSingular(words: readonly Word[], start: number, at: number, head: Head): boolean {
  if (head.nominative || /(?:ов|ев|ей|ам|ям|ах|ях|ами|ями)$/u.test(words[at]?.lower ?? "")) return false;
  return start === at || !/(?:ые|ие|ых|их|ыми|ими)$/u.test(words[at - 1]?.lower ?? "");
}

function bodyOf(context: BodiesContext, start: number, at: number, next: number, head: Head): Mention {
  const { text, words } = context;
  const from = words[start]?.start ?? 0;
  const headWord = words[at];
  const to = words[next - 1]?.end ?? from;
  const adjectives = words.slice(start, at);
  const sure = head.nominative && adjectives.every((word) => word.lower === "и" || isNominativeAdjective(word.lower));
  const front = adjectives.map((word) => (sure ? word.text : nominativeAdjective(word.text, head.gender)));
  const lemma = sure ? (headWord?.text ?? head.lemma) : asHead(headWord, head);
  const name = [...front, lemma].join(" ") + text.slice(headWord?.end ?? from, to);
  return {
    span: [from, to],
    name: tidyName(name, "ru"),
    sure,
    generic: false,
    kind: head.kind,
    why: "head-noun",
    head: head.lemma,
  };
}

/** The head in the nominative with the capitals and the first half of a compound that were printed. */
function asHead(word: Word | undefined, head: Head): string {
  if (word === undefined) return head.lemma;
  const hyphen = word.text.lastIndexOf("-");
  const before = hyphen > 0 && !head.lemma.includes("-") ? word.text.slice(0, hyphen + 1) : "";
  const initial = /^\p{Lu}/u.test(word.text.slice(before.length));
  return before + (initial ? head.lemma.slice(0, 1).toUpperCase() + head.lemma.slice(1) : head.lemma);
}

function genericBody(
  context: BodiesContext,
  start: number,
  at: number,
  head: Head,
): { mention: Mention; next: number } | null {
  if (at !== start || head.plural) return null;
  const mention = bodyOf(context, start, at, at + 1, head);
  return { mention: { ...mention, generic: true }, next: at + 1 };
}

function legalBody(
  context: BodiesContext,
  first: number,
  kind: Mention["kind"],
): { mention: Mention; next: number } | null {
  const { text, words } = context;
  const { next, named } = complementEnd(context, first + 1);
  const start = words[first]?.start ?? 0;
  const end = words[next - 1]?.end ?? start;
  if (!named || next === first + 1) return null;
  const name = tidyName(text.slice(start, end), "ru");
  return {
    mention: { span: [start, end], name, sure: true, generic: false, kind, why: "quoted-name", head: null },
    next,
  };
}
