import { asc, desc, type SQL, sql } from "drizzle-orm";

/** A place in a list that is ordered by (sort, id), newest first. */
export type ListCursor = { sort: string; id: number };
export type ListWindow = { before: ListCursor | null; after: ListCursor | null; limit: number };
type Read = (where: ((place: SQL) => SQL) | null, order: typeof asc, limit: number) => Promise<ListCursor[]>;

/**
 * The places of one page, newest first, and the cursors of the pages beside it (`SORT.ID`; null at the ends).
 * `read` selects places with a condition on the row value (sort, id), so that the index serves it.
 */
export async function windowOf(
  window: ListWindow,
  read: Read,
): Promise<{ places: ListCursor[]; older: string | null; newer: string | null }> {
  const { before, after, limit } = window;
  if (after && !before) {
    const found = await read((place) => sql`${place} > (${after.sort}, ${after.id})`, asc, limit + 1);
    const places = found.slice(0, limit).reverse();
    return { places, newer: found.length > limit ? cursor(places[0]) : null, older: cursor(places.at(-1)) };
  }
  const found = await read(before ? (place) => sql`${place} < (${before.sort}, ${before.id})` : null, desc, limit + 1);
  const places = found.slice(0, limit);
  return {
    places,
    older: found.length > limit ? cursor(places.at(-1)) : null,
    newer: before ? cursor(places[0]) : null,
  };
}

function cursor(place: ListCursor | undefined): string | null {
  return place ? `${place.sort}.${place.id}` : null;
}
