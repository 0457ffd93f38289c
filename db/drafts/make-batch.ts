import { eq } from "drizzle-orm";
import type { Actor } from "../../lib/staff.ts";
import { transact } from "../client.ts";
import { insertReading, type Opening } from "../readings.ts";
import { reading } from "../schema/readings.ts";
import { type Beginning, beginDrafts } from "./batch.ts";

type Making = {
  reading: number;
  /** The name of the batch, should it be the first one that is made of this reading. */
  batch: string;
  drafts: readonly Beginning[];
  /** What is not made yet goes on in a reading of its own. */
  rest: Opening | null;
};

/**
 * Makes the batch of a reading, once: all its drafts, and the reading that goes on with the rest, or nothing. The name
 * that the batch has, now or from before; null when the reading was laid aside. `progress` hears how many are begun.
 */
export async function makeBatch(
  making: Making,
  by: Actor,
  progress: (done: number) => void = () => undefined,
  at = new Date().toISOString(),
): Promise<string | null> {
  const { batch, drafts, rest } = making;
  return transact(async (tx) => {
    const [row] = await tx.select().from(reading).where(eq(reading.id, making.reading));
    if (!row || row.state === "laid-aside") return null;
    if (row.batch !== null) return row.batch;
    await beginDrafts(tx, batch, drafts, { by, at, progress });
    await tx.update(reading).set({ state: "made", batch, updatedAt: at }).where(eq(reading.id, row.id));
    if (rest) await insertReading(tx, rest, by, at);
    return batch;
  });
}
