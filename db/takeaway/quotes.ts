import { inArray } from "drizzle-orm";
import type { QuoteResource } from "../../lib/api/resources.ts";
import type { Db } from "../client.ts";
import { quote, quoteTranslation } from "../schema/quotes.ts";
import { eventRefs, held, organisationRefs, personRefs, sourceRefs, statedDate } from "./refs.ts";

export type TakenQuote = Omit<QuoteResource, "url" | "permalink">;
type Row = typeof quote.$inferSelect;

/** These quotes with who says them, where and in which source, in the order of the ids. */
export async function takeQuotes(db: Db, ids: readonly number[]): Promise<TakenQuote[]> {
  const list = [...ids];
  const rows = await db.select().from(quote).where(inArray(quote.id, list));
  const translated = await db.select().from(quoteTranslation).where(inArray(quoteTranslation.quoteId, list));
  const translations = Map.groupBy(translated, (translation) => translation.quoteId);
  const of = <Key extends keyof Row>(key: Key): Row[Key][] => rows.map((row) => row[key]);
  const people = await personRefs(db, of("personId"));
  const organisations = await organisationRefs(db, of("organisationId"));
  const events = await eventRefs(db, of("eventId"));
  const sources = await sourceRefs(db, of("sourceId"));
  const taken = new Map(
    rows.map((row): [number, TakenQuote] => [
      row.id,
      {
        id: row.id,
        version: row.version,
        text: row.text,
        lang: row.lang,
        form: row.form,
        person: row.personId === null ? null : held(people, row.personId),
        speakerAsPrinted: row.speakerAsPrinted,
        organisation: row.organisationId === null ? null : held(organisations, row.organisationId),
        event: row.eventId === null ? null : held(events, row.eventId),
        role: row.role,
        said: statedDate(row.said, row.saidEarliest, row.saidLatest, row.saidBasis),
        source: held(sources, row.sourceId),
        locator: row.locator,
        check: row.check,
        checkReason: row.checkReason,
        translations: (translations.get(row.id) ?? []).map(({ lang, text, by, ofVersion }) => ({
          lang,
          text,
          by,
          stale: ofVersion < row.version,
        })),
      },
    ]),
  );
  return ids.flatMap((id) => taken.get(id) ?? []);
}
