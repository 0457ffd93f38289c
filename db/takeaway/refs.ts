import { inArray } from "drizzle-orm";
import type { EventRef, InLanguages, OrganisationRef, PersonRef, SourceRef, StatedDate } from "../../lib/api/parts.ts";
import { LOCALES, type Locale } from "../../lib/locale.ts";
import { displayName, sourceName } from "../../lib/names.ts";
import type { DateBasis } from "../../lib/vocabulary.ts";
import type { Db } from "../client.ts";
import { event, eventText } from "../schema/events.ts";
import { organisation, organisationName, person, personName } from "../schema/organisations.ts";
import { source } from "../schema/sources.ts";

/** How records that are taken away name the records around them, each kind in a fixed number of queries. */

type Ids = readonly (number | null)[];

export async function organisationRefs(db: Db, ids: Ids): Promise<Map<number, OrganisationRef>> {
  const list = known(ids);
  const { id, slug, kind } = organisation;
  const rows = await db.select({ id, slug, kind }).from(organisation).where(inArray(id, list));
  const names = Map.groupBy(
    await db.select().from(organisationName).where(inArray(organisationName.organisationId, list)),
    (name) => name.organisationId,
  );
  return byId(
    rows.map((row) => {
      const own = names.get(row.id) ?? [];
      const name = (sourceName(own) ?? displayName(own, "ru"))?.value ?? row.slug;
      const named = (locale: Locale): string | null => {
        const shown = displayName(own, locale);
        return shown?.lang === locale ? shown.value : null;
      };
      return { ...row, name, names: inLanguages(named) };
    }),
  );
}

export async function personRefs(db: Db, ids: Ids): Promise<Map<number, PersonRef>> {
  const list = known(ids);
  const rows = await db.select({ id: person.id, slug: person.slug }).from(person).where(inArray(person.id, list));
  const names = Map.groupBy(
    await db.select().from(personName).where(inArray(personName.personId, list)),
    (name) => name.personId,
  );
  return byId(
    rows.map((row) => ({
      ...row,
      names: inLanguages((locale) => names.get(row.id)?.find((name) => name.lang === locale)?.value ?? null),
    })),
  );
}

export async function eventRefs(db: Db, ids: Ids): Promise<Map<number, EventRef>> {
  const list = known(ids);
  const rows = await db.select({ id: event.id, slug: event.slug }).from(event).where(inArray(event.id, list));
  const texts = Map.groupBy(
    await db.select().from(eventText).where(inArray(eventText.eventId, list)),
    (text) => text.eventId,
  );
  return byId(
    rows.map((row) => ({
      ...row,
      titles: inLanguages((locale) => texts.get(row.id)?.find((text) => text.lang === locale)?.title ?? null),
    })),
  );
}

export async function sourceRefs(db: Db, ids: Ids): Promise<Map<number, SourceRef>> {
  const { id, publisher, title, url, published } = source;
  return byId(
    await db
      .select({ id, publisher, title, url, published })
      .from(source)
      .where(inArray(id, known(ids))),
  );
}

/** A date of a row as the API states it. */
export function statedDate(edtf: string, earliest: string | null, latest: string, basis: DateBasis): StatedDate {
  return { edtf, earliest, latest, basis };
}

/** The reference behind a key of another row. Throws when the record does not hold what it points to. */
export function held<Ref>(refs: Map<number, Ref>, id: number): Ref {
  const ref = refs.get(id);
  if (!ref) throw new Error(`the record holds no ${id} that another row points to`);
  return ref;
}

function inLanguages(word: (locale: Locale) => string | null): InLanguages {
  const [ru = null, kk = null, en = null] = LOCALES.map(word);
  return { ru, kk, en };
}

function byId<Row extends { id: number }>(rows: readonly Row[]): Map<number, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function known(ids: Ids): number[] {
  return [...new Set(ids)].filter((id) => id !== null);
}
