import { asc, inArray } from "drizzle-orm";
import type { Locale } from "../../lib/locale.ts";
import type { QuoteTranslationView, QuoteView } from "../../lib/views/quote.ts";
import { reader } from "../client.ts";
import { isReadable } from "../readable.ts";
import { quote, quoteTranslation } from "../schema/quotes.ts";
import { eventRefs } from "./events.ts";
import { organisationRefs } from "./organisations.ts";
import { personRefs } from "./people.ts";
import { sourceRefs } from "./sources.ts";

type Row = typeof quote.$inferSelect;

/** These quotes, in the order of the ids. */
export async function quotesByIds(ids: readonly number[], locale: Locale): Promise<QuoteView[]> {
  const rows = await reader()
    .select()
    .from(quote)
    .where(inArray(quote.id, [...ids]));
  const views = await shownQuotes(rows, locale);
  const byId = new Map(views.map((view) => [view.id, view]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Everything said at these events, in the order of the source. */
export async function quotesOfEvents(events: readonly number[], locale: Locale): Promise<QuoteView[]> {
  if (events.length === 0) return [];
  const rows = await reader()
    .select()
    .from(quote)
    .where(inArray(quote.eventId, [...new Set(events)]))
    .orderBy(asc(quote.eventId), asc(quote.position), asc(quote.id));
  return shownQuotes(rows, locale);
}

/** Everything that these organisations say in the record, by date and then in the order of the source. */
export async function quotesOfOrganisations(organisations: readonly number[], locale: Locale): Promise<QuoteView[]> {
  if (organisations.length === 0) return [];
  const rows = await reader()
    .select()
    .from(quote)
    .where(inArray(quote.organisationId, [...new Set(organisations)]))
    .orderBy(asc(quote.saidSort), asc(quote.position), asc(quote.id));
  return shownQuotes(rows, locale);
}

/** Stored rows as a page shows them, in a fixed number of queries. One without its source is left out and logged. */
export async function shownQuotes(rows: readonly Row[], locale: Locale): Promise<QuoteView[]> {
  if (rows.length === 0) return [];
  const people = await personRefs(
    rows.flatMap((row) => row.personId ?? []),
    locale,
  );
  const organisations = await organisationRefs(
    rows.flatMap((row) => row.organisationId ?? []),
    locale,
  );
  const events = await eventRefs(
    rows.flatMap((row) => row.eventId ?? []),
    locale,
  );
  const sources = await sourceRefs(
    rows.map((row) => row.sourceId),
    locale,
  );
  const translations = await translationsOf(rows);
  const readable = rows.filter((row) => isReadable(`quote ${row.id}`, [row.said]));
  return readable.flatMap((row) => {
    const source = sources.get(row.sourceId);
    if (!source) {
      console.error(`quote ${row.id} has no source and is left out`);
      return [];
    }
    return [
      {
        id: row.id,
        version: row.version,
        text: row.text,
        lang: row.lang,
        form: row.form,
        person: people.get(row.personId ?? 0) ?? null,
        speakerAsPrinted: row.speakerAsPrinted,
        organisation: organisations.get(row.organisationId ?? 0) ?? null,
        event: events.get(row.eventId ?? 0) ?? null,
        role: row.role,
        said: { edtf: row.said, basis: row.saidBasis },
        source,
        locator: row.locator,
        check: row.check,
        checkReason: row.checkReason,
        translations: translations.get(row.id) ?? [],
      },
    ];
  });
}

async function translationsOf(rows: readonly Row[]): Promise<Map<number, QuoteTranslationView[]>> {
  const versions = new Map(rows.map((row) => [row.id, row.version]));
  const found = await reader()
    .select()
    .from(quoteTranslation)
    .where(inArray(quoteTranslation.quoteId, [...versions.keys()]));
  const views = new Map<number, QuoteTranslationView[]>();
  for (const { quoteId, lang, text, by, ofVersion } of found) {
    const stale = ofVersion < (versions.get(quoteId) ?? 0);
    views.set(quoteId, [...(views.get(quoteId) ?? []), { lang, text, by, stale }]);
  }
  return views;
}
