import { isSortKey } from "./partial-date.ts";
import { firstValue, type Query, queryString } from "./query-values.ts";

/** A place in a sorted list: the sort key of an entry and its id, written `SORT.ID`. */
export type ListCursor = { sort: string; id: number };

/** Which part of a list a page shows: from its head, or from one side of a cursor. At most one of the two is set. */
export type ListPlace = { before: ListCursor | null; after: ListCursor | null };

export const LIST_KEYS = ["before", "after"] as const;

/** The place that the address of the list of quotes or sources asks for; their sort is a `PartialDate.sort`. */
export function parseListCursor(query: Query): ListPlace {
  return placeIn(query, isSortKey);
}

/** The canonical query of a place in a list; "" for its head. */
export function listQuery(place: ListPlace): string {
  return queryString(placeValues(place));
}

/** The place that an address asks for. Nonsense is ignored; when there are two, `before` wins. */
export function placeIn(query: Query, isSort: (text: string) => boolean): ListPlace {
  const before = readCursor(firstValue(query, "before"), isSort);
  return { before, after: before === null ? readCursor(firstValue(query, "after"), isSort) : null };
}

/** The values of `before` and `after` for `queryString`. */
export function placeValues(place: ListPlace): Record<(typeof LIST_KEYS)[number], string | null> {
  return { before: place.before && cursorText(place.before), after: place.after && cursorText(place.after) };
}

/** A cursor as it stands in an address. */
export function cursorText(cursor: ListCursor): string {
  return `${cursor.sort}.${cursor.id}`;
}

/** The cursor that a text writes; null for anything that `cursorText` would not have written. */
export function readCursor(text: string, isSort: (text: string) => boolean): ListCursor | null {
  const dot = text.lastIndexOf(".");
  const [sort, number] = [text.slice(0, Math.max(dot, 0)), text.slice(dot + 1)];
  if (dot < 0 || !/^(?:0|-?[1-9]\d{0,15})$/.test(number) || !isSort(sort)) return null;
  return Number.isSafeInteger(Number(number)) ? { sort, id: Number(number) } : null;
}
