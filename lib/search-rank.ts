import { fold } from "./folding.ts";
import { foldedLines, type SearchTerm } from "./search-text.ts";
import type { SearchedKind } from "./vocabulary.ts";

/** Names weigh more than words in a text; what a record is called by comes first in its search text. */
const KIND_WEIGHT: Record<SearchedKind, number> = {
  organisation: 1.2,
  person: 1.15,
  event: 1,
  source: 0.9,
  quote: 0.85,
};
const LATER_LINE = 0.75;
/** Lines of a name in three languages; of an organisation every line is a name. */
const NAME_LINES = 3;

const WHOLE_WORD = 1;
const OTHER_FORM = 0.72;
const BEGINNING = 0.7;
const INSIDE = 0.4;

/** How well a record that holds all the terms fits the query: higher is better, and kinds compare. */
export function fitness(kind: SearchedKind, searchText: string, query: string, terms: readonly SearchTerm[]): number {
  const lines = foldedLines(searchText);
  const words = terms.reduce((sum, term) => sum + bestLine(lines, kind, (line) => quality(line, term.text)), 0);
  const phrase = fold(query);
  const whole = bestLine(lines, kind, (line) => closeness(line, phrase));
  return KIND_WEIGHT[kind] * (words / Math.max(terms.length, 1) + whole);
}

function bestLine(lines: readonly string[], kind: SearchedKind, value: (line: string) => number): number {
  return lines.reduce((best, line, index) => {
    const weight = kind === "organisation" || index < NAME_LINES ? 1 : LATER_LINE;
    return Math.max(best, weight * value(line));
  }, 0);
}

/** A line that does not hold the term's own letters was found by a key: another form of the word, or another script. */
function quality(line: string, term: string): number {
  const at = ` ${line} `.indexOf(` ${term}`);
  if (at < 0) return line.includes(term) ? INSIDE : OTHER_FORM;
  return ` ${line} `.includes(` ${term} `) ? WHOLE_WORD : BEGINNING;
}

/** Near one when the line is the phrase, less when it only holds it. */
function closeness(line: string, phrase: string): number {
  if (!` ${line} `.includes(` ${phrase} `)) return 0;
  return 0.3 + 0.7 * (phrase.length / line.length);
}
