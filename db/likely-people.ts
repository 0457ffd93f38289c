import { and, eq, isNull, like, or } from "drizzle-orm";
import { fold } from "../lib/folding.ts";
import { type ComparableName, comparable, likenessOf, WORTH_ASKING } from "../lib/likeness.ts";
import type { Locale } from "../lib/locale.ts";
import type { Actor } from "../lib/staff.ts";
import type { RecordMatch } from "../lib/views/record-match.ts";
import { reader, transact } from "./client.ts";
import { inOrder } from "./duplicates.ts";
import { describeRecords } from "./record-search.ts";
import { different } from "./schema/drafts.ts";
import { person, personName } from "./schema/organisations.ts";

const SHOWN = 5;
const SHORTEST_SURNAME = 4;
const PREFIX = "person:";

/**
 * The people of the record who may be the one of this name, the likeliest first, at most five: their names are alike,
 * or they have the surname. Without those of whom an editor said that they are somebody else. Only ever a question.
 */
export async function likelyPeople(name: string, locale: Locale): Promise<RecordMatch[]> {
  const key = fold(name);
  if (key === "") return [];
  const typed = comparable(name);
  const told = await toldApart(key);
  const best = new Map<number, number>();
  for (const { id, value } of await namesOfPeople()) {
    const likeness = likenessOfPeople(typed, comparable(value));
    if (likeness >= WORTH_ASKING && likeness > (best.get(id) ?? 0) && !told.has(id)) best.set(id, likeness);
  }
  const likeliest = [...best].sort(([one, a], [other, b]) => b - a || one - other).slice(0, SHOWN);
  return describeRecords(
    "person",
    likeliest.map(([id]) => id),
    locale,
  );
}

/** Remembers that a name, however it is spelled, is not this person's. */
export async function rememberSomebodyElse(
  name: string,
  personId: number,
  by: Actor,
  at = new Date().toISOString(),
): Promise<void> {
  const [one, other] = inOrder(fold(name), `${PREFIX}${personId}`);
  await transact(async (tx) => {
    await tx.insert(different).values({ one, other, by: by.id, at }).onConflictDoNothing();
  });
}

/** «М. Абенов» resembles «Мурат Абенов» by the surname alone. */
function likenessOfPeople(one: ComparableName, other: ComparableName): number {
  const [surname, others] = [one.core.at(-1) ?? "", other.core.at(-1)];
  const isOne = surname.length >= SHORTEST_SURNAME && surname === others;
  return Math.max(likenessOf(one, other), isOne ? WORTH_ASKING : 0);
}

async function namesOfPeople(): Promise<{ id: number; value: string }[]> {
  return reader()
    .select({ id: personName.personId, value: personName.value })
    .from(personName)
    .innerJoin(person, and(eq(person.id, personName.personId), isNull(person.mergedInto)));
}

async function toldApart(key: string): Promise<Set<number>> {
  const rows = await reader()
    .select()
    .from(different)
    .where(
      or(
        and(eq(different.one, key), like(different.other, `${PREFIX}%`)),
        and(eq(different.other, key), like(different.one, `${PREFIX}%`)),
      ),
    );
  return new Set(rows.map(({ one, other }) => Number((one === key ? other : one).slice(PREFIX.length))));
}
