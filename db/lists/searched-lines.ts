import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Locale } from "../../lib/locale.ts";
import type { SearchLine } from "../../lib/search-lines.ts";
import type { SearchedKind } from "../../lib/vocabulary.ts";
import type { Db } from "../client.ts";
import { event, eventAgenda, eventText } from "../schema/events.ts";
import { organisation, organisationName, person, personName } from "../schema/organisations.ts";
import { quote, quoteTranslation } from "../schema/quotes.ts";
import { source, sourceTranslation } from "../schema/sources.ts";

type Lines = Map<number, SearchLine[]>;

/** By which texts a record of each kind is found: what names it first. */
export const SEARCHED_LINES: Record<SearchedKind, (tx: Db, ids: number[]) => Promise<Lines>> = {
  organisation: organisationLines,
  person: personLines,
  quote: quoteLines,
  event: eventLines,
  source: sourceLines,
};

async function organisationLines(tx: Db, ids: number[]): Promise<Lines> {
  const rows = await tx
    .select({ id: organisation.id, lang: organisationName.lang, text: organisationName.value })
    .from(organisation)
    .innerJoin(organisationName, eq(organisationName.organisationId, organisation.id))
    .where(and(inArray(organisation.id, ids), isNull(organisation.mergedInto)))
    .orderBy(asc(organisationName.lang), asc(organisationName.kind), asc(organisationName.value));
  return gathered(rows);
}

/** The names, and the roles that sources give the person. */
async function personLines(tx: Db, ids: number[]): Promise<Lines> {
  const names = await tx
    .select({ id: person.id, lang: personName.lang, text: personName.value })
    .from(person)
    .innerJoin(personName, eq(personName.personId, person.id))
    .where(and(inArray(person.id, ids), isNull(person.mergedInto)))
    .orderBy(asc(personName.lang));
  const there = [...new Set(names.map((name) => name.id))];
  const roles = await tx
    .select({ id: quote.personId, lang: quote.lang, text: quote.role })
    .from(quote)
    .where(inArray(quote.personId, there))
    .orderBy(asc(quote.id));
  return gathered([...names, ...roles]);
}

/** The words and their translations, then who speaks and in which role. */
async function quoteLines(tx: Db, ids: number[]): Promise<Lines> {
  const rows = await tx.select().from(quote).where(inArray(quote.id, ids));
  const translations = await tx
    .select({ id: quoteTranslation.quoteId, lang: quoteTranslation.lang, text: quoteTranslation.text })
    .from(quoteTranslation)
    .where(inArray(quoteTranslation.quoteId, ids))
    .orderBy(asc(quoteTranslation.lang));
  const speakers = await tx
    .select({ id: quote.id, lang: personName.lang, text: personName.value })
    .from(quote)
    .innerJoin(personName, eq(personName.personId, quote.personId))
    .where(inArray(quote.id, ids))
    .orderBy(asc(personName.lang));
  return gathered([
    ...rows.map(({ id, lang, text }) => ({ id, lang, text })),
    ...translations,
    ...speakers,
    ...rows.flatMap(({ id, lang, role, speakerAsPrinted }) => [
      { id, lang, text: speakerAsPrinted },
      { id, lang, text: role },
    ]),
  ]);
}

async function eventLines(tx: Db, ids: number[]): Promise<Lines> {
  const there = await tx.select({ id: event.id }).from(event).where(inArray(event.id, ids));
  const texts = await tx.select().from(eventText).where(inArray(eventText.eventId, ids)).orderBy(asc(eventText.lang));
  const agenda = await tx
    .select({ id: eventAgenda.eventId, lang: eventAgenda.lang, text: eventAgenda.value })
    .from(eventAgenda)
    .where(
      inArray(
        eventAgenda.eventId,
        there.map(({ id }) => id),
      ),
    )
    .orderBy(asc(eventAgenda.lang), asc(eventAgenda.position));
  return gathered([
    ...texts.map(({ eventId, lang, title }) => ({ id: eventId, lang, text: title })),
    ...texts.map(({ eventId, lang, place }) => ({ id: eventId, lang, text: place })),
    ...agenda,
  ]);
}

async function sourceLines(tx: Db, ids: number[]): Promise<Lines> {
  const rows = await tx.select().from(source).where(inArray(source.id, ids));
  const translations = await tx
    .select()
    .from(sourceTranslation)
    .where(inArray(sourceTranslation.sourceId, ids))
    .orderBy(asc(sourceTranslation.lang));
  const texts = [...rows, ...translations.map(({ sourceId, ...words }) => ({ id: sourceId, via: null, ...words }))];
  return gathered(
    (["title", "publisher", "via"] as const).flatMap((part) =>
      texts.map((row) => ({ id: row.id, lang: row.lang, text: row[part] })),
    ),
  );
}

function gathered(rows: readonly { id: number | null; lang: Locale; text: string | null }[]): Lines {
  const lines: Lines = new Map();
  for (const { id, lang, text } of rows) {
    if (id === null || text === null) continue;
    const mine = lines.get(id);
    if (mine) mine.push({ lang, text });
    else lines.set(id, [{ lang, text }]);
  }
  return lines;
}
