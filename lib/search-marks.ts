import { fold } from "./folding.ts";
import { searchKeys } from "./search-keys.ts";
import type { SearchTerm } from "./search-text.ts";

/** A piece of a text, marked when it is what was looked for. */
export type Marked = { text: string; mark: boolean };

/** The text in pieces: every word that one of the terms finds is marked. Joined, the pieces are the text. */
export function markWords(text: string, terms: readonly SearchTerm[]): Marked[] {
  return joined(
    text.split(WORDS).map((piece, index) => ({ text: piece, mark: index % 2 === 1 && isFound(piece, terms) })),
  );
}

/** The text in pieces: each place where it has the phrase, letter for letter in whatever case, is marked. */
export function markPhrase(text: string, phrase: string): Marked[] {
  const [wanted, letters] = [phrase.toLowerCase(), text.toLowerCase()];
  if (wanted === "" || letters.length !== text.length) return [{ text, mark: false }];
  const pieces: Marked[] = [];
  let from = 0;
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, from)) {
    pieces.push({ text: text.slice(from, at), mark: false }, { text: text.slice(at, at + wanted.length), mark: true });
    from = at + wanted.length;
  }
  return joined([...pieces, { text: text.slice(from), mark: false }]);
}

/** Whether a text has the phrase, letter for letter in whatever case. */
export function holdsPhrase(text: string, phrase: string): boolean {
  return text.toLowerCase().includes(phrase.toLowerCase());
}

const WORDS = /([\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*)/u;
const KEY = /^·(\w+)(·?)$/;

function isFound(word: string, terms: readonly SearchTerm[]): boolean {
  const folded = fold(word);
  const keys = folded.split(" ").flatMap(searchKeys);
  return terms.some(({ text, pieces }) => folded.includes(text) || pieces.some((piece) => isKey(piece, keys)));
}

function isKey(piece: string, keys: readonly string[]): boolean {
  const [, key = "", end] = KEY.exec(piece) ?? [];
  return key !== "" && keys.some((own) => (end ? own === key : own.startsWith(key)));
}

/** Neighbours of one sort as one piece, without those that are empty. */
function joined(pieces: readonly Marked[]): Marked[] {
  const whole: Marked[] = [];
  for (const { text, mark } of pieces) {
    const last = whole.at(-1);
    if (text === "") continue;
    if (last?.mark === mark) last.text += text;
    else whole.push({ text, mark });
  }
  return whole;
}
