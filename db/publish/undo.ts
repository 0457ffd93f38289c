import { and, asc, desc, eq, gt, gte, lt, lte, max, ne } from "drizzle-orm";
import { canonicalJson } from "../../lib/canonical-json.ts";
import { lastVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { change } from "../schema/changes.ts";
import { Refused } from "./refusals.ts";
import { restore } from "./restore.ts";
import { type RecordSnapshot, readSnapshot } from "./snapshots.ts";
import { withdraw } from "./withdrawal.ts";

type Change = typeof change.$inferSelect;

/**
 * Makes a new change that restores what was before the change `seq`; a merge is undone as a whole, a membership or a
 * quote that the change created leaves the record. Throws `Refused` when later steps rest on it, when there was
 * nothing before, or when the record of today does not let the old version stand.
 */
export async function undoChange(tx: Db, seq: number, step: Step): Promise<Published[]> {
  const [row] = await tx.select().from(change).where(eq(change.seq, seq));
  if (!row) throw new Refused({ why: "gone" });
  const steps = row.kind === "merge" ? await wholeMerge(tx, row) : [row];
  for (const one of steps) {
    const last = await lastVersion(tx, one.recordKind, one.recordId);
    if (last.seq !== one.seq) throw new Refused({ why: "superseded", by: last.seq });
  }
  const published: Published[] = [];
  for (const one of steps) published.push(await undoOne(tx, one, step));
  return published;
}

async function undoOne(tx: Db, row: Change, step: Step): Promise<Published> {
  const now = readSnapshot(row.recordKind, row.snapshot);
  const before = await versionBefore(tx, row);
  if (before) refuseHollow(row, now, readSnapshot(before.recordKind, before.snapshot));
  const then = before && readSnapshot(before.recordKind, before.snapshot);
  if (before && then && then.kind !== "withdrawn") return restore(tx, then, before.version, step);
  if (row.recordKind !== "membership" && row.recordKind !== "quote") throw new Refused({ why: "first-version" });
  return withdraw(tx, row.recordKind, row.recordId, { ...step, kind: "withdrawal" });
}

async function versionBefore(tx: Db, row: Change): Promise<Change | undefined> {
  const [before] = await tx
    .select()
    .from(change)
    .where(
      and(
        eq(change.recordKind, row.recordKind),
        eq(change.recordId, row.recordId),
        eq(change.version, row.version - 1),
      ),
    );
  return before;
}

/** The steps of a merge, last one first: it ends with the record that leads elsewhere from then on. */
async function wholeMerge(tx: Db, row: Change): Promise<Change[]> {
  const after = await tx
    .select()
    .from(change)
    .where(and(gte(change.seq, row.seq), eq(change.kind, "merge")))
    .orderBy(asc(change.seq));
  const last = after.find(endsMerge);
  if (!last) throw new Error(`the merge of change ${row.seq} has no end`);
  const [other] = await tx
    .select({ seq: max(change.seq) })
    .from(change)
    .where(and(lt(change.seq, last.seq), ne(change.kind, "merge")));
  const steps = await tx
    .select()
    .from(change)
    .where(and(gt(change.seq, other?.seq ?? 0), lte(change.seq, last.seq)))
    .orderBy(desc(change.seq));
  const earlier = steps.findIndex((one, index) => index > 0 && endsMerge(one));
  return earlier < 0 ? steps : steps.slice(0, earlier);
}

function endsMerge({ recordKind, snapshot }: Change): boolean {
  return mergedInto(readSnapshot(recordKind, snapshot)) !== null;
}

function mergedInto(snapshot: RecordSnapshot): number | null {
  return snapshot.kind === "organisation" || snapshot.kind === "person" ? snapshot.content.mergedInto : null;
}

function refuseHollow(row: Change, now: RecordSnapshot, before: RecordSnapshot): void {
  if (row.kind !== "merge" && mergedInto(now) !== mergedInto(before)) throw new Refused({ why: "part-of-a-merge" });
  if (now.kind === before.kind && said(now) === said(before)) throw new Refused({ why: "nothing-to-undo" });
}

/** What a snapshot says beyond what follows from the captures, which are never undone. */
function said(snapshot: RecordSnapshot): string {
  if (snapshot.kind === "source") return canonicalJson({ ...snapshot.content, captures: [] });
  if (snapshot.kind === "quote") return canonicalJson({ ...snapshot.content, check: "no-capture", checkReason: null });
  return canonicalJson(snapshot.content);
}
