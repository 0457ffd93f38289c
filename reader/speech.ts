import { interruptionsOf } from "./interruptions.ts";
import { isNameLike } from "./mentions.ts";
import type { Quotation } from "./quotation-marks.ts";
import { peopleWithin, type Reading } from "./reading.ts";
import type { Block } from "./sentences.ts";
import { indexAfter, type Span, trimmed } from "./span.ts";
import { afterLimit, clauseBefore, clauseBehind, sentenceAt, wordCount } from "./speech-clauses.ts";

/** Words somebody said. `clause`: the author's words that say who; null: they go on from the speech before or are introduced. */
export type Speech = { span: Span; clause: Span | null; side: "after" | "before" | "none"; block: number };

/**
 * Direct speech in order: «…», – сказал X · X сказал: «…» · “…,” said X · X деді: «…» · a paragraph that is one
 * quotation · a quotation under a line that ends in a colon · words around the author's («…, – сказал X. – …») ·
 * paragraphs without marks that end in ", – сказал X" or begin with a dash.
 */
export function speechesIn(reading: Reading): Speech[] {
  const top = reading.quotations.filter(({ depth }) => depth === 0);
  const speeches: Speech[] = [];
  let covered = 0;
  for (const [index, block] of reading.blocks.entries()) {
    const quotations = quotationsStarting(top, block);
    const before = speeches.length;
    quotations.forEach((quotation, at) => {
      const last = speeches.length > before ? quotations[at - 1] : undefined;
      speeches.push(...spoken(reading, index, quotation, last, quotations[at + 1]));
    });
    if (speeches.length === before && covered <= block.span[0]) speeches.push(...unmarked(reading, block, index));
    covered = Math.max(covered, quotations.at(-1)?.outer[1] ?? 0);
  }
  return speeches;
}

function quotationsStarting(top: readonly Quotation[], { span }: Block): Quotation[] {
  const found: Quotation[] = [];
  for (let at = indexAfter(top, span[0] - 1, ({ outer }) => outer[0]); at < top.length; at++) {
    const quotation = top[at];
    if (!quotation || quotation.outer[0] >= span[1]) break;
    found.push(quotation);
  }
  return found;
}

function spoken(
  reading: Reading,
  block: number,
  quotation: Quotation,
  before?: Quotation,
  after?: Quotation,
): Speech[] {
  const found = attributed(reading, block, quotation, before, after);
  if (!found) return [];
  const parts = interruptionsOf(reading, quotation.inner);
  const own = parts.find(({ clause }) => clause !== null)?.clause ?? null;
  return parts
    .map(({ span }): Speech => {
      const words = withoutComma(reading.text, span);
      if (own) return { span: words, clause: own, side: "after", block };
      return { ...found, span: words };
    })
    .filter(({ span }) => span[1] - span[0] > 1);
}

function attributed(
  reading: Reading,
  block: number,
  quotation: Quotation,
  before?: Quotation,
  after?: Quotation,
): Speech | null {
  const span = quotation.inner;
  const limit = afterLimit(reading, block, quotation, after);
  const clauseAfter = clauseBehind(reading, quotation, limit);
  const front = clauseBefore(reading, block, quotation, before);
  const inFront = front?.colon && front.person && clauseAfter && wordCount(reading, clauseAfter) < 4;
  if (clauseAfter) return { span, clause: inFront ? front.clause : clauseAfter, side: "after", block };
  const nameLike = isNameLike(reading.text, quotation);
  if (front && (!nameLike || (front.colon && (wordCount(reading, span) > 3 || (front.verb && front.person))))) {
    if (front.colon || front.verb)
      return wordCount(reading, span) >= (front.colon ? 2 : 4)
        ? { span, clause: front.clause, side: "before", block }
        : null;
  }
  if (interruptionsOf(reading, span).some(({ clause }) => clause !== null))
    return { span, clause: null, side: "none", block };
  return (!nameLike || givenBack(reading, quotation, before)) && standsAlone(reading, block, quotation, before)
    ? { span, clause: signature(reading, block, quotation), side: "none", block }
    : null;
}

/** «…, – сказал он. – «…»»: a dash gives the speaker the word back. */
function givenBack(reading: Reading, { outer }: Quotation, before?: Quotation): boolean {
  return (
    before !== undefined &&
    /[.,]\s*[–—-]\s*$/u.test(reading.text.slice(Math.max(before.outer[1], outer[0] - 5), outer[0]))
  );
}

/** A paragraph that is one long quotation, or a quotation that goes on after one in the same paragraph. */
function standsAlone(reading: Reading, block: number, quotation: Quotation, before?: Quotation): boolean {
  const own = reading.blocks[block];
  if (!own || wordCount(reading, quotation.inner) < (before ? 2 : 4)) return false;
  const last = reading.blocks
    .slice(block, block + 9)
    .find(({ span }) => span[0] <= quotation.outer[1] && span[1] >= quotation.outer[1]);
  const opens = own.span[0] === quotation.outer[0];
  const closes = last !== undefined && last.span[1] - quotation.outer[1] <= 2;
  if (opens && closes) return wordCount(reading, quotation.inner) >= 6;
  const starts = /^[–—-]?\s*$/u.test(
    reading.text.slice(sentenceAt(own, quotation.outer[0])?.[0] ?? 0, quotation.outer[0]),
  );
  return (
    before !== undefined && starts && /[.!?…]/u.test(reading.text.slice(quotation.inner[1] - 1, quotation.outer[1] + 1))
  );
}

/** «— Имя, роль» as the paragraph under a quotation. */
function signature(reading: Reading, block: number, quotation: Quotation): Span | null {
  const next = reading.blocks.slice(block + 1, block + 10).find(({ span }) => span[0] >= quotation.outer[1])?.span;
  if (!next || next[1] - next[0] > 220 || next[0] - quotation.outer[1] > 12) return null;
  const line = reading.text.slice(...next);
  const dashed = /^[–—-]{1,2}\s*\p{Lu}/u.test(line);
  return (dashed || !/[.!?:;»”"]$/u.test(line)) && peopleWithin(reading, next).length === 1 ? next : null;
}

function unmarked(reading: Reading, { span }: Block, block: number): Speech[] {
  const { text } = reading;
  const dash = /^[–—-]\s+/u.exec(text.slice(span[0], span[0] + 4))?.[0] ?? "";
  const parts = interruptionsOf(reading, [span[0] + dash.length, span[1]]);
  const clause = parts.find((part) => part.clause !== null)?.clause ?? (dash ? named(reading, block) : null);
  if (clause === null) return [];
  return parts
    .map((part): Speech => ({ span: withoutComma(text, part.span), clause, side: "after", block }))
    .filter((speech) => wordCount(reading, speech.span) >= 3);
}

/** A paragraph with a dash under «Имя Фамилия:» or «глава союза Имя Фамилия:». */
function named(reading: Reading, block: number): Span | null {
  const previous = reading.blocks[block - 1]?.sentences.at(-1);
  if (!previous || reading.text[previous[1] - 1] !== ":") return null;
  return peopleWithin(reading, previous).length === 1 ? previous : null;
}

function withoutComma(text: string, span: Span): Span {
  const [from, to] = trimmed(text, span);
  return text[to - 1] === "," ? [from, to - 1] : [from, to];
}
