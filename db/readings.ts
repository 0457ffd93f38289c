import { and, asc, desc, eq } from "drizzle-orm";
import type { ReadingKind, ReadingState } from "../lib/reading/vocabulary.ts";
import type { Actor } from "../lib/staff.ts";
import { type Db, reader, transact } from "./client.ts";
import { reading, readingStep } from "./schema/readings.ts";

/** A line of the list of readings. Times are ISO 8601 in UTC. */
export type ReadingLine = {
  id: number;
  kind: ReadingKind;
  title: string;
  state: ReadingState;
  author: string;
  batch: string | null;
  updatedAt: string;
};

/** With the text as pasted, what was found in it (JSON), and everything that was done about it, in order (JSON each). */
export type ReadingView = ReadingLine & {
  text: string;
  found: unknown;
  steps: { by: string; at: string; step: unknown }[];
};

export type Opening = { kind: ReadingKind; title: string; text: string; found: unknown };

/** Keeps a text that was pasted, or a table, with what was found in it. The number of the reading. */
export async function openReading(opening: Opening, by: Actor, at = new Date().toISOString()): Promise<number> {
  return transact((tx) => insertReading(tx, opening, by, at));
}

/** Null when there is none of this number and kind. */
export async function findReading(id: number, kind: ReadingKind): Promise<ReadingView | null> {
  const [row] = await reader()
    .select()
    .from(reading)
    .where(and(eq(reading.id, id), eq(reading.kind, kind)));
  if (!row) return null;
  const steps = await reader()
    .select()
    .from(readingStep)
    .where(eq(readingStep.readingId, id))
    .orderBy(asc(readingStep.id));
  return {
    ...lineOf(row),
    text: row.text,
    found: JSON.parse(row.found),
    steps: steps.map(({ by, at, step }) => ({ by, at, step: JSON.parse(step) })),
  };
}

/** The readings in this state, the one that was worked on last first. */
export async function listReadings(state: ReadingState, limit = 50): Promise<ReadingLine[]> {
  const rows = await reader()
    .select()
    .from(reading)
    .where(eq(reading.state, state))
    .orderBy(desc(reading.updatedAt), desc(reading.id))
    .limit(limit);
  return rows.map(lineOf);
}

/** Adds what somebody decided; false when the reading is not open any more, and nothing is kept. */
export async function stepReading(
  id: number,
  step: unknown,
  by: Actor,
  at = new Date().toISOString(),
): Promise<boolean> {
  return transact(async (tx) => {
    const touched = await tx
      .update(reading)
      .set({ updatedAt: at })
      .where(and(eq(reading.id, id), eq(reading.state, "open")))
      .returning({ id: reading.id });
    if (touched.length === 0) return false;
    await tx.insert(readingStep).values({ readingId: id, by: by.id, at, step: JSON.stringify(step) });
    return true;
  });
}

/** Lays an open reading aside, or takes one up again; what was typed stays. */
export async function setReadingAside(id: number, aside: boolean, at = new Date().toISOString()): Promise<void> {
  const [from, to] = aside ? (["open", "laid-aside"] as const) : (["laid-aside", "open"] as const);
  await transact(async (tx) => {
    await tx
      .update(reading)
      .set({ state: to, updatedAt: at })
      .where(and(eq(reading.id, id), eq(reading.state, from)));
  });
}

/** The reading that a batch was made of. */
export async function readingOfBatch(batch: string): Promise<ReadingLine | null> {
  const [row] = await reader().select().from(reading).where(eq(reading.batch, batch));
  return row ? lineOf(row) : null;
}

/** As `openReading`, inside a transaction that does more. */
export async function insertReading(tx: Db, { found, ...opening }: Opening, by: Actor, at: string): Promise<number> {
  const [made] = await tx
    .insert(reading)
    .values({ ...opening, found: JSON.stringify(found), state: "open", author: by.id, openedAt: at, updatedAt: at })
    .returning({ id: reading.id });
  if (!made) throw new Error("the reading was not written");
  return made.id;
}

function lineOf(row: typeof reading.$inferSelect): ReadingLine {
  const { id, kind, title, state, author, batch, updatedAt } = row;
  return { id, kind, title, state, author, batch, updatedAt };
}
