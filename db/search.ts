import { inArray } from "drizzle-orm";
import { fold } from "../lib/folding.ts";
import type { Locale } from "../lib/locale.ts";
import type { SearchFilter } from "../lib/search-filter.ts";
import { linesOfText } from "../lib/search-lines.ts";
import { holdsPhrase, markWords } from "../lib/search-marks.ts";
import { fitness } from "../lib/search-rank.ts";
import { type SearchTerm, searchTerms } from "../lib/search-text.ts";
import type { SearchGroup, SearchHit, SearchPage } from "../lib/views/search.ts";
import { SEARCHED_KINDS, type SearchedKind } from "../lib/vocabulary.ts";
import { reader } from "./client.ts";
import { searchEntry } from "./schema/lists.ts";
import { placesHolding } from "./search-places.ts";
import { foundRecords } from "./search-shown.ts";
import { suggestion } from "./search-suggestion.ts";

/** So many records of a kind are counted; of more the page says «at least». */
const MOST_COUNTED = 1_000;
/** Of these, so many are compared with one another to find the best. */
const MOST_RANKED = 300;
/** Hits of each kind on the page of all kinds, and on the page of one. */
const FEW = 5;
const MANY = 50;

type Row = { recordId: number; text: string; folded: string };
type Found = { kind: SearchedKind; found: number; atLeast: boolean; ranked: (Row & { score: number })[] };

/**
 * What of the record holds every word of the query, in whatever form and script it stands there, by kind and the best
 * first; with `exact`, what has the whole query letter for letter. The work is bounded, whatever the size of the record.
 * Never throws on what is typed; an empty query finds nothing.
 */
export async function searchRecord(filter: SearchFilter, locale: Locale): Promise<SearchPage> {
  const terms = searchTerms(filter.q);
  const places =
    terms.length === 0 ? null : await placesHolding(filter.exact ? [wholePhrase(filter.q)] : terms, MOST_COUNTED + 1);
  const all: Found[] = [];
  for (const kind of SEARCHED_KINDS) all.push(await find(kind, places?.[kind] ?? [], filter, terms));
  const shown = all.filter(({ kind }) => filter.kind === null || filter.kind === kind);
  const groups: SearchGroup[] = [];
  for (const found of shown.filter(({ ranked }) => ranked.length > 0)) {
    const hits = await hitsOf(found, filter, terms, locale);
    groups.push({ kind: found.kind, found: found.found, atLeast: found.atLeast, hits });
  }
  const nothing = terms.length > 0 && all.every(({ found }) => found === 0);
  return {
    counts: all.map(({ kind, found, atLeast }) => ({ kind, found, atLeast })),
    groups: groups.sort((a, b) => (b.hits[0]?.score ?? 0) - (a.hits[0]?.score ?? 0)),
    suggestion: nothing && !filter.exact ? await suggestion(filter.q) : null,
  };
}

async function find(
  kind: SearchedKind,
  places: readonly number[],
  filter: SearchFilter,
  terms: readonly SearchTerm[],
): Promise<Found> {
  const read = await rowsAt(filter.exact ? places : places.slice(0, MOST_RANKED));
  const rows = filter.exact ? read.filter((row) => holdsPhrase(row.text, filter.q)) : read;
  const ranked = rows
    .map((row) => ({ ...row, score: fitness(kind, row.folded, filter.q, terms) }))
    .sort((a, b) => b.score - a.score || a.recordId - b.recordId);
  const found = Math.min(filter.exact ? rows.length : places.length, MOST_COUNTED);
  return { kind, found, atLeast: places.length > MOST_COUNTED, ranked };
}

function wholePhrase(q: string): SearchTerm {
  const text = fold(q);
  return { text, pieces: [text] };
}

async function rowsAt(places: readonly number[]): Promise<Row[]> {
  const { recordId, text, folded } = searchEntry;
  if (places.length === 0) return [];
  return reader()
    .select({ recordId, text, folded })
    .from(searchEntry)
    .where(inArray(searchEntry.id, [...places]));
}

async function hitsOf(
  { kind, ranked }: Found,
  filter: SearchFilter,
  terms: readonly SearchTerm[],
  locale: Locale,
): Promise<SearchHit[]> {
  const best = ranked.slice(0, filter.kind === null ? FEW : MANY);
  const records = await foundRecords(
    kind,
    best.map((row) => row.recordId),
    locale,
  );
  return best.flatMap(({ recordId, text, score }) => {
    const found = records.get(recordId);
    if (!found) return [];
    const lines = linesOfText(text).filter((line) =>
      filter.exact ? holdsPhrase(line.text, filter.q) : markWords(line.text, terms).some((piece) => piece.mark),
    );
    return [{ ...found, lines, score }];
  });
}
