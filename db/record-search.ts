import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { fold, foldedTerms } from "../lib/folding.ts";
import type { Locale } from "../lib/locale.ts";
import type { Choosable, RecordMatch } from "../lib/views/record-match.ts";
import { normalAddress } from "../lib/web-address.ts";
import { databasePath, reader } from "./client.ts";
import { findDuplicates } from "./duplicates.ts";
import { recordVersion } from "./record-version.ts";
import { event, eventText } from "./schema/events.ts";
import { membership } from "./schema/memberships.ts";
import { organisation, organisationName, person, personName } from "./schema/organisations.ts";
import { quote } from "./schema/quotes.ts";
import { source } from "./schema/sources.ts";
import { eventRefs } from "./shown/events.ts";
import { organisationRefs } from "./shown/organisations.ts";
import { personRefs } from "./shown/people.ts";
import { sourceRefs } from "./shown/sources.ts";

const SHOWN = 6;

/**
 * The records of a kind that hold every word of the query in one of their names, at most six. A source is found by its
 * address too, and an organisation by a name that looks like the query. Nothing for a query without words.
 */
export async function searchRecords(kind: Choosable, query: string, locale: Locale): Promise<RecordMatch[]> {
  const terms = foldedTerms(query);
  if (terms.length === 0) return [];
  const likely = kind === "organisation" ? await findDuplicates([query], locale) : [];
  const first = likely.map((candidate) => candidate.organisation.id);
  if (kind === "source") first.push(...(await sourceAt(query)));
  const found: number[] = [...first];
  for (const { id, folded } of await namesOf(kind)) {
    if (found.length >= SHOWN) break;
    if (!found.includes(id) && terms.every((term) => folded.includes(term))) found.push(id);
  }
  return describeRecords(kind, found.slice(0, SHOWN), locale);
}

/** The source at a web address, however it is written; null when the record has none there. */
export async function findSourceAt(url: string): Promise<number | null> {
  return (await sourceAt(url))[0] ?? null;
}

/** These records as a form shows them, in the order of the numbers; those that are not there are left out. */
export async function describeRecords(kind: Choosable, ids: readonly number[], locale: Locale): Promise<RecordMatch[]> {
  const described = await DESCRIBE[kind](ids, locale);
  return ids.flatMap((id) => described.get(id) ?? []);
}

type Described = (ids: readonly number[], locale: Locale) => Promise<Map<number, RecordMatch>>;

const DESCRIBE: Record<Choosable, Described> = {
  organisation: async (ids, locale) => {
    const members = await reader()
      .select({ id: membership.organisationId, joined: membership.joined })
      .from(membership)
      .where(and(inArray(membership.organisationId, [...ids]), isNull(membership.left)));
    const since = new Map(members.map(({ id, joined }) => [id, joined]));
    return mapped(await organisationRefs(ids, locale), (id, ref) => ({
      kind: "organisation",
      id,
      name: ref.name,
      note: ref.original,
      date: since.get(id) ?? null,
      path: `organisations/${ref.slug}`,
    }));
  },
  person: async (ids, locale) => {
    const roles = await reader()
      .select({ id: quote.personId, role: quote.role, lang: quote.lang })
      .from(quote)
      .where(inArray(quote.personId, [...ids]))
      .orderBy(quote.saidSort, quote.id);
    const last = new Map(roles.map(({ id, ...spoken }) => [id, spoken]));
    return mapped(await personRefs(ids, locale), (id, ref) => {
      const { role, lang } = last.get(id) ?? {};
      const note = role && lang ? { text: role, lang, by: "source" as const } : null;
      return { kind: "person", id, name: ref.name, note, date: null, path: `people/${ref.slug}` };
    });
  },
  event: async (ids, locale) =>
    mapped(await eventRefs(ids, locale), (id, ref) => ({
      kind: "event",
      id,
      name: ref.title,
      note: ref.place,
      date: ref.date.edtf,
      path: `events/${ref.slug}`,
    })),
  source: async (ids, locale) =>
    mapped(await sourceRefs(ids, locale), (id, ref) => ({
      kind: "source",
      id,
      name: ref.title ?? ref.publisher,
      note: ref.title ? ref.publisher : null,
      date: ref.published,
      path: `sources/${id}`,
    })),
};

function mapped<Ref>(refs: Map<number, Ref>, match: (id: number, ref: Ref) => RecordMatch): Map<number, RecordMatch> {
  return new Map([...refs].map(([id, ref]) => [id, match(id, ref)]));
}

async function sourceAt(url: string): Promise<number[]> {
  const address = normalAddress(url.trim());
  if (address === null) return [];
  const rows = await reader()
    .select({ id: source.id, url: source.url })
    .from(source)
    .where(inArray(source.url, spellings(address)));
  return rows.map((row) => row.id);
}

/** The same page is linked with and without encryption, with and without «www» and the last stroke. */
function spellings(address: string): string[] {
  const [, page = ""] = /^https?:\/\/(?:www\.)?(.*?)\/?$/.exec(address) ?? [];
  return [page, `www.${page}`].flatMap((host) =>
    ["http", "https"].flatMap((scheme) => [`${scheme}://${host}`, `${scheme}://${host}/`]),
  );
}

type Named = { id: number; folded: string };

// A search is asked for at every pause in typing, so the folded names are kept while the record stays the same.
let kept: { of: string; names: Map<Choosable, Named[]> } = { of: "", names: new Map() };

async function namesOf(kind: Choosable): Promise<Named[]> {
  const of = `${await recordVersion()} ${databasePath()}`;
  if (kept.of !== of) kept = { of, names: new Map() };
  const known = kept.names.get(kind);
  if (known) return known;
  const names = (await readNames(kind)).map(({ id, text }) => ({ id, folded: fold(text) }));
  kept.names.set(kind, names);
  return names;
}

async function readNames(kind: Choosable): Promise<{ id: number; text: string }[]> {
  const db = reader();
  switch (kind) {
    case "organisation":
      return db
        .select({ id: organisationName.organisationId, text: organisationName.value })
        .from(organisationName)
        .innerJoin(
          organisation,
          and(eq(organisation.id, organisationName.organisationId), isNull(organisation.mergedInto)),
        );
    case "person":
      return db
        .select({ id: personName.personId, text: personName.value })
        .from(personName)
        .innerJoin(person, and(eq(person.id, personName.personId), isNull(person.mergedInto)));
    case "event":
      return db
        .select({ id: eventText.eventId, text: eventText.title })
        .from(eventText)
        .innerJoin(event, eq(event.id, eventText.eventId))
        .orderBy(desc(event.dateSort), desc(event.id));
    case "source": {
      const rows = await db.select().from(source).orderBy(desc(source.publishedSort), desc(source.id));
      return rows.map(({ id, publisher, title, url }) => ({ id, text: `${publisher} ${title ?? ""} ${url ?? ""}` }));
    }
  }
}
