import { BULLET } from "./lines.ts";
import { type Mention, tidyName } from "./mentions.ts";
import { placeOf } from "./places.ts";
import { mentionsWithin, peopleWithin, type Reading, wordAt } from "./reading.ts";
import { headOf, isGenitive, isVerb } from "./russian-forms.ts";
import { indexAfter, type Span, trimmed } from "./span.ts";
import { isSpeechVerb } from "./speech-words.ts";
import { isCapitalised, isLowerCase, type Word } from "./words.ts";

/** One item of an enumeration: a mention, or capitals that no rule of names knows, taken because of the list. */
export type Item = { mention: Mention; chunk: Span; clean: boolean };

const FILLER =
  /^(?:(?:и|а|также|еще|ещё|в том числе|такие|как|это|плюс|например|затем|наконец|сам|сама|и вот|including|include|includes|and|also|the|as well as|along with|such as|plus|are|with|both|either|и др|және|сондай-ақ|тағы|мен|пен|бен)\s+)+/u;
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/u;
const CONJUNCTION = /^(?:и|and|және|мен|пен|бен)$/u;

/**
 * The bodies that a passage lists, in order: parted by commas, semicolons, «и», "and", «және», «а также». Commas inside
 * names in quotation marks and «и» inside names («образования и инноваций») part nothing. The list ends at the first
 * part that is none: a verb, a person, a place.
 */
export function listIn(reading: Reading, zone: Readonly<Span>): Item[] {
  const items: Item[] = [];
  for (const chunk of chunksOf(reading, zone)) {
    const last = items.at(-1);
    const item = itemOf(reading, chunk, items.length > 0);
    if (item) items.push(item);
    else if (last?.clean && isTail(reading, chunk)) items[items.length - 1] = extended(reading, last, chunk);
    else if (items.length > 0) break;
    if (item && !item.clean && hasVerb(reading, [item.mention.span[1], chunk[1]])) break;
  }
  return items;
}

/** The lists of a passage that end where the passage ends, before a verb: the last unbroken run of items. */
export function listBefore(reading: Reading, zone: Readonly<Span>): Item[] {
  const chunks = chunksOf(reading, zone);
  const items: Item[] = [];
  for (const chunk of chunks.toReversed()) {
    const item = itemOf(reading, chunk, true) ?? lateItem(reading, chunk);
    if (!item || (item.mention.why === "enumeration" && !item.clean)) break;
    items.unshift(item);
    if (item.mention.span[0] - chunk[0] > 1 && item.mention.why !== "enumeration") break;
  }
  return items.some(({ mention }) => mention.why !== "enumeration") ? items : [];
}

/**
 * Capitals that only an enumeration tells to be bodies: among three items or more in a row, of which one at least is
 * known by its head or quotation marks.
 */
export function enumeratedIn(reading: Reading, zone: Readonly<Span>): Mention[] {
  const found: Mention[] = [];
  let run: Mention[] = [];
  for (const chunk of [...chunksOf(reading, zone), null]) {
    const mention = chunk ? itemOf(reading, chunk, true)?.mention : undefined;
    if (mention) {
      run.push(mention);
      continue;
    }
    if (run.length >= 3 && run.some(({ why }) => why !== "enumeration"))
      found.push(...run.filter(({ why }) => why === "enumeration"));
    run = [];
  }
  return found;
}

/** Splits at separators that lie in no mention and no quotation. */
function chunksOf(reading: Reading, [from, to]: Readonly<Span>): Span[] {
  const chunks: Span[] = [];
  const named = mentionsWithin(reading, [from, to]).map(({ span }) => span);
  const held = [...named, ...quotationsWithin(reading, [from, to])];
  const glued = new Set(
    named
      .slice(1)
      .filter(([at], index) => /^\s*$/u.test(reading.text.slice(named[index]?.[1], at)))
      .map(([at]) => at),
  );
  let start = from;
  const first = wordAt(reading, from);
  for (let at = first; at < reading.words.length; at++) {
    const word = reading.words[at];
    if (!word || word.end > to) break;
    if (glued.has(word.start)) {
      chunks.push(trimmed(reading.text, [start, word.start]));
      start = word.start;
    }
    if (!separates(reading, at, from) || held.some((span) => span[0] < word.start && span[1] > word.end)) continue;
    chunks.push(trimmed(reading.text, [start, word.start]));
    start = word.end;
  }
  chunks.push(trimmed(reading.text, [start, to]));
  return chunks.map((chunk) => withoutFiller(reading, chunk)).filter(([first_, last]) => last > first_);
}

