import type { PersonMention } from "./people.ts";
import { mentionsWithin, peopleWithin, type Reading, wordAt } from "./reading.ts";
import type { Span } from "./span.ts";
import type { People, Person } from "./speakers.ts";
import type { Speech } from "./speech.ts";
import { isDocument, isPronoun, isSpeechVerb } from "./speech-words.ts";
import { isCapitalised } from "./words.ts";

/** Who spoke: a person, or a body, or neither when the text does not say. `document`: a release or statement did. */
export type Author = { person: Person | null; organisation: string | null; document: boolean };

/**
 * Finds who said each speech, in the order of the text: the person of the clause; a surname; «он», "she", «спикер» =
 * the speaker before; a role that one named person has; a body; nothing said = the speech before in the same paragraph,
 * or whoever the paragraph before introduces.
 */
export function authorsOf(reading: Reading, people: People, speeches: readonly Speech[]): Author[] {
  let last: Author | null = null;
  let before: Speech | null = null;
  return speeches.map((speech) => {
    const author: Author = speech.clause
      ? fromClause(reading, people, speech, speech.clause, last)
      : continued(reading, people, speech, before, last);
    if (author.person) last = author;
    before = speech;
    return author;
  });
}

/** As above for one clause; `last` is the speaker before it. */
export function fromClause(
  reading: Reading,
  people: People,
  speech: Pick<Speech, "side" | "span">,
  clause: Span,
  last: Author | null,
): Author {
  const named = speech.side === "before" ? nearestToVerb(reading, clause) : nearestToVerb(reading, clause);
  const person = named && people.personOf(named);
  if (person) return { person, organisation: person.organisation, document: false };
  const words = reading.words.slice(wordAt(reading, clause[0]), wordAt(reading, clause[1]));
  const surname = words
    .filter(isCapitalised)
    .map((word) => people.bySurname(word.text))
    .find((found) => found !== null);
  if (surname) return { person: surname, organisation: surname.organisation, document: false };
  const pronoun = words.map((word) => isPronoun(word.lower, reading.lang)).find((sex) => sex !== null);
  if (pronoun) return pronounAuthor(reading, people, pronoun, clause[0], last);
  const document = words.some((word) => isDocument(word.lower));
  const body = mentionsWithin(reading, clause).at(0);
  const organisation = body ? (reading.bodies.bodyOf(body)?.name ?? body.name) : null;
  const isBare = !document && organisation === null && words.length <= 4 && !words.some(isCapitalised);
  const opener = isBare ? beforeColon(reading, people, speech.span[0]) : null;
  if (opener) return { person: opener, organisation: opener.organisation, document: false };
  const bareVerb = isBare && last !== null;
  return bareVerb
    ? last
    : { person: null, organisation: body?.generic && !reading.bodies.bodyOf(body) ? null : organisation, document };
}

/** «Төрағасы Ерлан Сәуле: «…», – деп атап өтті»: whoever the colon before the words follows. */
function beforeColon(reading: Reading, people: People, from: number): Person | null {
  const named = peopleWithin(reading, [Math.max(0, from - 200), from]).at(-1);
  const follows = named && /^\s*:\s*[«“„"]?\s*$/u.test(reading.text.slice(named.span[1], from));
  return follows ? people.personOf(named) : null;
}

function nearestToVerb(reading: Reading, clause: Span): PersonMention | undefined {
  const candidates = peopleWithin(reading, clause);
  const from = wordAt(reading, clause[0]);
  const verb = reading.words
    .slice(from, wordAt(reading, clause[1]))
    .findIndex((word) => isSpeechVerb(word.lower, reading.lang));
  if (verb < 0) return candidates[0];
  return candidates.toSorted(
    (one, other) => Math.abs(one.first - from - verb) - Math.abs(other.first - from - verb),
  )[0];
}

function pronounAuthor(
  reading: Reading,
  people: People,
  sex: "m" | "f" | "any",
  at: number,
  last: Author | null,
): Author {
  const fits = (person: Person | null | undefined): boolean =>
    person != null && (sex === "any" || person.sex === null || person.sex === sex);
  const recent = peopleWithin(reading, [Math.max(0, at - 900), at])
    .map(people.personOf)
    .findLast(fits);
  if (last?.person && fits(last.person) && !newer(recent, last.person)) return last;
  return { person: recent ?? null, organisation: recent?.organisation ?? null, document: false };
}

/** Whether somebody with a role was introduced after the last speaker was named. */
function newer(recent: Person | null | undefined, last: Person): boolean {
  const [first, other] = [recent?.mentions[0]?.span[0] ?? -1, last.mentions.at(-1)?.span[0] ?? -1];
  return recent != null && recent !== last && recent.role !== null && first > other;
}

function continued(
  reading: Reading,
  people: People,
  speech: Speech,
  before: Speech | null,
  last: Author | null,
): Author {
  const nobody: Author = { person: null, organisation: null, document: false };
  if (before && last && before.block === speech.block) return last;
  const previous = reading.blocks[speech.block - 1];
  if (!previous) return nobody;
  const own = reading.blocks[speech.block]?.span[0] ?? speech.span[0];
  const introduced = peopleWithin(reading, [previous.span[0], speech.span[0]])
    .map(people.personOf)
    .findLast((person) => person?.role != null || person?.organisation != null);
  if (introduced) return { person: introduced, organisation: introduced.organisation, document: false };
  const wasSpeech = before !== null && before.block >= speech.block - 1 && own >= before.span[1];
  return wasSpeech && last ? last : nobody;
}
