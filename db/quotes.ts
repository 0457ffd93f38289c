import { asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Locale } from "../lib/locale.ts";
import type { ChangeView } from "../lib/views/change.ts";
import type { QuoteView } from "../lib/views/quote.ts";
import { reader } from "./client.ts";
import { type ListCursor, type ListWindow, windowOf } from "./list-window.ts";
import { placesOfQuotes } from "./quote-places.ts";
import { recordTally } from "./schema/lists.ts";
import { quote } from "./schema/quotes.ts";
import { historyOf } from "./shown/history.ts";
import { quotesByIds, shownQuotes } from "./shown/quotes.ts";

export type QuotePage = {
  quote: QuoteView;
  /** The address of its words in the publication; null for a paraphrase, and where the publication has none. */
  place: string | null;
  history: ChangeView[];
  /** The quotes before and after it in the order of the list. */
  earlier: QuoteView | null;
  later: QuoteView | null;
};

export type QuoteList = { quotes: QuoteView[]; total: number; older: string | null; newer: string | null };

/** One quote with its history and neighbours; null when there is none with this id. */
export async function findQuote(id: number, locale: Locale): Promise<QuotePage | null> {
  const [row] = await reader().select().from(quote).where(eq(quote.id, id));
  if (!row) return null;
  const [shown] = await shownQuotes([row], locale);
  if (!shown) return null;
  const place = { sort: row.saidSort, id: row.id };
  return {
    quote: shown,
    place: (await placesOfQuotes([row])).get(id) ?? null,
    history: await historyOf([{ kind: "quote", id }], locale),
    earlier: await neighbour(sql`${placeOfQuote} < (${place.sort}, ${place.id})`, desc, locale),
    later: await neighbour(sql`${placeOfQuote} > (${place.sort}, ${place.id})`, asc, locale),
  };
}

/** Newest words first, a page at a time; `before` and `after` are places in that order. */
export async function listQuotes(window: ListWindow, locale: Locale): Promise<QuoteList> {
  const page = await windowOf(window, (where, order, limit) => placesInList(where, order, limit));
  const [tally] = await reader().select().from(recordTally).where(eq(recordTally.kind, "quote"));
  return {
    quotes: await quotesByIds(
      page.places.map((place) => place.id),
      locale,
    ),
    total: tally?.records ?? 0,
    older: page.older,
    newer: page.newer,
  };
}

const placeOfQuote = sql`(${quote.saidSort}, ${quote.id})`;

async function placesInList(
  where: ((place: SQL) => SQL) | null,
  order: typeof asc,
  limit: number,
): Promise<ListCursor[]> {
  return reader()
    .select({ sort: quote.saidSort, id: quote.id })
    .from(quote)
    .where(where?.(placeOfQuote))
    .orderBy(order(quote.saidSort), order(quote.id))
    .limit(limit);
}

async function neighbour(where: SQL, order: typeof asc, locale: Locale): Promise<QuoteView | null> {
  const [row] = await reader()
    .select()
    .from(quote)
    .where(where)
    .orderBy(order(quote.saidSort), order(quote.id))
    .limit(1);
  const [shown] = row ? await shownQuotes([row], locale) : [];
  return shown ?? null;
}
