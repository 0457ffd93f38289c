import { desc } from "drizzle-orm";
import { type Db, reader } from "../client.ts";
import { GENESIS_HASH } from "../guards.ts";
import { change } from "../schema/changes.ts";

/** Which state of the record something was taken from: the last published step, when it was, and its hash. */
export type RecordHead = { version: number; at: string | null; hash: string };

export async function headOf(db: Db): Promise<RecordHead> {
  const [last] = await db
    .select({ version: change.seq, at: change.at, hash: change.hash })
    .from(change)
    .orderBy(desc(change.seq))
    .limit(1);
  return last ?? { version: 0, at: null, hash: GENESIS_HASH };
}

/** The head of the record as pages read it now. */
export async function recordHead(): Promise<RecordHead> {
  return headOf(reader());
}