function quotationsWithin(reading: Reading, span: Readonly<Span>): Span[] {
  const first = indexAfter(reading.quotations, span[0] - 1, ({ outer }) => outer[0]);
  const found: Span[] = [];
  for (let at = first; (reading.quotations[at]?.outer[0] ?? span[1]) < span[1]; at++) {
    const outer = reading.quotations[at]?.outer;
    if (outer && outer[1] <= span[1]) found.push(outer);
  }
  return found;
}

function separates(reading: Reading, at: number, from: number): boolean {
  const [word, after] = [reading.words[at], reading.words[at + 1]];
  if (!word) return false;
  if (word.text === "," || word.text === ";") return true;
  if (!CONJUNCTION.test(word.lower) || word.start === from || !after) return false;
  if (isCapitalised(after) || /^[«"“„]$/u.test(after.text) || /^(?:the|also|также)$/u.test(after.lower)) return true;
  return mentionsWithin(reading, [after.start, after.start + 300]).some(({ span }) => span[0] === after.start);
}

function withoutFiller(reading: Reading, [from, to]: Span): Span {
  const slice = reading.text.slice(from, to);
  const bullet = BULLET.exec(slice)?.[0] ?? "";
  const filler = FILLER.exec(reading.lower.slice(from + bullet.length, to))?.[0] ?? "";
  return trimmed(reading.text, [from + bullet.length + filler.length, to]);
}

function itemOf(reading: Reading, chunk: Span, inList: boolean): Item | null {
  const mention = mentionsWithin(reading, chunk)[0];
  if (mention && introduces(reading, [chunk[0], mention.span[0]])) {
    if (mention.generic || (!mention.sure && reading.lang !== "en")) return null;
    const whole = withFounder(reading, mention, chunk);
    const rest = reading.text
      .slice(whole.span[1], chunk[1])
      .replace(/\([^)]*\)/gu, "")
      .trim();
    return { mention: whole, chunk, clean: /^[.:;]?$/u.test(rest) };
  }
  const noun = mention ? withNoun(reading, mention, chunk) : null;
  return noun ?? (inList && !mention ? rawItem(reading, chunk) : null);
}

/** «Школа Анны Ферзевой»: in a list a person in the genitive that fills the rest of the item belongs to the name. */
function withFounder(reading: Reading, mention: Mention, chunk: Span): Mention {
  const [person] = peopleWithin(reading, [mention.span[1], chunk[1]]);
  const fills =
    person && /^\s*$/u.test(reading.text.slice(mention.span[1], person.span[0])) && chunk[1] - person.span[1] <= 1;
  if (!person || !fills || reading.lang !== "ru" || !person.words.every((word) => /(?:[аяыи]|ой|ого)$/u.test(word)))
    return mention;
  const name = tidyName(mention.name + reading.text.slice(mention.span[1], person.span[1]), "ru");
  return { ...mention, span: [mention.span[0], person.span[1]], name };
}

/** «читальня «У Авдотьи»»: in a list a noun that no lexicon knows, in the singular, before a name in quotation marks. */
function withNoun(reading: Reading, mention: Mention, chunk: Span): Item | null {
  const words = wordsOf(reading, [chunk[0], mention.span[0]]);
  const [noun] = words;
  if (mention.why !== "quoted-name" || words.length !== 1 || !noun || !isLowerCase(noun) || noun.lower.length < 4)
    return null;
  if (reading.lang !== "ru" || /[ыиуоею]$/u.test(noun.lower) || isVerb(noun.lower) || mention.span[1] < chunk[1] - 1)
    return null;
  const span: Span = [noun.start, mention.span[1]];
  return { mention: { ...mention, span, name: tidyName(reading.text.slice(...span), "ru") }, chunk, clean: true };
}

/** What may stand in a list before a name: nothing, or small words whose last is a plural («общественные фонды», "groups"). */
function introduces(reading: Reading, span: Span): boolean {
  const words = wordsOf(reading, span);
  if (words.length === 0) return true;
  if (
    words.length > 5 ||
    words.some((word) => !isLowerCase(word) || isVerb(word.lower) || isSpeechVerb(word.lower, reading.lang))
  )
    return false;
  const last = words.at(-1)?.lower ?? "";
  return (
    headOf(last)?.plural === true ||
    /^(?:the|как|members|groups|organi[sz]ations|ұйымдары|как:|представители)$/u.test(last)
  );
}

/** In a subject before the verb the first item may follow other words: «Сегодня Союз ткачей …». */
function lateItem(reading: Reading, chunk: Span): Item | null {
  const mention = mentionsWithin(reading, chunk).findLast(({ generic, sure }) => !generic && sure);
  if (!mention) return null;
  const after = wordsOf(reading, [mention.span[1], chunk[1]]);
  if (after.length > 4 || after.some((word) => isCapitalised(word) || word.sort === "sign")) return null;
  const before = wordsOf(reading, [chunk[0], mention.span[0]]);
  const governs = before.at(-1);
  if (before.length > 12 || before.some((word) => isSpeechVerb(word.lower, reading.lang))) return null;
  if (
    governs &&
    /^(?:в|во|к|ко|с|со|от|из|для|при|о|об|на|по|у|между|members?|of|with|by|to|for|from|at|представители|представитель|члены|член|участники|глава|against)$/u.test(
      governs.lower,
    )
  )
    return null;
  return { mention, chunk, clean: after.length === 0 };
}

function rawItem(reading: Reading, chunk: Span): Item | null {
  const { text, lang } = reading;
  const cut = /[.:(]|\s[–—-]\s/u.exec(text.slice(...chunk));
  const span = trimmed(text, [chunk[0], cut && cut.index > 0 ? chunk[0] + cut.index : chunk[1]]);
  const words = wordsOf(reading, span);
  const [first] = words;
  if (
    !first ||
    CALENDAR.test(first.lower) ||
    words.length > 9 ||
    !(isCapitalised(first) || /^[«"“]$/u.test(first.text))
  )
    return null;
  if (
    peopleWithin(reading, span).some((person) => person.span[0] === span[0]) ||
    (words.length === 1 && (placeOf(first.text) !== null || first.lower.length < 3))
  )
    return null;
  if (
    words.some(
      (word) =>
        isSpeechVerb(word.lower, lang) ||
        (lang === "ru" && isLowerCase(word) && (isVerb(word.lower) || !isGenitive(word.lower))),
    )
  )
    return null;
  if (
    lang === "en" &&
    words.some((word) => isLowerCase(word) && !/^(?:of|for|the|and|in|on|to|against|de|du)$/u.test(word.lower))
  )
    return null;
  const name = tidyName(text.slice(...span), lang);
  return {
    mention: { span, name, sure: true, generic: false, kind: "other", why: "enumeration", head: null },
    chunk,
    clean: span[1] === chunk[1],
  };
}

/** Genitives after a comma that go on with the name before: «…, традиций и памяти «Долина»». */
function isTail(reading: Reading, chunk: Span): boolean {
  const words = wordsOf(reading, chunk);
  const small = words.filter((word) => isLowerCase(word));
  return (
    reading.lang === "ru" &&
    words.length <= 16 &&
    isLowerCase(words[0]) &&
    small.every((word) => !isVerb(word.lower)) &&
    /[»"”]$/u.test(reading.text.slice(...chunk))
  );
}

function extended(reading: Reading, { mention, chunk, clean }: Item, tail: Span): Item {
  const name = tidyName(mention.name + reading.text.slice(mention.span[1], tail[1]), reading.lang);
  return { mention: { ...mention, span: [mention.span[0], tail[1]], name }, chunk: [chunk[0], tail[1]], clean };
}

/** Whether a finite verb stands in a passage outside capitals. */
export function hasVerb(reading: Reading, span: Span): boolean {
  return wordsOf(reading, span).some(
    (word) => isLowerCase(word) && (isVerb(word.lower) || isSpeechVerb(word.lower, reading.lang)),
  );
}

function wordsOf(reading: Reading, span: Readonly<Span>): Word[] {
  return reading.words.slice(wordAt(reading, span[0]), wordAt(reading, span[1]));
}
