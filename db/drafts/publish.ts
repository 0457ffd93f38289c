import { and, eq, max } from "drizzle-orm";
import type { JsonValue } from "../../lib/canonical-json.ts";
import { planOf } from "../../lib/drafts/problems.ts";
import { LIVE_STATES } from "../../lib/drafts/vocabulary.ts";
import { type Actor, may } from "../../lib/staff.ts";
import type { DraftTarget } from "../../lib/views/draft.ts";
import { timeOfAct } from "../changes.ts";
import { type Db, transact } from "../client.ts";
import { Refused, type StepRefusal } from "../publish/refusals.ts";
import { type RecordSnapshot, readSnapshot } from "../publish/snapshots.ts";
import { change } from "../schema/changes.ts";
import { draft } from "../schema/drafts.ts";
import { carryOut } from "./carry-out.ts";
import { contentHash, type DraftRow, draftRow, targetOf } from "./find.ts";
import { isOwnWork, type ReviewRefusal } from "./review.ts";
import { reviewPolicy } from "./review-policy.ts";

export type Publication =
  /** The changes `first`…`last` of the log; the same answer when it was published already. */
  | { result: "published"; first: number; last: number }
  /** The record moved on under the draft, which stays as it is: what it was made from, what there is now, what was typed. */
  | { result: "stale"; base: RecordSnapshot | null; record: RecordSnapshot; version: number; content: JsonValue }
  | ({ result: "refused" } & (ReviewRefusal | StepRefusal));

type Wanted = {
  /** The revision that the person sees; null for the clock, which publishes what was approved. */
  revision: number | null;
  /** ISO 8601 in UTC. */
  at?: string;
};

/**
 * Publishes a draft in one transaction: policy, approval of exactly this content, base version, strict reading, what
 * is made beside it, the record, the change log, the closing of the draft. All of it happens, or nothing.
 */
export async function publishDraft(id: number, by: Actor, wanted: Wanted): Promise<Publication> {
  const at = wanted.at ?? new Date().toISOString();
  try {
    return await transact(async (tx) => publish(tx, id, by, wanted.revision, { at, stepAt: await timeOfAct(tx, at) }));
  } catch (error) {
    if (error instanceof Refused) return { result: "refused", ...error.refusal };
    throw error;
  }
}

/** By the clock, and for the steps of the transaction (`timeOfAct`); both ISO 8601 in UTC. */
export type Times = { at: string; stepAt: string };

/** As `publishDraft`, inside a transaction that does more; a refusal may also be thrown as `Refused`. */
export async function publish(
  tx: Db,
  id: number,
  by: Actor,
  revision: number | null,
  { at, stepAt }: Times,
): Promise<Publication> {
  const row = await draftRow(tx, id);
  if (!row) return { result: "refused", why: "no-such-draft" };
  if (row.firstSeq !== null && row.lastSeq !== null)
    return { result: "published", first: row.firstSeq, last: row.lastSeq };
  const refusal = await refusalOf(tx, row, by, revision, at);
  if (refusal) return { result: "refused", ...refusal };
  const written = await writeDraft(tx, row, { actor: by.id, at: stepAt });
  if (written.result !== "published") return written;
  const { first, last } = written;
  const closed = { state: "published" as const, firstSeq: first, lastSeq: last, publishAt: null, publisher: null };
  await tx
    .update(draft)
    .set({ ...closed, updatedAt: at })
    .where(eq(draft.id, id));
  return written;
}

/**
 * Writes into the record what the draft asks for, whoever may or may not publish it; the draft itself stays as it is.
 * Throws `Refused` when the record does not let it stand.
 */
export async function writeDraft(tx: Db, row: DraftRow, step: { actor: string; at: string }): Promise<Publication> {
  const target = targetOf(row);
  const content: JsonValue = JSON.parse(row.content);
  const stale = target && (await staleBase(tx, target, content));
  if (stale) return stale;
  const read = planOf(row.kind, content, target !== null);
  if ("problems" in read) return { result: "refused", why: "problems", problems: read.problems };
  const first = (await lastSeq(tx)) + 1;
  await carryOut(tx, read.plan, target, step);
  const last = await lastSeq(tx);
  if (last < first) throw new Error(`publishing draft ${row.id} changed nothing`);
  return { result: "published", first, last };
}

async function refusalOf(
  tx: Db,
  row: DraftRow,
  by: Actor,
  revision: number | null,
  at: string,
): Promise<ReviewRefusal | null> {
  if (!LIVE_STATES.some((state) => state === row.state)) return { why: "closed" };
  if (!may(by, "publish")) return { why: "not-allowed" };
  if (revision === null && (row.publishAt === null || row.publishAt > at)) return { why: "not-approved" };
  if (revision !== null && revision !== row.revision) return { why: "changed", revision: row.revision };
  if (await isOwnWork(tx, row.id, by)) return { why: "own-work" };
  const approved = row.state === "approved" && row.approvedHash === contentHash(row.content);
  return approved || (await reviewPolicy(tx)) === "one-person" ? null : { why: "not-approved" };
}

async function staleBase(tx: Db, target: DraftTarget, content: JsonValue): Promise<Publication | null> {
  const { kind, id, baseVersion } = target;
  const rows = await tx
    .select()
    .from(change)
    .where(and(eq(change.recordKind, kind), eq(change.recordId, id)))
    .orderBy(change.version);
  const last = rows.at(-1);
  if (!last) return { result: "refused", why: "gone" };
  const record = readSnapshot(kind, last.snapshot);
  if (last.version === baseVersion) return record.kind === "withdrawn" ? { result: "refused", why: "gone" } : null;
  const made = rows.find((row) => row.version === baseVersion);
  const base = made ? readSnapshot(kind, made.snapshot) : null;
  return { result: "stale", base, record, version: last.version, content };
}

async function lastSeq(tx: Db): Promise<number> {
  const [row] = await tx.select({ seq: max(change.seq) }).from(change);
  return row?.seq ?? 0;
}
