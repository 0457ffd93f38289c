import { type Mention, tidyName } from "./mentions.ts";
import type { NameCase } from "./name-cases.ts";
import type { PersonMention } from "./people.ts";
import { mentionsWithin, type Reading, wordAt } from "./reading.ts";
import { type Role, roleAt } from "./roles.ts";
import { isVerb } from "./russian-forms.ts";
import { stemsOf } from "./same-body.ts";
import type { Span } from "./span.ts";
import { isSpeechVerb } from "./speech-words.ts";
import { isCapitalised, isLowerCase, type Word } from "./words.ts";

/** What the surroundings of a name say of its bearer. `from`: the case the name stands in, as its role tells. */
export type Title = { role: string | null; organisation: string | null; from: NameCase; span: Span };

const FARTHEST = 30;

/**
 * Role and body of a person, before the name («председатель Союза ткачей Пётр Ким», «Одақ төрағасы Дана Ли», "Guild
 * president Ann Lee") or after it («Пётр Ким, председатель Союза ткачей», "Ann Lee, head of the Guild", "Ann Lee of …").
 */
export function titleOf(reading: Reading, person: PersonMention): Title {
  const none: Title = { role: null, organisation: null, from: null, span: person.span };
  const before = reading.lang === "ru" ? russianBefore(reading, person) : adjacentBefore(reading, person);
  if (before?.organisation) return before;
  const after = titleAfter(reading, person);
  if (after && (!before || after.role === null)) return { ...after, role: after.role ?? before?.role ?? null };
  return before ?? after ?? none;
}

