import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { DirectoryFilter } from "../lib/directory-filter.ts";
import type { ListCursor } from "../lib/list-cursor.ts";
import type { Locale } from "../lib/locale.ts";
import { reader } from "./client.ts";
import { directoryEntry } from "./schema/lists.ts";

const DIRECTORY_PAGE_SIZE = 100;

/** A line of the directory as it is stored. */
export type DirectoryLine = typeof directoryEntry.$inferSelect;

/** The part of a list that a page shows, and whether there is more behind and before it. */
export type DirectorySlice = { lines: DirectoryLine[]; more: boolean; fewer: boolean };

/** A page of the whole list, read in the order of an index. A cursor that leaves no full page shows the head. */
export async function pageOfLines(filter: DirectoryFilter, locale: Locale): Promise<DirectorySlice> {
  const where = conditionsOf(filter, locale);
  if (filter.before) {
    const found = await linesBefore(filter.before, where, DIRECTORY_PAGE_SIZE + 1);
    const [last] = found;
    if (last && found.length > DIRECTORY_PAGE_SIZE) {
      const behind = await linesBehind(placeOf(last), where, 1);
      return { lines: found.slice(0, DIRECTORY_PAGE_SIZE).reverse(), more: behind.length > 0, fewer: true };
    }
  }
  if (filter.after) {
    const found = await linesBehind(filter.after, where, DIRECTORY_PAGE_SIZE + 1);
    const [first] = found;
    if (first) return { ...headOf(found), fewer: (await linesBefore(placeOf(first), where, 1)).length > 0 };
  }
  return headOf(await linesBehind(null, where, DIRECTORY_PAGE_SIZE + 1));
}

/** A page of matches that are few enough to be sorted here. */
export function pageOfMatches(matches: readonly DirectoryLine[], filter: DirectoryFilter): DirectorySlice {
  const sorted = matches.toSorted((one, other) => inOrder(placeOf(one), placeOf(other)));
  const { before, after } = filter;
  const passed = before ? sorted.filter((line) => inOrder(placeOf(line), before) < 0).length - DIRECTORY_PAGE_SIZE : 0;
  const behind = after ? sorted.filter((line) => inOrder(placeOf(line), after) <= 0).length : Math.max(passed, 0);
  const start = behind < sorted.length ? behind : 0;
  return { ...headOf(sorted.slice(start)), fewer: start > 0 };
}

export function placeOf(line: DirectoryLine): ListCursor {
  return { sort: line.sort, id: line.organisationId };
}

function headOf(lines: DirectoryLine[]): DirectorySlice {
  return { lines: lines.slice(0, DIRECTORY_PAGE_SIZE), more: lines.length > DIRECTORY_PAGE_SIZE, fewer: false };
}

function inOrder(one: ListCursor, other: ListCursor): number {
  if (one.sort !== other.sort) return one.sort < other.sort ? -1 : 1;
  return one.id - other.id;
}

async function linesBehind(place: ListCursor | null, where: SQL | undefined, most: number): Promise<DirectoryLine[]> {
  return reader()
    .select()
    .from(directoryEntry)
    .where(and(where, place ? sql`${PLACE} > (${place.sort}, ${place.id})` : undefined))
    .orderBy(asc(directoryEntry.sort), asc(directoryEntry.organisationId))
    .limit(most);
}

/** Nearest first. */
async function linesBefore(place: ListCursor, where: SQL | undefined, most: number): Promise<DirectoryLine[]> {
  return reader()
    .select()
    .from(directoryEntry)
    .where(and(where, sql`${PLACE} < (${place.sort}, ${place.id})`))
    .orderBy(desc(directoryEntry.sort), desc(directoryEntry.organisationId))
    .limit(most);
}

const PLACE = sql`(${directoryEntry.sort}, ${directoryEntry.organisationId})`;

function conditionsOf({ kind, letter }: DirectoryFilter, locale: Locale): SQL | undefined {
  return and(
    eq(directoryEntry.lang, locale),
    kind === null ? undefined : eq(directoryEntry.kind, kind),
    letter === null ? undefined : eq(directoryEntry.letter, letter),
  );
}
