import type { Span } from "./span.ts";

/** A word (letters, digits, with hyphens and apostrophes inside) or one other sign; `opens`: the first of its passage. */
export type Word = {
  start: number;
  end: number;
  text: string;
  lower: string;
  sort: "word" | "number" | "sign";
  opens: boolean;
};

const PIECE =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‑’'ʼ&/][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*(?:(?<=s)[’'](?=\s\p{Lu}))?|[^\s]/gu;

/** The words of a passage in order; time grows with its length alone. */
export function wordsOf(text: string, [from, to]: Readonly<Span>): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(from, to).matchAll(PIECE)) {
    const start = from + match.index;
    const piece = match[0];
    const sort = /^\p{L}/u.test(piece) ? "word" : /^\p{N}/u.test(piece) ? "number" : "sign";
    words.push({ start, end: start + piece.length, text: piece, lower: plain(piece), sort, opens: words.length === 0 });
  }
  return words;
}

export function isCapitalised(word: Word | undefined): boolean {
  return word?.sort === "word" && /^\p{Lu}/u.test(word.text);
}

export function isLowerCase(word: Word | undefined): boolean {
  return word?.sort === "word" && /^\p{Ll}/u.test(word.text);
}

/** Two capitals or more and no small letter: «РК», «OSHAQ», «НПП-2». */
export function isAcronym(word: Word | undefined): boolean {
  return word?.sort === "word" && /^\p{Lu}[\p{Lu}\p{N}&/-]+$/u.test(word.text);
}

export function isLatin(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Script=Latin}/u.test(word.text);
}

function plain(piece: string): string {
  return piece.toLowerCase().replaceAll("ё", "е").replaceAll("‑", "-");
}
