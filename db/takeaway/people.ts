import { inArray } from "drizzle-orm";
import type { PersonResource } from "../../lib/api/resources.ts";
import type { Db } from "../client.ts";
import { person, personName } from "../schema/organisations.ts";
import { mergeTargets } from "./organisations.ts";

export type TakenPerson = Omit<PersonResource, "url" | "permalink">;

/** These people with their names, in the order of the ids. */
export async function takePeople(db: Db, ids: readonly number[]): Promise<TakenPerson[]> {
  const list = [...ids];
  const rows = await db.select().from(person).where(inArray(person.id, list));
  const named = await db.select().from(personName).where(inArray(personName.personId, list));
  const names = Map.groupBy(named, (name) => name.personId);
  const slugs = await mergeTargets(
    db,
    person,
    rows.map((row) => row.mergedInto),
  );
  const taken = new Map(
    rows.map(({ id, version, slug, mergedInto }): [number, TakenPerson] => [
      id,
      {
        id,
        version,
        slug,
        mergedInto: slugs.get(mergedInto ?? 0) ?? null,
        names: (names.get(id) ?? []).map(({ lang, value, by }) => ({ lang, value, by })),
      },
    ]),
  );
  return ids.flatMap((id) => taken.get(id) ?? []);
}
