import { BARE_HEADS_KK, HEADS_KK } from "./lexicon/heads-kk.ts";
import { type BodiesContext, isNameLike, type Mention, tidyName } from "./mentions.ts";
import { placeOf } from "./places.ts";
import { isAcronym, isCapitalised, isLowerCase, type Word } from "./words.ts";

const CASES = /(?:н[ыі]ң|нда(?:ғы)?|нде(?:гі)?|нан|нен|мен|бен|на|не|н)$/u;
const BARE_CASES = /(?:н[ыі]ң|[дт][ыі]ң|[дт]а|[дт]е|[дтн]ан|[дтн]ен|[гғкқ]а|[гғкқ]е|н[ыі]|[дт][ыі]|мен|бен|пен)$/u;
const MOST_WORDS = 9;
const BEFORE_A_NAME =
  /^(?:және|мен|пен|бен|сонымен|қатар|бүгін|кеше|сондай-ақ|тағы|жаңа|бірнеше|бұл|осы|сол|біздің|да|де|деп|үшін|бойынша|барлық|осындай|отырып|болып|туралы|ал|ол|олар|әр|өз|тек|қазір|енді|жылы|қосылды|бірге|ретінде|сияқты|арасында|қатысты|кейін|бері|дейін|арқылы|ішінде|аталған)$/u;

/** A Kazakh noun that ends a body's name, in any case, without its case ending; null when the word is none. */
export function kazakhHead(word: string): { lemma: string; nominative: boolean } | null {
  if (HEADS_KK[word] !== undefined) return { lemma: word, nominative: true };
  const cut = word.replace(CASES, "");
  return cut !== word && HEADS_KK[cut] !== undefined ? { lemma: cut, nominative: false } : null;
}

/** A bare «коалиция», «одақ» in any case, in the form that a name has: it points back to a body named before. */
function bareKazakhHead(word: string): string | null {
  return BARE_HEADS_KK[word] ?? BARE_HEADS_KK[word.replace(BARE_CASES, "")] ?? null;
}

/** A mention that points back, for a word that is a bare head and no part of a name. */
export function pointingBack(word: Word): Mention | null {
  const head = bareKazakhHead(word.lower);
  if (head === null) return null;
  const sure = BARE_HEADS_KK[word.lower] !== undefined;
  return {
    span: [word.start, word.end],
    name: word.text,
    sure,
    generic: true,
    kind: HEADS_KK[head] ?? "other",
    why: "head-noun",
    head,
  };
}

/**
 * A Kazakh name ends with its head: «Қазақстан Жазушылар одағы», «Әкелер одағы» қоғамдық бірлестігі. From the head it
 * goes back over small words to the first capital or quotation; `index` is where the head stands among the words.
 */
export function kazakhBody(context: BodiesContext, index: number): Mention | null {
  const { text, words, quotationAt } = context;
  const word = words[index];
  const head = word ? kazakhHead(word.lower) : null;
  if (!word || !head) return null;
  const first = firstIndex(context, index, quotationAt);
  if (first === null) return null;
  const start = words[first]?.start ?? word.start;
  const before = text.slice(start, word.start);
  const lemma = isCapitalised(word) ? head.lemma.slice(0, 1).toUpperCase() + head.lemma.slice(1) : head.lemma;
  const kind = HEADS_KK[head.lemma] ?? "other";
  const generic = first === index;
  if (generic && !isCapitalised(word)) return null;
  return {
    span: [start, word.end],
    name: tidyName(before + lemma, "kk"),
    sure: head.nominative,
    generic,
    kind,
    why: "head-noun",
    head: head.lemma,
  };
}

function firstIndex(context: BodiesContext, index: number, quotationAt: BodiesContext["quotationAt"]): number | null {
  const { text, words } = context;
  let capital: number | null = isCapitalised(words[index]) ? index : null;
  for (let at = index - 1; at >= 0 && at >= index - MOST_WORDS; at--) {
    const word = words[at];
    const after = words[at + 1];
    if (!word || !after || after.opens || /\n\s*\n/u.test(text.slice(word.end, after.start))) break;
    if (/^[»”"]$/u.test(word.text)) return openingOf(context, at, quotationAt) ?? capital;
    if (word.sort !== "word" && !(word.sort === "number" && capital === null)) break;
    if (BEFORE_A_NAME.test(word.lower) || isPredicate(word) || isOtherwiseBound(word)) break;
    if (capital !== null && kazakhHead(word.lower) !== null) break;
    if (isCapitalised(word) || isAcronym(word)) {
      if (isGenitiveOwner(word, at, index)) break;
      capital = at;
    } else if (!isLowerCase(word)) break;
  }
  return capital;
}

function openingOf(context: BodiesContext, at: number, quotationAt: BodiesContext["quotationAt"]): number | null {
  const { text, words } = context;
  const end = words[at]?.end;
  for (let first = at - 1; first >= 0 && first >= at - 24; first--) {
    const quotation = quotationAt.get(words[first]?.start ?? -1);
    if (quotation && quotation.outer[1] === end) return isNameLike(text, quotation) ? withForm(words, first) : null;
  }
  return null;
}

/** «ЖШС «…»»: the short form of law before the quotation belongs to the name. */
function withForm(words: readonly Word[], first: number): number {
  const before = words[first - 1];
  return isAcronym(before) && (words[first]?.start ?? 0) - (before?.end ?? 0) <= 1 ? first - 1 : first;
}

function isPredicate(word: Word): boolean {
  return (
    isLowerCase(word) &&
    /(?:ды|ді|[пткқсшчхф]т[ыі]|ған|ген|қан|кен|йды|йді|ады|еді|атын|етін|ып|іп)$/u.test(word.lower) &&
    word.lower.length > 4
  );
}

/** A small word in the dative, locative, ablative or accusative, or the end of another body: the name begins after it. */
function isOtherwiseBound(word: Word): boolean {
  if (bareKazakhHead(word.lower) !== null || kazakhHead(word.lower)?.nominative === false) return true;
  if (isLowerCase(word) && /[дт][ае]ғы$|[дт][ае]гі$/u.test(word.lower)) return true;
  if (isCapitalised(word) && placeOf(word.text) === null && /.{3}[дт][ыі]$/u.test(word.lower)) return true;
  return (
    (isLowerCase(word) || placeOf(word.text) === null) &&
    word.lower.length > 4 &&
    /(?:[гғкқ][ае]|н[ае]|[дт][ае]|[дтн][ае]н|н[ыі])$/u.test(word.lower) &&
    !/(?:ана|шана|сана)$/u.test(word.lower)
  );
}

/** «Одақтың» right before a small word: an owner in the genitive that is not part of the name. */
function isGenitiveOwner(word: Word, at: number, index: number): boolean {
  return at < index - 1 && bareKazakhHead(word.lower) !== null;
}
