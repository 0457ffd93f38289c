import { sql } from "drizzle-orm";
import type { SearchTerm } from "../lib/search-text.ts";
import { SEARCHED_KINDS, type SearchedKind } from "../lib/vocabulary.ts";
import { reader } from "./client.ts";
import { searchRoom } from "./lists/search-entries.ts";
import { searchEntry } from "./schema/lists.ts";
import { holdsAll, indexedBetween, isTooShort, matchOf } from "./search-match.ts";

/** Words that no index knows are looked for in so many records of a kind. */
const MOST_READ = 5_000;

type Places = Record<SearchedKind, number[]>;

/** The places of the records that hold the terms, by kind and in their order, at most `most` of each. */
export async function placesHolding(terms: readonly SearchTerm[], most: number): Promise<Places> {
  const places: Places = { organisation: [], person: [], quote: [], event: [], source: [] };
  const match = matchOf(terms);
  const indexed = match !== null && !terms.some(isTooShort);
  for (const kind of SEARCHED_KINDS) {
    places[kind] = indexed ? await placesIndexed(kind, match, most) : await placesRead(kind, terms, match, most);
  }
  return places;
}

async function placesIndexed(kind: SearchedKind, match: string, most: number): Promise<number[]> {
  const found = await reader().all<{ place: number }>(
    sql`select rowid as place from record_search
        where folded match ${match} and ${indexedBetween(searchRoom(kind))} order by rowid limit ${most}`,
  );
  return found.map(({ place }) => place);
}

async function placesRead(
  kind: SearchedKind,
  terms: readonly SearchTerm[],
  match: string | null,
  most: number,
): Promise<number[]> {
  const room = searchRoom(kind);
  const read =
    match === null
      ? sql`select id as place, folded from ${searchEntry} where id between ${room.first} and ${room.last} limit ${MOST_READ}`
      : sql`select rowid as place, folded from record_search
            where folded match ${match} and ${indexedBetween(room)} limit ${MOST_READ}`;
  const rows = await reader().all<{ place: number }>(
    sql`select place from (${read}) where ${holdsAll(sql`folded`, terms.filter(isTooShort))} limit ${most}`,
  );
  return rows.map(({ place }) => place);
}
