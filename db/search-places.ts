import { sql } from "drizzle-orm";
import type { SearchTerm } from "../lib/search-text.ts";
import { SEARCHED_KINDS, type SearchedKind } from "../lib/vocabulary.ts";
import { reader } from "./client.ts";
import { kindOfPlace, searchRoom } from "./lists/search-entries.ts";
import { searchEntry } from "./schema/lists.ts";
import { holdsAll, isTooShort, matchOf } from "./search-match.ts";

/** Words that no index knows are looked for in so many records of a kind. */
const MOST_READ = 5_000;

type Places = Record<SearchedKind, number[]>;

/** The places of the records that hold the terms, by kind and in their order, at most `most` of each. */
export async function placesHolding(terms: readonly SearchTerm[], most: number): Promise<Places> {
  const places: Places = { organisation: [], person: [], quote: [], event: [], source: [] };
  const match = matchOf(terms);
  if (match !== null && !terms.some(isTooShort)) await walkIndex(match, most, places);
  else for (const kind of SEARCHED_KINDS) places[kind] = await placesRead(kind, terms, match, most);
  return places;
}

/**
 * Follows the index from room to room in as few questions as will do: it has to pass over all that lies before the room
 * that is asked about, which in a large record takes longer than all else.
 */
async function walkIndex(match: string, most: number, places: Places): Promise<void> {
  for (let from = 0; ; ) {
    const found = await reader().all<{ place: number }>(
      sql`select rowid as place from record_search where folded match ${match} and rowid >= ${from} order by rowid limit ${most}`,
    );
    for (const { place } of found) {
      const kept = places[kindOfPlace(place)];
      if (kept.length < most) kept.push(place);
    }
    const last = found.at(-1)?.place;
    if (last === undefined || found.length < most) return;
    const kind = kindOfPlace(last);
    from = places[kind].length < most ? last + 1 : searchRoom(kind).last + 1;
  }
}

async function placesRead(
  kind: SearchedKind,
  terms: readonly SearchTerm[],
  match: string | null,
  most: number,
): Promise<number[]> {
  const { first, last } = searchRoom(kind);
  const read =
    match === null
      ? sql`select id as place, folded from ${searchEntry} where id between ${first} and ${last} limit ${MOST_READ}`
      : sql`select rowid as place, folded from record_search
            where folded match ${match} and rowid between ${first} and ${last} limit ${MOST_READ}`;
  const rows = await reader().all<{ place: number }>(
    sql`select place from (${read}) where ${holdsAll(sql`folded`, terms.filter(isTooShort))} limit ${most}`,
  );
  return rows.map(({ place }) => place);
}
