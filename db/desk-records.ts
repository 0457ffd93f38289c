import { desc, inArray, isNull } from "drizzle-orm";
import { fold } from "../lib/folding.ts";
import type { Locale } from "../lib/locale.ts";
import type { PersonRef } from "../lib/views/person.ts";
import { reader } from "./client.ts";
import { membership } from "./schema/memberships.ts";
import { person, personName } from "./schema/organisations.ts";
import { personRefs } from "./shown/people.ts";

/** A membership of an organisation that can be ended or withdrawn from the desk. */
export type DeskMembership = { id: number; open: boolean };

/** The memberships of these organisations, the newest first. */
export async function membershipsOf(organisations: readonly number[]): Promise<Map<number, DeskMembership[]>> {
  const rows = await reader()
    .select({ id: membership.id, organisationId: membership.organisationId, left: membership.left })
    .from(membership)
    .where(inArray(membership.organisationId, [...organisations]))
    .orderBy(desc(membership.joinedSort), desc(membership.id));
  const held = new Map<number, DeskMembership[]>();
  for (const { id, organisationId, left } of rows)
    held.set(organisationId, [...(held.get(organisationId) ?? []), { id, open: left === null }]);
  return held;
}

export type DeskPerson = PersonRef & { id: number };

/** People of the record with a name that contains the text, however it is spelled, in the order of their numbers. */
export async function searchPeople(q: string, limit: number, locale: Locale): Promise<DeskPerson[]> {
  const standing = await reader()
    .select({ id: person.id })
    .from(person)
    .where(isNull(person.mergedInto))
    .orderBy(person.id);
  const ids = standing.map((row) => row.id);
  const found = q === "" ? ids : await named(fold(q), new Set(ids));
  const shown = found.slice(0, limit);
  const refs = await personRefs(shown, locale);
  return shown.flatMap((id) => {
    const ref = refs.get(id);
    return ref ? [{ ...ref, id }] : [];
  });
}

async function named(q: string, standing: ReadonlySet<number>): Promise<number[]> {
  const rows = await reader()
    .select({ id: personName.personId, value: personName.value })
    .from(personName)
    .orderBy(personName.personId);
  const matching = rows.filter(({ id, value }) => standing.has(id) && fold(value).includes(q));
  return [...new Set(matching.map((row) => row.id))];
}
