import { type Mention, tidyName } from "./mentions.ts";
import { placeOf } from "./places.ts";
import { mentionsWithin, peopleWithin, type Reading, wordAt } from "./reading.ts";
import { headOf, isAdjective, isGenitive, isVerb } from "./russian-forms.ts";
import { type Span, trimmed } from "./span.ts";
import { isSpeechVerb } from "./speech-words.ts";
import { isCapitalised, isLowerCase, type Word } from "./words.ts";

/** One item of an enumeration: a mention, or capitals that no rule of names knows, taken because of the list. */
export type Item = { mention: Mention; chunk: Span; clean: boolean };

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/** The item that one part of a list is; capitals without a head or quotation marks count only within a list. */
export function itemOf(reading: Reading, chunk: Span, inList: boolean): Item | null {
  const mention = mentionsWithin(reading, chunk)[0];
  if (mention && introduces(reading, [chunk[0], mention.span[0]])) {
    if (mention.generic || (!mention.sure && reading.lang !== "en" && !isAccusative(reading, mention))) return null;
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
  const noun = words.at(-1);
  const front = words.slice(0, -1);
  if (reading.lang !== "ru" || mention.why !== "quoted-name" || noun?.sort !== "word" || words.length > 3) return null;
  const plural = /[ыиу]$/u.test(noun.lower);
  if (noun.lower.length < 4 || plural || isVerb(noun.lower) || mention.span[1] < chunk[1] - 1) return null;
  if (!isLowerCase(noun) || front.some((word) => !isAdjective(word.lower))) return null;
  const printed: Span = [words[0]?.start ?? noun.start, mention.span[1]];
  const accusative = /ию$/u.test(noun.lower) && front.length === 0;
  const name = accusative
    ? `${noun.text.slice(0, -1)}я ${reading.text.slice(...mention.span)}`
    : reading.text.slice(...printed);
  return { mention: { ...mention, span: printed, name: tidyName(name, "ru") }, chunk, clean: true };
}

/** «приняла Гильдию ткачей»: a feminine accusative, whose nominative is certain. */
function isAccusative(reading: Reading, { span, why }: Mention): boolean {
  return (
    reading.lang === "ru" && why === "head-noun" && /^\S+(?:ую|юю|ию|цию)(?:\s|$)/u.test(reading.lower.slice(...span))
  );
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
export function lateItem(reading: Reading, chunk: Span): Item | null {
  const mention = mentionsWithin(reading, chunk).findLast(
    (named) => named.sure && (!named.generic || reading.bodies.bodyOf(named) !== null),
  );
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

/** Whether a finite verb stands in a passage outside capitals. */
export function hasVerb(reading: Reading, span: Span): boolean {
  return wordsOf(reading, span).some(
    (word) => isLowerCase(word) && (isVerb(word.lower) || isSpeechVerb(word.lower, reading.lang)),
  );
}

/** The words of a passage. */
export function wordsOf(reading: Reading, span: Readonly<Span>): Word[] {
  return reading.words.slice(wordAt(reading, span[0]), wordAt(reading, span[1]));
}
