import { headingsOf } from "./collation.ts";
import { LIST_KEYS, type ListPlace, placeIn, placeValues } from "./list-cursor.ts";
import type { Locale } from "./locale.ts";
import { firstValue, oneOf, type Query, queryString, searchedText } from "./query-values.ts";
import { ORGANISATION_KINDS, type OrganisationKind } from "./vocabulary.ts";

/** `letter` is one of `headingsOf` its language, and so are the sort keys of its cursors: neither fits another language. */
export type DirectoryFilter = ListPlace & { q: string; kind: OrganisationKind | null; letter: string | null };

/** The directory without a condition, from its head. */
export const WHOLE_DIRECTORY: Readonly<DirectoryFilter> = {
  q: "",
  kind: null,
  letter: null,
  before: null,
  after: null,
};

/** The keys of the directory's address in canonical order. */
export const DIRECTORY_KEYS = ["q", "kind", "letter", ...LIST_KEYS] as const;

/** What the address asks for in this language; never throws. Nonsense is as if it were absent. */
export function parseDirectoryFilter(query: Query, locale: Locale): DirectoryFilter {
  return {
    q: searchedText(firstValue(query, "q")),
    kind: oneOf(ORGANISATION_KINDS, firstValue(query, "kind")),
    letter: letterIn(firstValue(query, "letter"), locale),
    ...placeIn(query, isCollationKey),
  };
}

/** The canonical query, without "?"; reading it in the same language gives the filter back. */
export function directoryQuery(filter: DirectoryFilter): string {
  const { q, kind, letter } = filter;
  return queryString({ q, kind, letter, ...placeValues(filter) });
}

function letterIn(text: string, locale: Locale): string | null {
  return oneOf(headingsOf(locale), text.normalize("NFC").toUpperCase().replace("-", "–"));
}

function isCollationKey(text: string): boolean {
  return /^[-.~0-9A-Za-z]{0,200}$/.test(text);
}
