import { desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { LOCALES, type Locale } from "../lib/locale.ts";
import type { PersonProfile } from "../lib/views/person.ts";
import type { Wording } from "../lib/views/wording.ts";
import { reader } from "./client.ts";
import { person, personName } from "./schema/organisations.ts";
import { quote } from "./schema/quotes.ts";
import { historyOf } from "./shown/history.ts";
import { personRefs } from "./shown/people.ts";
import { quotesByIds } from "./shown/quotes.ts";

/**
 * The person at this address: the profile, or the slug of the person that they were merged into.
 * Null when the record has nobody there, or nobody with a name that can be shown.
 */
export async function findPerson(
  slug: string,
  locale: Locale,
): Promise<{ profile: PersonProfile } | { movedTo: string } | null> {
  const into = alias(person, "into");
  const [row] = await reader()
    .select({ id: person.id, version: person.version, movedTo: into.slug })
    .from(person)
    .leftJoin(into, eq(into.id, person.mergedInto))
    .where(eq(person.slug, slug));
  if (!row) return null;
  if (row.movedTo !== null) return { movedTo: row.movedTo };
  const quoteIds = await quotesBy(row.id);
  const [refs, names, quotes, history] = await Promise.all([
    personRefs([row.id], locale),
    namesOf(row.id),
    quotesByIds(quoteIds, locale),
    historyOf([{ kind: "person", id: row.id }, ...quoteIds.map((id) => ({ kind: "quote" as const, id }))], locale),
  ]);
  const ref = refs.get(row.id);
  return ref ? { profile: { ...ref, version: row.version, names, quotes, history } } : null;
}

async function quotesBy(personId: number): Promise<number[]> {
  const rows = await reader()
    .select({ id: quote.id })
    .from(quote)
    .where(eq(quote.personId, personId))
    .orderBy(desc(quote.saidSort), quote.position, quote.id);
  return rows.map((row) => row.id);
}

async function namesOf(personId: number): Promise<Wording[]> {
  const rows = await reader().select().from(personName).where(eq(personName.personId, personId));
  const named = rows.map((row) => ({ text: row.value, lang: row.lang, by: row.by }));
  return named.sort((a, b) => LOCALES.indexOf(a.lang) - LOCALES.indexOf(b.lang));
}
