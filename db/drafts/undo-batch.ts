import { and, asc, desc, eq, gte, inArray, lte } from "drizzle-orm";
import { breathe } from "../breathe.ts";
import { lastVersion, type Step } from "../changes.ts";
import { type Db, reader } from "../client.ts";
import { Refused } from "../publish/refusals.ts";
import { readSnapshot } from "../publish/snapshots.ts";
import { undoChange } from "../publish/undo.ts";
import { change } from "../schema/changes.ts";
import { draft } from "../schema/drafts.ts";

type Change = typeof change.$inferSelect;

/** What undoing a batch does: the changes that it takes back, newest first, and what was edited since and stays. */
export type BatchUndoing = { undone: Change[]; left: Change[] };

/** Organisations, people, events and sources have addresses that never die: they stay when the facts about them leave. */
const TAKEN_BACK = ["membership", "quote", "coalition"] as const;

/** What undoing the batch would do now. What was undone already is in neither list. */
export async function batchUndoing(batch: string, db: Db = reader()): Promise<BatchUndoing> {
  const undoing: BatchUndoing = { undone: [], left: [] };
  for (const row of await changesOf(db, batch)) {
    const last = await lastVersion(db, row.recordKind, row.recordId);
    if (last.seq === row.seq) undoing.undone.push(row);
    else if (!(await isTakenBack(db, row, last))) undoing.left.push(row);
  }
  return undoing;
}

/** Takes back what a batch published and nobody edited since. Throws `Refused` when nothing is left to take back. */
export async function undoBatch(tx: Db, batch: string, step: Step): Promise<void> {
  const { undone } = await batchUndoing(batch, tx);
  if (undone.length === 0) throw new Refused({ why: "nothing-to-undo" });
  for (const { seq } of undone) {
    await undoChange(tx, seq, step);
    await breathe();
  }
}

async function isTakenBack(db: Db, row: Change, last: Change): Promise<boolean> {
  if (readSnapshot(last.recordKind, last.snapshot).kind === "withdrawn") return true;
  const [before] = await db
    .select({ snapshot: change.snapshot })
    .from(change)
    .where(
      and(
        eq(change.recordKind, row.recordKind),
        eq(change.recordId, row.recordId),
        eq(change.version, row.version - 1),
      ),
    );
  return before?.snapshot === last.snapshot;
}

/** The changes that a batch made and that can be taken back, newest first; each record once, with its newest. */
async function changesOf(db: Db, batch: string): Promise<Change[]> {
  const published = await db
    .select({ first: draft.firstSeq, last: draft.lastSeq })
    .from(draft)
    .where(and(eq(draft.batch, batch), eq(draft.state, "published")))
    .orderBy(asc(draft.firstSeq));
  const changes: Change[] = [];
  for (const { first, last } of runsOf(published)) {
    const made = and(gte(change.seq, first), lte(change.seq, last), inArray(change.recordKind, TAKEN_BACK));
    changes.push(...(await db.select().from(change).where(made).orderBy(desc(change.seq))));
  }
  const seen = new Set<string>();
  return changes
    .sort((one, other) => other.seq - one.seq)
    .filter(({ recordKind, recordId }) => seen.size < seen.add(`${recordKind} ${recordId}`).size);
}

/** Neighbouring ranges as one. */
function runsOf(ranges: readonly { first: number | null; last: number | null }[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const { first, last } of ranges) {
    if (first === null || last === null) continue;
    const run = runs.at(-1);
    if (run && run.last === first - 1) run.last = last;
    else runs.push({ first, last });
  }
  return runs;
}
