import { between, desc, sql } from "drizzle-orm";
import { searchTerms } from "../lib/search-text.ts";
import { editDistance, onOtherKeyboard } from "../lib/spelling.ts";
import { reader } from "./client.ts";
import { searchWord } from "./schema/lists.ts";
import { matchOf } from "./search-match.ts";

/** The commonest words of the record that are looked at for each word of the query. */
const MOST_WORDS = 20_000;
const SHORTEST = 4;
const LETTERS = /^\p{L}{3,}$/u;

/**
 * The query with each word that the record does not know put right: typed on the other keyboard, or the nearest word
 * that the record has. Null when nothing would change, or the result would find nothing either.
 */
export async function suggestion(query: string): Promise<string | null> {
  const words = query.split(/\s+/).filter(Boolean);
  const better: string[] = [];
  for (const word of words) better.push((await isKnown(word)) ? word : ((await nearest(word)) ?? word));
  const text = better.join(" ");
  return text !== query && (await isKnown(text)) ? text : null;
}

async function isKnown(text: string): Promise<boolean> {
  const match = matchOf(searchTerms(text));
  if (match === null) return false;
  const rows = await reader().all(sql`select 1 from record_search where folded match ${match} limit 1`);
  return rows.length > 0;
}

async function nearest(word: string): Promise<string | null> {
  const switched = onOtherKeyboard(word);
  if (LETTERS.test(switched) && (await isKnown(switched))) return switched;
  const typed = word.toLowerCase();
  if (typed.length < SHORTEST) return null;
  const most = typed.length < 6 ? 1 : 2;
  const near = await reader()
    .select({ word: searchWord.word, records: searchWord.records })
    .from(searchWord)
    .where(between(searchWord.letters, typed.length - most, typed.length + most))
    .orderBy(desc(searchWord.records))
    .limit(MOST_WORDS);
  let best: { word: string; distance: number } | null = null;
  for (const { word: known } of near) {
    const distance = editDistance(plain(typed), plain(known), best ? best.distance - 1 : most);
    if (distance <= most && (!best || distance < best.distance)) best = { word: known, distance };
  }
  return best?.word ?? null;
}

function plain(word: string): string {
  return word.replaceAll("ё", "е");
}
