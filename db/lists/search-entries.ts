import { eq, inArray, sql } from "drizzle-orm";
import { plainWords, textOfLines } from "../../lib/search-lines.ts";
import { searchText } from "../../lib/search-text.ts";
import { SEARCHED_KINDS, type SearchedKind } from "../../lib/vocabulary.ts";
import type { Db } from "../client.ts";
import { searchEntry, searchWord } from "../schema/lists.ts";
import { SEARCHED_LINES } from "./searched-lines.ts";

export type SearchRow = typeof searchEntry.$inferInsert;

/** Records of one kind have their places between `first` and `last`, in the order of their ids. */
export function searchRoom(kind: SearchedKind): { first: number; last: number } {
  const first = SEARCHED_KINDS.indexOf(kind) * ROOM;
  return { first, last: first + ROOM - 1 };
}

const ROOM = 2 ** 40;

/** What the search knows of these records; nothing of those that are not there or lead elsewhere. */
export async function composeSearch(tx: Db, kind: SearchedKind, ids: readonly number[]): Promise<SearchRow[]> {
  const lines = await SEARCHED_LINES[kind](tx, [...ids]);
  const { first } = searchRoom(kind);
  return ids.flatMap((recordId) => {
    const mine = lines.get(recordId);
    if (!mine) return [];
    const text = textOfLines(mine);
    return [{ id: first + recordId, kind, recordId, text, folded: searchText(mine.map((line) => line.text)) }];
  });
}

/** Writes what the search knows of these records anew. */
export async function refreshSearch(
  tx: Db,
  kind: SearchedKind,
  records: readonly (number | null | undefined)[],
): Promise<void> {
  const ids = [...new Set(records)].filter((id) => typeof id === "number");
  const { first } = searchRoom(kind);
  const places = ids.map((id) => first + id);
  const before = await tx.select().from(searchEntry).where(inArray(searchEntry.id, places));
  await tx.delete(searchEntry).where(inArray(searchEntry.id, places));
  const now = await composeSearch(tx, kind, ids);
  for (const row of now) await tx.insert(searchEntry).values(row);
  await countWords(tx, before, now);
}

async function countWords(tx: Db, before: readonly SearchRow[], now: readonly SearchRow[]): Promise<void> {
  const change = new Map<string, number>();
  const add = (by: number) => (row: SearchRow) => {
    for (const word of plainWords(row.text)) change.set(word, (change.get(word) ?? 0) + by);
  };
  before.forEach(add(-1));
  now.forEach(add(1));
  for (const [word, delta] of change) {
    if (delta === 0) continue;
    await tx
      .insert(searchWord)
      .values({ word, letters: word.length, records: delta })
      .onConflictDoUpdate({ target: searchWord.word, set: { records: sql`${searchWord.records} + ${delta}` } });
    if (delta < 0) await tx.delete(searchWord).where(sql`${eq(searchWord.word, word)} and ${searchWord.records} = 0`);
  }
}
