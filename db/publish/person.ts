import { eq } from "drizzle-orm";
import { PersonInput } from "../../lib/record-input.ts";
import { appendChange, nextVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { refreshPerson } from "../lists/refresh.ts";
import { person, personName } from "../schema/organisations.ts";
import { freeSlug } from "./slugs.ts";
import type { PersonSnapshot } from "./snapshots.ts";

/**
 * Publishes a person, new (`id` null) or altered. `mergedInto` says where their address leads from now on; left out,
 * that stays as it is. Throws on input that `PersonInput` refuses.
 */
export async function publishPerson(
  tx: Db,
  id: number | null,
  input: PersonInput,
  step: Step,
  mergedInto?: number | null,
): Promise<Published> {
  const content = PersonInput.parse(input);
  const before = id === null ? null : await placeOf(tx, id);
  const place = {
    slug: before?.slug ?? (await freeSlug(tx, person, content.names, "person")),
    mergedInto: mergedInto === undefined ? (before?.mergedInto ?? null) : mergedInto,
  };
  const version = id === null ? 1 : await nextVersion(tx, "person", id);
  const recordId = await write(tx, id, { ...content, ...place }, version);
  const snapshot: PersonSnapshot = { id: recordId, ...place, ...content };
  await tx.delete(personName).where(eq(personName.personId, recordId));
  for (const name of personNameRows(snapshot)) await tx.insert(personName).values(name);
  await refreshPerson(tx, recordId);
  const seq = await appendChange(tx, step, { recordKind: "person", recordId, version, snapshot });
  return { id: recordId, version, seq };
}

export function personRow({ names: _names, ...content }: Omit<PersonSnapshot, "id">, version: number) {
  return { ...content, version };
}

export function personNameRows({ id, names }: PersonSnapshot) {
  return names.map((name) => ({ ...name, personId: id }));
}

async function write(tx: Db, id: number | null, content: Omit<PersonSnapshot, "id">, version: number): Promise<number> {
  const { slug, ...row } = personRow(content, version);
  if (id !== null) {
    await tx.update(person).set(row).where(eq(person.id, id));
    return id;
  }
  const [made] = await tx
    .insert(person)
    .values({ ...row, slug })
    .returning({ id: person.id });
  if (!made) throw new Error("the person was not written");
  return made.id;
}

async function placeOf(tx: Db, id: number): Promise<{ slug: string; mergedInto: number | null }> {
  const [row] = await tx
    .select({ slug: person.slug, mergedInto: person.mergedInto })
    .from(person)
    .where(eq(person.id, id));
  if (!row) throw new RangeError(`there is no person ${id}`);
  return row;
}
