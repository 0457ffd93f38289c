import { eq, inArray } from "drizzle-orm";
import { LOCALES, type Locale } from "../../lib/locale.ts";
import type { PersonRef } from "../../lib/views/person.ts";
import type { Wording } from "../../lib/views/wording.ts";
import { reader } from "../client.ts";
import { person, personName } from "../schema/organisations.ts";

/** How a page in this language names these people: its own language first, else the words of a source. */
export async function personRefs(ids: readonly number[], locale: Locale): Promise<Map<number, PersonRef>> {
  if (ids.length === 0) return new Map();
  const rows = await reader()
    .select({ id: person.id, slug: person.slug, lang: personName.lang, text: personName.value, by: personName.by })
    .from(person)
    .innerJoin(personName, eq(personName.personId, person.id))
    .where(inArray(person.id, [...new Set(ids)]));
  const refs = new Map<number, PersonRef>();
  for (const { id, slug, ...name } of rows) {
    const known = refs.get(id);
    if (!known || rank(name, locale) < rank(known.name, locale)) refs.set(id, { slug, name });
  }
  return refs;
}

function rank(name: Wording, locale: Locale): number {
  if (name.lang === locale) return -1;
  return (name.by === "source" ? 0 : LOCALES.length) + LOCALES.indexOf(name.lang);
}
