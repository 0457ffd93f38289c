import { isNameLike } from "./mentions.ts";
import type { Quotation } from "./quotation-marks.ts";
import { peopleWithin, type Reading, wordAt } from "./reading.ts";
import { isVerb } from "./russian-forms.ts";
import type { Block } from "./sentences.ts";
import { indexAfter, type Span, trimmed } from "./span.ts";
import { isSpeechVerb } from "./speech-words.ts";

/** The sentence of a paragraph that holds an offset, or the next one. */
export function sentenceAt(block: Block | undefined, offset: number): Span | undefined {
  return block?.sentences[indexAfter(block.sentences, offset, ([, to]) => to)];
}

/** Where the author's words after a quotation end: with the sentence, or where the next real quotation opens. */
export function afterLimit(reading: Reading, block: number, quotation: Quotation, after?: Quotation): number {
  const end = quotation.outer[1];
  const own = reading.blocks.slice(block, block + 9).find(({ span }) => span[0] <= end && span[1] >= end);
  const sentence = sentenceAt(own, end - 1) ?? own?.span;
  const next = sentenceAt(own, end);
  const reach =
    sentence && sentence[1] > end + 2
      ? sentence[1]
      : reading.lang === "en"
        ? end
        : next && /^\s*[–—-]/u.test(reading.text.slice(end, end + 4))
          ? next[1]
          : end;
  const speechAfter = after && after.outer[0] < reach && !isNameLike(reading.text, after) ? after.outer[0] : reach;
  return Math.max(end, Math.min(reach, speechAfter));
}

export function clauseBehind(reading: Reading, quotation: Quotation, limit: number): Span | null {
  const { text, lang } = reading;
  const end = quotation.outer[1];
  const rest = text.slice(end, limit);
  const dash = /^\s*[,.!?…]{0,3}\s*[–—-]{1,2}\s*/u.exec(rest)?.[0];
  const soft = /^\s*[,.!?…]{0,3}\s*/u.exec(rest)?.[0] ?? "";
  const start = end + (dash ?? soft).length;
  const clause = trimmed(text, [start, limit]);
  if (clause[1] - clause[0] < 2) return null;
  const verb = verbWithin(reading, clause, dash === undefined && lang !== "en" ? (lang === "kk" ? 1 : 4) : 30);
  if (dash !== undefined) {
    const opening = reading.words[wordAt(reading, clause[0])];
    const does = opening !== undefined && /^\p{Ll}/u.test(opening.text) && isVerb(opening.lower);
    return verb || ((does || !isNameLike(text, quotation)) && peopleWithin(reading, clause).length > 0) ? clause : null;
  }
  if (lang !== "en")
    return verb &&
      (/^\s*[,!?…]/u.test(rest) || /[,!?…]$/u.test(text.slice(quotation.inner[0], quotation.inner[1])) || lang === "kk")
      ? clause
      : null;
  const ended = /[,!?.—–…-]\s*$/u.test(text.slice(quotation.inner[1] - 2, quotation.inner[1])) || /^\s*,/u.test(rest);
  return verb && ended && englishOpening(reading, clause) ? clause : null;
}

/** "said X", "X said", "he told …": the verb comes early or right after a name. */
function englishOpening(reading: Reading, clause: Span): boolean {
  const first = reading.words[wordAt(reading, clause[0])];
  if (!first) return false;
  if (isSpeechVerb(first.lower, "en") || /^(?:he|she|they)$/u.test(first.lower)) return true;
  const named = peopleWithin(reading, clause).length > 0 && verbWithin(reading, clause, 10);
  return named || /^\p{Lu}/u.test(first.text) || /^(?:the|a|an|its|their|one|our)$/u.test(first.lower);
}

function verbWithin(reading: Reading, [from, to]: Span, reach: number): boolean {
  const first = wordAt(reading, from);
  for (let at = first; at < first + reach; at++) {
    const word = reading.words[at];
    if (!word || word.start >= to) return false;
    if (isSpeechVerb(word.lower, reading.lang)) return true;
  }
  return false;
}

export function clauseBefore(
  reading: Reading,
  block: number,
  quotation: Quotation,
  before?: Quotation,
): { clause: Span; colon: boolean; verb: boolean; person: boolean } | null {
  const { text } = reading;
  const own = reading.blocks[block];
  const open = quotation.outer[0];
  const sentence = sentenceAt(own, open)?.[0] ?? own?.span[0] ?? open;
  const floor = before && !isNameLike(text, before) ? Math.max(sentence, before.outer[1]) : sentence;
  const clause = trimmed(text, [floor, open]);
  if (clause[1] <= clause[0]) return introduction(reading, block, quotation);
  const tail = text.slice(Math.max(clause[0], clause[1] - 8), clause[1]);
  const colon = /:\s*[–—-]?$/u.test(tail);
  const verb = verbWithin(reading, clause, 60);
  const person = peopleWithin(reading, clause).length > 0;
  if (colon && (verb || person)) return { clause, colon, verb, person };
  return verb ? { clause, colon: false, verb, person } : null;
}

/** A quotation that opens its paragraph under one that ends in a colon. */
function introduction(
  reading: Reading,
  block: number,
  quotation: Quotation,
): { clause: Span; colon: boolean; verb: boolean; person: boolean } | null {
  const previous = reading.blocks[block - 1];
  if (!previous || reading.blocks[block]?.span[0] !== quotation.outer[0]) return null;
  const clause = previous.sentences.at(-1);
  if (!clause || !/:$/u.test(reading.text.slice(...clause))) return null;
  const verb = verbWithin(reading, clause, 60);
  const person = peopleWithin(reading, clause).length > 0;
  return verb || person ? { clause, colon: true, verb, person } : null;
}

/** How many words and signs begin in a passage. */
export function wordCount(reading: Reading, [from, to]: Span): number {
  return wordAt(reading, to) - wordAt(reading, from);
}
