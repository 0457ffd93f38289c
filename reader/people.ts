import type { Locale } from "../lib/locale.ts";
import { englishHead } from "./english-bodies.ts";
import { kazakhHead } from "./kazakh-bodies.ts";
import { LATIN_NAMES } from "./lexicon/given-names.ts";
import type { Mention } from "./mentions.ts";
import { isGivenName, isPatronymic, isSurnameLike, looksLikePerson } from "./person-shape.ts";
import { placeOf } from "./places.ts";
import { isRoleWord } from "./roles.ts";
import { headOf } from "./russian-forms.ts";
import type { Span } from "./span.ts";
import { isAcronym, isCapitalised, type Word } from "./words.ts";

/** A place where a person is named in full; `sure`: the name itself tells, without its surroundings. */
export type PersonMention = { span: Span; words: string[]; first: number; next: number; sure: boolean };

const PARTICLE = /^(?:van|von|der|den|de|da|del|della|di|du|la|le|bin|ibn|al|el|оглы|кызы|улы|фон|де|ван|ұлы|қызы)$/u;
const NO_NAME =
  /^(?:как|по|об|это|эта|этот|в|на|и|а|но|так|мы|я|он|она|они|также|кроме|сегодня|вчера|ранее|для|при|после|до|от|из|с|со|у|к|ко|за|о|наш|наша|наши|для|что|если|когда|среди|напомним|господин|госпожа|республика|республики|январь|понедельник|the|a|an|in|on|at|by|for|from|with|and|but|this|that|these|those|our|their|its|his|her|we|he|she|they|it|i|you|mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|rev|reverend|today|yesterday|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|according|however|joining|speaking|meanwhile|st|street|avenue|road|park|house|hall|press|release|immediate|contact|бұл|осы|біз|ол|мен|бүгін|кеше|сондай-ақ|және|қазақстан|жоғарғы|народный|народная|национальный|международный|республиканский|республиканская|general|new|north|south|east|west|central|great|day|week|act|bill|plan|award|prize|summit|conference|declaration|charter|treaty|agreement|report)$/u;

/**
 * Full names outside the names of bodies: «Имя Фамилия», with a patronymic or initials on either side, Kazakh names with
 * -ұлы / -қызы, Latin names with an initial or a particle in between. A run of more capitals gives its last two or
 * three words. Roles, places, heads of bodies and sentence openers are cut off the front.
 */
export function peopleIn(words: readonly Word[], bodies: readonly Mention[], lang: Locale): PersonMention[] {
  const people: PersonMention[] = [];
  let body = 0;
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    while ((bodies[body]?.span[1] ?? Number.MAX_SAFE_INTEGER) <= (word?.start ?? 0)) body++;
    const limit = bodies[body]?.span ?? [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
    const whole = word !== undefined && word.start >= limit[0];
    if (!word || whole || !isNamePart(word, words[at + 1], lang)) {
      at++;
      continue;
    }
    const next = runEnd(words, at, limit[0]);
    const person = personOf(words, at, next, lang);
    if (person) people.push(person);
    at = Math.max(next, at + 1);
  }
  return people;
}

function isNamePart(word: Word, after: Word | undefined, lang: Locale): boolean {
  if (isInitial(word)) return after?.text === ".";
  if (!isCapitalised(word) || NO_NAME.test(word.lower) || isRoleWord(word, lang)) return false;
  if (isAcronym(word) && word.text.length > 1)
    return word.text.length > 3 && (isGivenName(word.text) || isSurnameLike(word.text));
  if (placeOf(word.text) !== null && !isGivenName(word.text)) return false;
  if (lang === "en") return englishHead(word.lower) === null;
  return lang === "kk" ? kazakhHead(word.lower) === null : headOf(word.lower) === null;
}

/** Over capitals, initials with their full stops, and particles between two capitals. */
function runEnd(words: readonly Word[], first: number, limit: number): number {
  let end = first + 1;
  for (let at = first + 1; at < first + 10; at++) {
    const [before, word] = [words[at - 1], words[at]];
    if (!word || !before || word.opens || word.end > limit || word.start - before.end > 2) break;
    if (word.text === "." && isInitial(before)) {
      end = at + 1;
      continue;
    }
    if (isCapitalised(word) && (before.text !== "." || isInitial(words[at - 2]))) end = at + 1;
    else if (!PARTICLE.test(word.lower) || !isCapitalised(words[at + 1])) break;
  }
  return end;
}

function isInitial(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}$/u.test(word.text);
}

function personOf(words: readonly Word[], first: number, next: number, lang: Locale): PersonMention | null {
  const parts = words.slice(first, next);
  const whole = parts.filter((word) => word.sort === "word" && !isInitial(word) && !PARTICLE.test(word.lower));
  if (parts.some((word) => isInitial(word))) return whole.length > 0 ? withInitials(words, first, next, whole) : null;
  const tail = nameTail(words, first, next, lang);
  if (tail === null) return null;
  const names = words.slice(tail.first, tail.next);
  if (names.length < 2 || names.some((word) => NO_NAME.test(word.lower))) return null;
  return mentionOf(words, tail.first, tail.next, tail.sure);
}

function withInitials(words: readonly Word[], first: number, next: number, whole: Word[]): PersonMention | null {
  if (whole.length > 3 || whole.some((word) => placeOf(word.text) !== null)) return null;
  const end = words[next - 1]?.text === "." && !isInitial(words[next - 2]) ? next - 1 : next;
  const known = whole.some(
    (word) => isGivenName(word.text) || isSurnameLike(word.text) || /^\p{Script=Latin}/u.test(word.text),
  );
  return mentionOf(words, first, end, known);
}

/** The last words of a run that make a name: three with a patronymic, else two, else three with a given name. */
function nameTail(
  words: readonly Word[],
  first: number,
  next: number,
  lang: Locale,
): { first: number; next: number; sure: boolean } | null {
  const parts = words.slice(first, next).map(({ text }) => text);
  const count = parts.length;
  if (count < 2) return null;
  if (parts.slice(1, -1).some((part) => PARTICLE.test(part.toLowerCase())))
    return { first, next, sure: LATIN_NAMES.has(parts[0]?.toLowerCase() ?? "") };
  const patronymic = parts.findIndex((part) => isPatronymic(part));
  if (count >= 3 && patronymic >= 1) {
    const from = Math.max(first, patronymic === count - 1 ? next - 3 : first + patronymic - 1);
    return { first: from, next: Math.min(next, from + 3), sure: true };
  }
  if (
    count === 3 &&
    (lang === "en"
      ? LATIN_NAMES.has(parts[0]?.toLowerCase() ?? "")
      : isGivenName(parts[0] ?? "") && isSurnameLike(parts[2] ?? ""))
  )
    return { first, next, sure: true };
  const two = parts.slice(-2);
  if (count === 2) return { first, next, sure: looksLikePerson(two) };
  return looksLikePerson(two) ? { first: next - 2, next, sure: true } : null;
}

function mentionOf(words: readonly Word[], first: number, next: number, sure: boolean): PersonMention {
  const parts = words.slice(first, next);
  const span: Span = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
  const names: string[] = [];
  for (const word of parts) {
    if (word.text === ".") names.push(`${names.pop() ?? ""}.`);
    else names.push(word.text);
  }
  return { span, words: names, first, next, sure };
}
