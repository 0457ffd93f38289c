import { and, asc, eq, gt, gte, isNull, lte, max, or, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Locale } from "../../lib/locale.ts";
import { searchTerms } from "../../lib/search-text.ts";
import type { EventKind, OrganisationKind, QuoteForm } from "../../lib/vocabulary.ts";
import type { Db } from "../client.ts";
import { searchRoom } from "../lists/search-entries.ts";
import { event } from "../schema/events.ts";
import { searchEntry } from "../schema/lists.ts";
import { organisation, person } from "../schema/organisations.ts";
import { quote } from "../schema/quotes.ts";
import { source } from "../schema/sources.ts";
import { holdsAll } from "../search-match.ts";

/**
 * The ids of the records that somebody takes away, after a place, at most `limit`, in their order. Days are
 * `YYYY-MM-DD`; a record passes when its date may lie in the span. Null = any.
 */
export type Place = { after: number; limit: number };
type Span = { from: string | null; to: string | null };

export type OrganisationFilter = { q: string; kind: OrganisationKind | null };
export type QuoteFilter = Span & {
  organisationId: number | null;
  personId: number | null;
  eventId: number | null;
  form: QuoteForm | null;
  lang: Locale | null;
};
export type EventFilter = Span & { kind: EventKind | null };
export type SourceFilter = Span & { lang: Locale | null };
export async function listOrganisations(db: Db, filter: OrganisationFilter, place: Place): Promise<number[]> {
  const terms = searchTerms(filter.q);
  const held = and(sql`${searchEntry.id} = ${organisation.id} + ${ROOM.first}`, holdsAll(searchEntry.folded, terms));
  const words = terms.length === 0 ? undefined : sql`exists (select 1 from ${searchEntry} where ${held})`;
  return lookThrough(db, organisation, and(is(organisation.kind, filter.kind), words), place);
}

const ROOM = searchRoom("organisation");

export async function listPeople(db: Db, place: Place): Promise<number[]> {
  return idsIn(db, person, undefined, place);
}

export async function listQuotes(db: Db, filter: QuoteFilter, place: Place): Promise<number[]> {
  const { organisationId, personId, eventId } = filter;
  const of = and(is(quote.organisationId, organisationId), is(quote.personId, personId), is(quote.eventId, eventId));
  const where = and(
    of,
    is(quote.form, filter.form),
    is(quote.lang, filter.lang),
    within(filter, quote.saidEarliest, quote.saidLatest),
  );
  return of === undefined ? lookThrough(db, quote, where, place) : idsIn(db, quote, where, place);
}

export async function listEvents(db: Db, filter: EventFilter, place: Place): Promise<number[]> {
  const dated = within(filter, event.dateEarliest, event.dateLatest);
  return lookThrough(db, event, and(is(event.kind, filter.kind), dated), place);
}

/** Dates of publication are as precise as they are known; their text order is close enough to time for a span. */
export async function listSources(db: Db, filter: SourceFilter, place: Place): Promise<number[]> {
  const last = sql`substr(${source.publishedSort}, 1, 10)`;
  const first = sql`substr(${source.published} || '-01-01', 1, 10)`;
  const { from, to } = filter;
  const dated = and(
    from === null ? undefined : sql`${last} >= ${from}`,
    to === null ? undefined : sql`${first} <= ${to}`,
  );
  return lookThrough(db, source, and(is(source.lang, filter.lang), dated), place);
}

/** So many rows are looked through at a time; between two such stretches others are served. */
const STRETCH = 20_000;

type Listed = typeof organisation | typeof person | typeof quote | typeof event | typeof source;

/** Ids by an index that leads to few rows. */
async function idsIn(db: Db, table: Listed, where: SQL | undefined, { after, limit }: Place): Promise<number[]> {
  const rows = await db
    .select({ id: table.id })
    .from(table)
    .where(and(gt(table.id, after), where))
    .orderBy(asc(table.id))
    .limit(limit);
  return rows.map((row) => row.id);
}

/** Ids by looking through the rows, stretch by stretch, until there are enough. */
async function lookThrough(db: Db, table: Listed, where: SQL | undefined, { after, limit }: Place): Promise<number[]> {
  const ids: number[] = [];
  const [row] = await db.select({ last: max(table.id) }).from(table);
  const last = row?.last ?? 0;
  for (let from = after; from < last && ids.length < limit; from += STRETCH) {
    const stretch = and(lte(table.id, from + STRETCH), where);
    ids.push(...(await idsIn(db, table, stretch, { after: from, limit: limit - ids.length })));
    if (ids.length < limit) await new Promise((resolve) => setImmediate(resolve));
  }
  return ids;
}

function is<Value extends string | number>(column: AnySQLiteColumn, value: Value | null): SQL | undefined {
  return value === null ? undefined : eq(column, value);
}

function within({ from, to }: Span, earliest: AnySQLiteColumn, latest: AnySQLiteColumn): SQL | undefined {
  return and(
    from === null ? undefined : gte(latest, from),
    to === null ? undefined : or(isNull(earliest), lte(earliest, to)),
  );
}