/** Back from the name over a body, small words and capitals to the nearest role; a comma, dash or verb ends the way. */
function russianBefore(reading: Reading, person: PersonMention): Title | null {
  const { words } = reading;
  for (let at = person.first - 1; at >= Math.max(0, person.first - FARTHEST); at--) {
    const [word, after] = [words[at], words[at + 1]];
    if (!word || !after || parted(reading, word, after)) return null;
    const body = bodyEndingAt(reading, word);
    if (body && body.span[1] > word.start && body.span[0] < word.start) {
      while ((words[at - 1]?.start ?? -1) >= body.span[0]) at--;
      continue;
    }
    const role = roleAt(words, at, "ru");
    if (role && role.next <= person.first) return titled(reading, widest(words, role), person);
    if (word.sort === "sign" && !/^[«»"“”„()]$/u.test(word.text)) return null;
    if (isSpeechVerb(word.lower, "ru") || (isLowerCase(word) && isVerb(word.lower))) return null;
  }
  return null;
}

function widest(words: readonly Word[], role: Role): Role {
  const before = role.first > 0 ? roleAt(words, role.first - 1, "ru") : null;
  return before && before.next >= role.next ? before : role;
}

function titled(reading: Reading, role: Role, person: PersonMention): Title {
  const from = reading.words[role.next - 1]?.end ?? person.span[0];
  const start = reading.words[role.first]?.start ?? person.span[0];
  return {
    role: role.text,
    organisation: organisationIn(reading, [from, person.span[0]]) ?? owner(reading, role),
    from: role.from,
    span: [start, person.span[1]],
  };
}

/** «её ректор»: the role is one in the body named last. */
function owner(reading: Reading, role: Role): string | null {
  const before = reading.words[role.first - 1];
  if (!before || !/^(?:его|ее|их)$/u.test(before.lower)) return null;
  const last = mentionsWithin(reading, [Math.max(0, before.start - 400), before.start]).at(-1);
  return last ? nameOf(reading, last) : null;
}

/** The body named in a passage between role and name; capitals that no rule knows count as one, as printed. */
function organisationIn(reading: Reading, span: Span): string | null {
  const found = mentionsWithin(reading, span);
  const named = found.find(({ generic }) => !generic) ?? found[0];
  if (named) return nameOf(reading, named);
  const raw = reading.text.slice(...span).replace(/^[\s,–—-]+|[\s,–—-]+$|['’]s$/gu, "");
  const known = reading.lang === "en" && raw.length > 3 ? fullName(reading, raw) : null;
  if (known) return known;
  return /^[\p{Lu}«"“]/u.test(raw) && raw.length > 2 && raw.length < 120 && !/[.:;!?]/u.test(raw)
    ? tidyName(raw, reading.lang)
    : null;
}

function nameOf(reading: Reading, mention: Mention): string | null {
  return reading.bodies.bodyOf(mention)?.name ?? (mention.generic ? null : mention.name);
}

/** English and Kazakh: the role stands right before the name, its body right before the role. */
function adjacentBefore(reading: Reading, person: PersonMention): Title | null {
  const { words, lang } = reading;
  const skip = /^(?:mr|mrs|ms|dr|prof|professor|\.)$/u;
  let at = person.first - 1;
  if (words[person.first]?.opens) return null;
  while (skip.test(words[at]?.lower ?? "")) at--;
  if (words[at + 1]?.text === "." && !skip.test(words[at]?.lower ?? "") && at + 1 === person.first - 1) return null;
  const comma = lang === "en" && words[at]?.text === ",";
  if (comma) at--;
  const role = at >= 0 ? roleAt(words, at, lang) : null;
  if (!role || role.next < at + 1) return null;
  const start = words[role.first]?.start ?? person.span[0];
  const before = words[role.first - 1];
  const gap = before && /^(?:'s|’s|s|'|’)$/u.test(before.text) ? words[role.first - 2] : before;
  const body = gap ? bodyEndingAt(reading, gap) : null;
  const owner = body && body.span[1] >= gapEnd(gap) ? nameOf(reading, body) : possessor(reading, gap);
  if (comma && owner === null) return null;
  const inside = lang === "en" ? organisationOf(reading, role.next, person.first) : null;
  return {
    role: role.text,
    organisation: owner ?? inside,
    from: role.from,
    span: [body?.span[0] ?? start, person.span[1]],
  };
}

/** "Bellfield Foundry's director": capitals before the role that end in 's. */
function possessor(reading: Reading, word: Word | undefined): string | null {
  if (!word || reading.lang !== "en" || !/['’]s$/u.test(word.text)) return null;
  let first = wordAt(reading, word.start);
  while (isCapitalised(reading.words[first - 1])) first--;
  if (!isCapitalised(reading.words[first])) return null;
  const name = tidyName(reading.text.slice(reading.words[first]?.start, word.end).replace(/['’]s$/u, ""), "en");
  return fullName(reading, name) ?? name;
}

/** The body whose name begins as a short one does: "Graylag" for "Graylag Ferries". */
function fullName(reading: Reading, short: string): string | null {
  const stems = `${stemsOf(short)} `;
  return reading.bodies.all.slice(0, 200).find((body) => `${stemsOf(body.name)} `.startsWith(stems))?.name ?? null;
}

function gapEnd(word: Word | undefined): number {
  return word?.end ?? Number.MAX_SAFE_INTEGER;
}

function organisationOf(reading: Reading, first: number, next: number): string | null {
  const [from, to] = [reading.words[first]?.start, reading.words[next]?.start];
  return from !== undefined && to !== undefined && from < to ? organisationIn(reading, [from, to]) : null;
}

function titleAfter(reading: Reading, person: PersonMention): Title | null {
  const { words, lang, text } = reading;
  const sign = words[person.next];
  if (!sign) return null;
  if (lang === "en" && /^(?:of|from|at)$/u.test(sign.lower)) return ofBody(reading, person);
  if (!/^[,–—(-]$/u.test(sign.text)) return null;
  for (let at = person.next + 1; at < person.next + (lang === "ru" ? 6 : 14); at++) {
    const word = words[at];
    if (!word || /^[,.;:!?–—]$/u.test(word.text) || isSpeechVerb(word.lower, lang) || word.lower === "who")
      return leads(reading, person, at);
    const role = roleAt(words, at, lang);
    if (!role) continue;
    if (/\n\s*\n/u.test(text.slice(person.span[1], word.start)) || ownsAnother(reading, role)) return null;
    return roleAfter(reading, person, role, at);
  }
  return null;
}

/** "…, who heads the Guild": a body without a role. */
function leads(reading: Reading, person: PersonMention, at: number): Title | null {
  const { words } = reading;
  const verb = words[at + 1];
  if (
    words[at]?.lower !== "who" ||
    !verb ||
    !/^(?:heads|leads|chairs|runs|founded|directs|manages|presides)$/u.test(verb.lower)
  )
    return null;
  const organisation = behindRole(reading, at + 2);
  return organisation ? { role: null, organisation, from: null, span: person.span } : null;
}

function roleAfter(reading: Reading, person: PersonMention, role: Role, at: number): Title {
  const { words, lang } = reading;
  const behind = lang === "kk" ? null : behindRole(reading, role.next);
  const front = organisationOf(reading, person.next + 1, Math.min(role.first, at));
  return {
    role: role.text,
    organisation: behind ?? front,
    from: null,
    span: [person.span[0], words[role.next - 1]?.end ?? person.span[1]],
  };
}

/** The body after a role, over "of", "at", "for", "the" in English; else the capitals up to the next sign or verb. */
function behindRole(reading: Reading, first: number): string | null {
  const { words, lang } = reading;
  let at = first;
  while (at < first + 3 && /^(?:of|at|for|with|from|the|and|в|при)$/u.test(words[at]?.lower ?? "")) at++;
  const start = words[at];
  const mention = start ? mentionsWithin(reading, [start.start, start.start + 400]).at(0) : undefined;
  if (mention && start && mention.span[0] <= start.end && mention.span[0] >= start.start)
    return nameOf(reading, mention);
  if (!isCapitalised(start) && !/^[«"“]$/u.test(start?.text ?? "")) return null;
  let next = at;
  while (next < at + 12 && words[next] && !/^[,.;:!?–—()]$/u.test(words[next]?.text ?? "")) {
    const word = words[next];
    if (
      word &&
      (isSpeechVerb(word.lower, lang) ||
        (lang === "ru" && isLowerCase(word)) ||
        (isLowerCase(word) && !/^(?:of|for|the|and|in)$/u.test(word.lower)))
    )
      break;
    next++;
  }
  const span: Span = [start?.start ?? 0, words[next - 1]?.end ?? 0];
  return next > at ? tidyName(reading.text.slice(...span), lang) : null;
}

function ofBody(reading: Reading, person: PersonMention): Title | null {
  const organisation = behindRole(reading, person.next);
  return organisation ? { role: null, organisation, from: null, span: person.span } : null;
}

/** «…, председатель Союза Иван Петров»: the role belongs to the name that follows it. */
function ownsAnother(reading: Reading, role: Role): boolean {
  const after = reading.words[role.next];
  return after !== undefined && reading.lang === "ru" && reading.people.some((person) => person.first === role.next);
}

function bodyEndingAt(reading: Reading, word: Word): Mention | null {
  return (
    mentionsWithin(reading, [Math.max(0, word.end - 400), word.end + 1]).findLast(
      ({ span }) => span[0] <= word.start && span[1] >= word.end - 4 && span[1] <= word.end + 1,
    ) ?? null
  );
}

function parted(reading: Reading, before: Word, after: Word): boolean {
  return (
    after.opens ||
    (after.start - before.end > 1 && /\n\s*\n|\n\s*[-–—•]/u.test(reading.text.slice(before.end, after.start)))
  );
}
