import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Locale } from "../lib/locale.ts";
import { type SearchTerm, searchTerms } from "../lib/search-text.ts";
import { reader } from "./client.ts";
import type { DirectoryLine } from "./directory-lines.ts";
import { searchRoom } from "./lists/search-entries.ts";
import { directoryEntry, searchEntry } from "./schema/lists.ts";
import { holdsAll, indexedBetween, isTooShort, matchOf } from "./search-match.ts";

const MOST_MATCHES = 1_000;
/** Terms too short for the index are looked for in so many organisations. */
const MOST_READ = 10_000;

/**
 * The lines of the organisations of which one name or another holds every word of the query, in no order;
 * `atLeast` when there may be more. Null when the query has no words.
 */
export async function matchingLines(
  query: string,
  locale: Locale,
): Promise<{ lines: DirectoryLine[]; atLeast: boolean } | null> {
  const terms = searchTerms(query);
  if (terms.length === 0) return null;
  const { ids, atLeast } = await organisationsHolding(terms);
  const lines = await reader()
    .select()
    .from(directoryEntry)
    .where(and(eq(directoryEntry.lang, locale), inArray(directoryEntry.organisationId, ids)));
  return { lines, atLeast };
}

async function organisationsHolding(terms: readonly SearchTerm[]): Promise<{ ids: number[]; atLeast: boolean }> {
  const short = terms.filter(isTooShort);
  const read = candidates(matchOf(terms), short.length > 0 ? MOST_READ : MOST_MATCHES + 1);
  const holds = short.length > 0 ? sql` where ${holdsAll(sql`folded`, short)}` : sql``;
  const found = await reader().all<{ place: number }>(sql`select place from ${read}${holds} limit ${MOST_MATCHES + 1}`);
  const ids = found.map((row) => row.place - ROOM.first);
  if (ids.length > MOST_MATCHES) return { ids: ids.slice(0, MOST_MATCHES), atLeast: true };
  if (short.length === 0) return { ids, atLeast: false };
  const { n } = await reader().get<{ n: number }>(sql`select count(*) as n from ${read}`);
  return { ids, atLeast: n >= MOST_READ };
}

const ROOM = searchRoom("organisation");

/** Organisations of which a name holds the terms that the trigram index knows; all of them when there are none. */
function candidates(match: string | null, most: number): SQL {
  if (match === null) {
    const inRoom = sql`id between ${ROOM.first} and ${ROOM.last}`;
    return sql`(select id as place, folded from ${searchEntry} where ${inRoom} limit ${most})`;
  }
  const found = sql`folded match ${match} and ${indexedBetween(ROOM)}`;
  return sql`(select rowid as place, folded from record_search where ${found} limit ${most})`;
}
