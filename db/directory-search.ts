import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { foldedTerms } from "../lib/folding.ts";
import type { Locale } from "../lib/locale.ts";
import { reader } from "./client.ts";
import type { DirectoryLine } from "./directory-lines.ts";
import { directoryEntry } from "./schema/lists.ts";
import { organisation } from "./schema/organisations.ts";

const MOST_MATCHES = 1_000;
/** Terms too short for the index are looked for in so many organisations. */
const MOST_READ = 10_000;
const SHORTEST_INDEXED = 3;

/**
 * The lines of the organisations of which one name or another holds every word of the query, in no order;
 * `atLeast` when there may be more. Null when the query has no words.
 */
export async function matchingLines(
  query: string,
  locale: Locale,
): Promise<{ lines: DirectoryLine[]; atLeast: boolean } | null> {
  const terms = foldedTerms(query);
  if (terms.length === 0) return null;
  const { ids, atLeast } = await organisationsHolding(terms);
  const lines = await reader()
    .select()
    .from(directoryEntry)
    .where(and(eq(directoryEntry.lang, locale), inArray(directoryEntry.organisationId, ids)));
  return { lines, atLeast };
}

async function organisationsHolding(terms: readonly string[]): Promise<{ ids: number[]; atLeast: boolean }> {
  const short = terms.filter((term) => [...term].length < SHORTEST_INDEXED);
  const read = candidates(
    terms.filter((term) => !short.includes(term)),
    short.length > 0 ? MOST_READ : MOST_MATCHES + 1,
  );
  const holds = short.map((term) => sql`instr(folded, ${term}) > 0`);
  const where = holds.length > 0 ? sql` where ${sql.join(holds, sql` and `)}` : sql``;
  const found = await reader().all<{ id: number }>(sql`select id from ${read}${where} limit ${MOST_MATCHES + 1}`);
  const ids = found.map((row) => row.id);
  if (ids.length > MOST_MATCHES) return { ids: ids.slice(0, MOST_MATCHES), atLeast: true };
  if (short.length === 0) return { ids, atLeast: false };
  const { n } = await reader().get<{ n: number }>(sql`select count(*) as n from ${read}`);
  return { ids, atLeast: n >= MOST_READ };
}

/** Organisations of which a name holds the terms that the trigram index knows; all of them when there are none. */
function candidates(indexed: readonly string[], most: number): SQL {
  if (indexed.length === 0) return sql`(select id, folded from ${organisation} limit ${most})`;
  const match = indexed.map((term) => `"${term.replaceAll('"', '""')}"`).join(" AND ");
  return sql`(select rowid as id, folded from organisation_search where folded match ${match} limit ${most})`;
}
