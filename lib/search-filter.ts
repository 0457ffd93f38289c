import { firstValue, oneOf, type Query, queryString, searchedText } from "./query-values.ts";
import { SEARCHED_KINDS, type SearchedKind } from "./vocabulary.ts";

/** What the search page is asked: words, one kind of record or all, and whether to take the words as they are written. */
export type SearchFilter = { q: string; kind: SearchedKind | null; exact: boolean };

/** The keys of the search's address in canonical order. */
export const SEARCH_KEYS = ["q", "kind", "exact"] as const;

/** What the address asks for; never throws. Nonsense is as if it were absent. */
export function parseSearchFilter(query: Query): SearchFilter {
  const q = searchedText(firstValue(query, "q"));
  const exact = q !== "" && firstValue(query, "exact") === "1";
  return { q, kind: q === "" ? null : oneOf(SEARCHED_KINDS, firstValue(query, "kind")), exact };
}

/** The canonical query, without "?"; reading it gives the filter back. */
export function searchQuery({ q, kind, exact }: SearchFilter): string {
  return queryString({ q, kind, exact: exact ? "1" : null });
}
