import { eq, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { recordTally } from "../schema/lists.ts";
import { quote } from "../schema/quotes.ts";

export const TALLIED = ["organisation", "person", "source", "quote"] as const;
export type Tallied = (typeof TALLIED)[number];

/** Adds to the number of records of a kind. */
export async function countRecord(tx: Db, kind: Tallied, delta: number): Promise<void> {
  if (delta === 0) return;
  await tx
    .insert(recordTally)
    .values({ kind, records: delta })
    .onConflictDoUpdate({ target: recordTally.kind, set: { records: sql`${recordTally.records} + ${delta}` } });
}

/** Runs a write to a quote and counts the people who are quoted because of it, or no longer are. */
export async function countSpeakers<Result>(
  tx: Db,
  people: readonly (number | null | undefined)[],
  write: () => Promise<Result>,
): Promise<Result> {
  const touched = [...new Set(people)].filter((id) => typeof id === "number");
  const before = await quoted(tx, touched);
  const result = await write();
  await countRecord(tx, "person", (await quoted(tx, touched)) - before);
  return result;
}

async function quoted(tx: Db, people: readonly number[]): Promise<number> {
  let count = 0;
  for (const id of people) {
    const [row] = await tx.select({ id: quote.id }).from(quote).where(eq(quote.personId, id)).limit(1);
    if (row) count += 1;
  }
  return count;
}
