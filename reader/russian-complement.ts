import { LEGAL_FORMS } from "./lexicon/heads-ru.ts";
import { type BodiesContext, isNameLike } from "./mentions.ts";
import { isGivenName, looksLikePerson } from "./person-shape.ts";
import { placeOf } from "./places.ts";
import { isGenitive, isVerb } from "./russian-forms.ts";
import { isAcronym, isCapitalised, isLatin, isLowerCase, type Word } from "./words.ts";

const MOST_WORDS = 16;
const AFTER_PO =
  /^(?:итогам|словам|мнению|случаю|инициативе|поводу|данным|состоянию|решению|результатам|информации|сообщению|этому|поручению|приглашению|предложению|просьбе|телефону|адресу|всей|всему|окончании|завершении)$/u;
const LEADS_ON = /^(?:сфере|области|поддержку|защиту|интересах)$/u;
const STOPS =
  /^(?:.*чески|сегодня|вчера|завтра|ранее|также|тоже|официально|уже|еще|будет|были|было|была|стала|стало|дня|года|чтобы|сообщает|сообщила|является|и|а|но|что|как|или|когда|где|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|имени|вместе|впервые|единогласно|ежегодно|регулярно|сейчас|наряду|включая|которая|которой|который|которого|которые|их|его|ее)$/u;

/**
 * How far the name of a Russian body goes after its head: genitives («писателей», «образования и инноваций»),
 * «по правам …», «за …», «в сфере …», places, «имени …», Latin words, acronyms, «…». A person's name ends it.
 * `named` tells whether something in it makes it a name of its own.
 */
export function complementEnd(context: BodiesContext, first: number): { next: number; named: boolean } {
  let next = first;
  let named = false;
  while (next < first + MOST_WORDS) {
    const step = stepFrom(context, next, first);
    if (step === null) break;
    next = step.next;
    named ||= step.named;
  }
  return { next, named };
}

type Step = { next: number; named: boolean } | null;

function stepFrom(context: BodiesContext, at: number, first: number): Step {
  const { text, words, quotationAt } = context;
  const word = words[at];
  if (word === undefined || word.opens || apart(text, words[at - 1], word)) return null;
  const quotation = quotationAt.get(word.start);
  if (quotation)
    return isNameLike(text, quotation) ? { next: afterOffset(words, at, quotation.outer[1]), named: true } : null;
  if (word.text === "(" && isAcronym(words[at + 1]) && words[at + 2]?.text === ")")
    return { next: at + 3, named: true };
  if (word.sort !== "word") return null;
  if (isCapitalised(word)) return capitalStep(words, at, first);
  return smallStep(context, at, first);
}

function capitalStep(words: readonly Word[], at: number, first: number): Step {
  const word = words[at];
  if (word?.text.length === 1 && words[at + 1]?.text === ".") return null;
  if (word && LEGAL_FORMS[word.text] !== undefined) return at === first ? { next: at + 1, named: false } : null;
  if (isLatin(word) || isAcronym(word)) return latinRun(words, at);
  let end = at;
  while (isCapitalised(words[end]) && !isLatin(words[end]) && !isAcronym(words[end]) && near(words, end)) end++;
  if (placeOf(word?.text ?? "")) return { next: at + 1, named: true };
  if (word && /^республик/u.test(word.lower)) return { next: at + 1, named: true };
  if (afterImeni(words, at)) return { next: Math.min(end, at + 3), named: true };
  const run = words.slice(at, end).map(({ text }) => text);
  const person = personAtEnd(run);
  if (person === run.length) return null;
  if (run.length - person >= 1 && (isGenitive(word?.lower ?? "") || at === first)) {
    return { next: end - person, named: true };
  }
  return null;
}

/** How many of the last words of a run of capitals are a person's name. */
function personAtEnd(run: readonly string[]): number {
  if (run.length === 2 && /(?:ой|ого|его|ых|их)$/u.test(run[0] ?? "") && !isGivenName(run[1] ?? "")) return 0;
  for (const length of [3, 2]) if (run.length >= length && looksLikePerson(run.slice(-length))) return length;
  return run.length === 2 ? 2 : 0;
}

function smallStep(context: BodiesContext, at: number, first: number): Step {
  const { words } = context;
  const word = words[at];
  const after = words[at + 1];
  if (!word || !after)
    return word && isGenitive(word.lower) && !STOPS.test(word.lower) ? { next: at + 1, named: false } : null;
  if (word.lower === "и") return conjunction(words, at, first);
  if (word.lower === "по" && isLowerCase(after) && !AFTER_PO.test(after.lower) && !isVerb(after.lower))
    return { next: at + 2, named: false };
  if (/^(?:за|против|для|без|при)$/u.test(word.lower) && at === first && after.sort === "word")
    return { next: at + 2, named: false };
  if (word.lower === "в" && LEADS_ON.test(after.lower) && isLowerCase(words[at + 2]))
    return { next: at + 2, named: false };
  if (/^(?:имени|им)$/u.test(word.lower) && isCapitalised(words[after.text === "." ? at + 2 : at + 1]))
    return { next: after.text === "." ? at + 2 : at + 1, named: false };
  if (STOPS.test(word.lower)) return null;
  return isGenitive(word.lower) || followsGenitive(words[at - 1]) ? { next: at + 1, named: false } : null;
}

/** After «тихих», «Речного» comes a noun, whatever its ending: «вод», «квартала». */
function followsGenitive(before: Word | undefined): boolean {
  return before !== undefined && /.{2}(?:ых|их|ого|его)$/u.test(before.lower);
}

/** «образования и инноваций», «Казахстана и Узбекистана»; not «Союз А и Союз Б». */
function conjunction(words: readonly Word[], at: number, first: number): Step {
  const [before, after] = [words[at - 1], words[at + 1]];
  if (at === first || !after || !before) return null;
  const bothSmall = isLowerCase(before) && isLowerCase(after) && isGenitive(after.lower) && !STOPS.test(after.lower);
  const bothPlaces = placeOf(before.text) !== null && placeOf(after.text) !== null;
  return bothSmall || bothPlaces ? { next: at + 2, named: bothPlaces } : null;
}

function latinRun(words: readonly Word[], at: number): Step {
  let next = at + 1;
  while (isCapitalised(words[next]) && isLatin(words[next]) && isLatin(words[at]) && near(words, next)) next++;
  return { next, named: true };
}

function near(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return before !== undefined && word !== undefined && word.start - before.end <= 2;
}

function afterImeni(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text === "." ? words[at - 2] : words[at - 1];
  return before?.lower === "имени" || before?.lower === "им";
}

/** Whether more than a line break lies between two words. */
function apart(text: string, before: Word | undefined, word: Word): boolean {
  return (
    before !== undefined &&
    word.start - before.end > 1 &&
    /\n\s*\n|\n\s*[-–—•*·]/u.test(text.slice(before.end, word.start))
  );
}

function afterOffset(words: readonly Word[], at: number, end: number): number {
  let next = at;
  while ((words[next]?.start ?? end) < end) next++;
  return next;
}
