import { and, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { SearchTerm } from "../lib/search-text.ts";

const SHORTEST_INDEXED = 3;

/** Whether the trigram index does not know a term, so that texts have to be looked through for it. */
export function isTooShort(term: SearchTerm): boolean {
  return term.pieces.some((piece) => [...piece].length < SHORTEST_INDEXED || /\p{Cc}/u.test(piece));
}

/** The terms that the trigram index knows, as a query of its language; null when all are too short for it. */
export function matchOf(terms: readonly SearchTerm[]): string | null {
  const known = terms.filter((term) => !isTooShort(term));
  return known.length === 0 ? null : known.map(anyPiece).join(" AND ");
}

/** That a search text holds every term, by one of its pieces. */
export function holdsAll(folded: SQLiteColumn | SQL, terms: readonly SearchTerm[]): SQL | undefined {
  return and(
    ...terms.map(({ pieces }) => {
      const found = pieces.map((piece) => sql`instr(${folded}, ${piece}) > 0`);
      return sql`(${sql.join(found, sql` or `)})`;
    }),
  );
}

/**
 * That the text index looks between these rows only. The driver gives every number as a real one, and the index heeds
 * none but whole ones: it would follow a word through the whole record.
 */
export function indexedBetween({ first, last }: { first: number; last: number }): SQL {
  return sql`rowid between cast(${first} as integer) and cast(${last} as integer)`;
}

function anyPiece({ pieces }: SearchTerm): string {
  return `(${pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join(" OR ")})`;
}
