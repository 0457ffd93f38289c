import { desc, eq, inArray } from "drizzle-orm";
import { textFragment } from "../lib/text-fragment.ts";
import { placeOfWords } from "../lib/verbatim.ts";
import type { QuoteForm } from "../lib/vocabulary.ts";
import { reader } from "./client.ts";
import { capture, source } from "./schema/sources.ts";

type Words = { id: number; sourceId: number; form: QuoteForm; text: string };

/**
 * The address of each direct quote's place in its publication, by the number of the quote. A browser looks for the
 * letters that stand there, so they are spelt as the stored copy has them, and as the record does where there is none.
 */
export async function placesOfQuotes(quotes: readonly Words[]): Promise<Map<number, string>> {
  const direct = quotes.filter((words) => words.form === "direct");
  const ids = [...new Set(direct.map((words) => words.sourceId))];
  const rows = await reader().select({ id: source.id, url: source.url }).from(source).where(inArray(source.id, ids));
  const places = new Map<number, string>();
  for (const { id, url } of rows) {
    if (url === null) continue;
    const copy = await newestCopy(id);
    for (const words of direct.filter(({ sourceId }) => sourceId === id)) {
      places.set(words.id, textFragment(url, asPrinted(words.text, copy)));
    }
  }
  return places;
}

async function newestCopy(sourceId: number): Promise<string> {
  const [kept] = await reader()
    .select({ text: capture.text })
    .from(capture)
    .where(eq(capture.sourceId, sourceId))
    .orderBy(desc(capture.id))
    .limit(1);
  return kept?.text ?? "";
}

function asPrinted(words: string, copy: string): string {
  const place = placeOfWords(words, copy);
  return place ? copy.slice(place.from, place.to) : words;
}
