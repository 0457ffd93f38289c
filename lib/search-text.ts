import { fold, foldedTerms } from "./folding.ts";
import { latinSpelling } from "./latin-spelling.ts";
import { searchKeys } from "./search-keys.ts";

/** A word of a query: folded, and the pieces of a search text of which a match holds at least one. */
export type SearchTerm = { text: string; pieces: readonly [string, ...string[]] };

/**
 * What a search looks through for these texts: each of them folded, then the keys of all their words, every key between
 * marks that no folded text contains. A term matches when the search text holds one of its pieces.
 */
export function searchText(texts: readonly string[]): string {
  const folded = [...new Set(texts.map(fold))].filter(Boolean);
  const words = new Set(folded.flatMap((text) => text.split(" ")));
  const keys = new Set([...words].flatMap(searchKeys));
  return `${folded.join(BETWEEN)} ${MARK}${[...keys].map((key) => `${key}${MARK}`).join("")}`;
}

/**
 * The words of a query, at most eight. Each is found as part of a word, in another form of the word, and as the
 * beginning of a word in another script.
 */
export function searchTerms(query: string): SearchTerm[] {
  return foldedTerms(query).map((text) => ({ text, pieces: [text, ...keyPieces(text)] }));
}

/** The folded texts that a search text was made of. */
export function foldedLines(text: string): string[] {
  return text.slice(0, text.lastIndexOf(` ${MARK}`)).split(BETWEEN);
}

const BETWEEN = " | ";
const MARK = "·";
const SHORTEST_BEGINNING = 4;

function keyPieces(word: string): string[] {
  const whole = searchKeys(word).map((key) => `${MARK}${key}${MARK}`);
  const beginning = latinSpelling(word);
  return beginning.length < SHORTEST_BEGINNING ? whole : [...whole, `${MARK}${beginning}`];
}
