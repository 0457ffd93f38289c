import type { Marked } from "./search-marks.ts";

/** What of a long text is shown around the words that were found, in characters. */
const LONGEST = 260;
const AROUND = 90;

/** A text in pieces, cut between words to what stands around its first mark; one that is short enough stays whole. */
export function excerpt(pieces: readonly Marked[]): Marked[] {
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  if (length <= LONGEST) return [...pieces];
  const first = Math.max(
    pieces.findIndex((piece) => piece.mark),
    0,
  );
  const before = pieces.slice(0, first).reduce((sum, piece) => sum + piece.text.length, 0);
  return cut(pieces, Math.max(before - AROUND, 0), length);
}

function cut(pieces: readonly Marked[], from: number, length: number): Marked[] {
  const to = Math.min(from + LONGEST, length);
  const kept: Marked[] = [];
  let at = 0;
  for (const { text, mark } of pieces) {
    const part = text.slice(Math.max(from - at, 0), Math.max(to - at, 0));
    if (part !== "") kept.push({ text: part, mark });
    at += text.length;
  }
  const [first, last] = [kept[0], kept.at(-1)];
  if (from > 0 && first) first.text = `…${first.mark ? first.text : first.text.replace(/^\S*\s/, "")}`;
  if (to < length && last) last.text = `${last.mark ? last.text : last.text.replace(/\s\S*$/, "")}…`;
  return kept;
}
