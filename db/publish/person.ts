import { eq } from "drizzle-orm";
import { PersonInput } from "../../lib/record-input.ts";
import { appendChange, nextVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { refreshPerson } from "../lists/refresh.ts";
import { person, personName } from "../schema/organisations.ts";
import { freeSlug } from "./slugs.ts";

/** Publishes a person, new (`id` null) or altered. Throws on input that `PersonInput` refuses. */
export async function publishPerson(tx: Db, id: number | null, input: PersonInput, step: Step): Promise<Published> {
  const content = PersonInput.parse(input);
  const version = id === null ? 1 : await nextVersion(tx, "person", id);
  const recordId = id ?? (await create(tx, content, version));
  await tx.update(person).set({ version }).where(eq(person.id, recordId));
  await tx.delete(personName).where(eq(personName.personId, recordId));
  for (const name of content.names) await tx.insert(personName).values({ ...name, personId: recordId });
  await refreshPerson(tx, recordId);
  const snapshot = { id: recordId, ...content };
  const seq = await appendChange(tx, step, { recordKind: "person", recordId, version, snapshot });
  return { id: recordId, version, seq };
}

async function create(tx: Db, content: PersonInput, version: number): Promise<number> {
  const slug = await freeSlug(tx, person, content.names, "person");
  const [made] = await tx.insert(person).values({ slug, version }).returning({ id: person.id });
  if (!made) throw new Error("the person was not written");
  return made.id;
}
