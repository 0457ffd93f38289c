import type { Quotation } from "./quotation-marks.ts";
import { indexAfter, type Span, trimmed } from "./span.ts";

/** A paragraph with its sentences; a sentence holds the quotations that begin in it, whole. */
export type Block = { span: Span; sentences: Span[] };

const END = /[.!?…]+[»”"“’)\]]*(?=\s|$)/gu;
const SHORT =
  /(?:^|[\s(«"“])(?:г|гг|им|ул|тыс|млн|млрд|руб|ст|проф|акад|см|стр|пос|обл|тел|т|mr|mrs|ms|dr|prof|st|no|inc|ltd|co|jr|sr|vs|gov|sen|rep|gen|u\.s|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|ж|жж|б)$/u;
const INITIAL = /(?:^|[\s(«"“.])\p{Lu}$/u;
const LONGEST = 3_000;

/** Cuts paragraphs into sentences; "г.", "им.", "Dr." and initials do not end one, and nothing inside a quotation does. */
export function blocksOf(text: string, paragraphs: readonly Span[], quotations: readonly Quotation[]): Block[] {
  const top = quotations.filter(({ depth }) => depth === 0);
  return paragraphs.map((span) => ({ span, sentences: sentencesOf(text, span, top) }));
}

/** The sentences of one passage, as above; `top` are the quotations that hold together. */
export function sentencesOf(text: string, [from, to]: Readonly<Span>, top: readonly Quotation[]): Span[] {
  const sentences: Span[] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(END)) {
    const at = from + match.index;
    const end = at + match[0].length;
    if (end <= start || !ends(text, at, end, to, top)) continue;
    sentences.push(trimmed(text, [start, end]));
    start = end;
  }
  if (start < to) sentences.push(trimmed(text, [start, to]));
  return sentences.filter(([first, last]) => last > first).flatMap((span) => cut(text, span));
}

function ends(text: string, at: number, end: number, limit: number, top: readonly Quotation[]): boolean {
  const around = top[indexAfter(top, at, ({ outer }) => outer[1])];
  if (around && around.outer[0] < at && around.outer[1] > end) return false;
  const next = text.slice(end, Math.min(limit, end + 12)).trimStart();
  if (next === "") return true;
  if (/^[-–—]/u.test(next) && around && around.outer[0] < at) return false;
  if (/^[\p{Ll},;)]/u.test(next)) return false;
  return (
    text[at] !== "." ||
    /^\.{2,}/u.test(text.slice(at, end)) ||
    !(
      INITIAL.test(text.slice(Math.max(0, at - 3), at)) ||
      SHORT.test(text.slice(Math.max(0, at - 12), at).toLowerCase())
    )
  );
}

function cut(text: string, [from, to]: Span): Span[] {
  const parts: Span[] = [];
  for (let start = from; start < to; ) {
    const space = to - start <= LONGEST ? -1 : text.slice(start, start + LONGEST).lastIndexOf(" ");
    const end = to - start <= LONGEST ? to : start + (space > 0 ? space + 1 : LONGEST);
    parts.push(trimmed(text, [start, end]));
    start = end;
  }
  return parts.filter(([first, last]) => last > first);
}
