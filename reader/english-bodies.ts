import type { OrganisationKind } from "../lib/vocabulary.ts";
import { LATIN_NAMES } from "./lexicon/given-names.ts";
import { HEADS_EN } from "./lexicon/heads-en.ts";
import { type BodiesContext, isNameLike, type Mention, tidyName } from "./mentions.ts";
import { isAcronym, isCapitalised, type Word } from "./words.ts";

const INSIDE = /^(?:of|for|the|a|and|in|on|to|against|with|de|des|du|la|&)$/u;
const BEFORE =
  /^(?:the|a|an|in|on|at|by|for|from|with|and|but|this|that|these|those|our|their|its|his|her|today|yesterday|when|while|after|before|as|he|she|we|they|it|also|however|since|among|according|joining|speaking|president|chairman|chairwoman|chair|chairperson|director|executive|chief|secretary|mr|mrs|ms|dr|prof|professor|sir|dame|lord|lady|new|members?|other|both|all|each|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|there|here|under|through|founded|formed|welcome|meanwhile|last|next|if|not|no|yes|many|most|some|several|one|two|three|four|five|six|seven|eight|nine|ten|founding|existing|representatives|leaders|membership)$/u;
const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)$/u;
const MOST_WORDS = 14;

/** What an English word heads, singular or plural; null when it is no head of a body. */
export function englishHead(lower: string): OrganisationKind | null {
  const whole = HEADS_EN[lower];
  if (whole !== undefined) return whole;
  const singular = lower.replace(/ies$/u, "y").replace(/s$/u, "");
  return lower.endsWith("s") ? (HEADS_EN[singular] ?? null) : null;
}

/**
 * An English name that begins at a word: capitals, with of / for / the / and between them, one of which is a head:
 * "Football Federation of Freedonia", "Union of Tailors and Weavers"; "and" parts two bodies when each has its head.
 */
export function englishBody(context: BodiesContext, first: number): { mention: Mention; next: number } | null {
  const { text, words } = context;
  const start = skipFront(words, first);
  if (start !== first) return null;
  const end = runEnd(context, start);
  const { next, kind, head } = untilSecondHead(words, start, end);
  if (kind === null || next === start) return null;
  const from = words[start]?.start ?? 0;
  const to = words[next - 1]?.end ?? from;
  const generic = next - start === 1;
  const name = tidyName(text.slice(from, to), "en");
  return { mention: { span: [from, to], name, sure: true, generic, kind, why: "head-noun", head }, next };
}

function skipFront(words: readonly Word[], first: number): number {
  let start = first;
  while (isCapitalised(words[start]) && BEFORE.test(words[start]?.lower ?? "") && !isAcronym(words[start])) start++;
  return isCapitalised(words[start]) ? start : first + 1;
}

/** A bare "the union", "coalition" in small letters: it points back to a body named before. */
export function pointingHead(word: Word): Mention | null {
  const lower = word.lower.replace(/['’]s$/u, "");
  const kind = englishHead(lower);
  const points =
    /^(?:association|union|society|alliance|network|league|guild|club|coalition|consortium|federation|confederation|chamber|foundation|council|congress|caucus|party|partnership|trust|museum|university)$/u;
  if (kind === null || !points.test(lower)) return null;
  return {
    span: [word.start, word.end],
    name: word.text,
    sure: true,
    generic: true,
    kind,
    why: "head-noun",
    head: lower,
  };
}

/** The end of the run of capitals; small words count only between two capitals. */
function runEnd(context: BodiesContext, start: number): number {
  const { text, words, quotationAt } = context;
  let end = start + 1;
  for (let at = start + 1; at < start + MOST_WORDS; at++) {
    const [before, word] = [words[at - 1], words[at]];
    if (
      !word ||
      !before ||
      word.opens ||
      /\n/u.test(text.slice(before.end, word.start).replace(/^[ \t]*\r?\n[ \t]*$/u, " "))
    )
      break;
    const quotation = quotationAt.get(word.start);
    if (quotation && isNameLike(text, quotation)) {
      while ((words[at]?.start ?? Number.MAX_SAFE_INTEGER) < quotation.outer[1]) at++;
      return at;
    }
    if (isCapitalised(word) && CALENDAR.test(word.lower)) break;
    if (isCapitalised(word)) end = at + 1;
    else if (word.text !== "&" && !(INSIDE.test(word.lower) && word.sort === "word")) break;
  }
  return end;
}

/** Cuts the run before an «and» after which another body with a head of its own begins. */
function untilSecondHead(
  words: readonly Word[],
  start: number,
  end: number,
): { next: number; kind: OrganisationKind | null; head: string | null } {
  let kind: OrganisationKind | null = null;
  let head: string | null = null;
  for (let at = start; at < end; at++) {
    const word = words[at];
    if (
      word?.lower === "and" &&
      (words[at + 1]?.lower === "the" || (kind !== null && secondBody(words, at + 1, end)))
    ) {
      return { next: at, kind, head };
    }
    if (kind === null && at > start + 1 && word?.lower === "the") return { next: start, kind, head };
    const own = word && isCapitalised(word) ? englishHead(word.lower) : null;
    if (own !== null && word && kind === null) [kind, head] = [own, word.lower];
    else if (own !== null && word && !words.slice(start, at).some(({ lower }) => lower === "of" || lower === "for"))
      [kind, head] = [own, word.lower];
  }
  return { next: end, kind, head };
}

function secondBody(words: readonly Word[], from: number, end: number): boolean {
  const rest = words.slice(from, end);
  if (rest[0]?.lower === "the") return true;
  return (
    rest.some((word) => isCapitalised(word) && englishHead(word.lower) !== null) ||
    LATIN_NAMES.has(rest[0]?.lower ?? "")
  );
}
