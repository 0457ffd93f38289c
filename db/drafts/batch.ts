import { createHash } from "node:crypto";
import { and, asc, count, eq, inArray, min } from "drizzle-orm";
import { canonicalJson } from "../../lib/canonical-json.ts";
import { fitsDraft } from "../../lib/drafts/content.ts";
import type { DraftKind, DraftState } from "../../lib/drafts/vocabulary.ts";
import type { Actor } from "../../lib/staff.ts";
import type { DraftTarget } from "../../lib/views/draft.ts";
import { breathe } from "../breathe.ts";
import { timeOfAct } from "../changes.ts";
import { type Db, reader, transact } from "../client.ts";
import { Refused, type StepRefusal } from "../publish/refusals.ts";
import { draft, draftSave } from "../schema/drafts.ts";
import { contentHash } from "./find.ts";
import { type Publication, publish, type Times } from "./publish.ts";
import { approve, discard, type Reviewed, submit } from "./review.ts";
import { open } from "./save.ts";

/** A draft that a batch begins. `key` is its own within the batch: begun again, it is the same draft. */
export type Beginning = { key: string; kind: DraftKind; target: DraftTarget | null; content: unknown };

/** A draft of a batch as somebody saw it. */
export type Seen = { id: number; revision: number };

/** Begins the drafts of a batch, all of them or none; those that were begun before stay as they are. */
export async function openBatch(
  batch: string,
  drafts: readonly Beginning[],
  by: Actor,
  at = new Date().toISOString(),
): Promise<void> {
  await transact((tx) => beginDrafts(tx, batch, drafts, { by, at }));
}

type Begun = { by: Actor; at: string; progress?: (done: number) => void };

/** As `openBatch`, inside a transaction that does more. */
export async function beginDrafts(
  tx: Db,
  batch: string,
  drafts: readonly Beginning[],
  { by, at, progress }: Begun,
): Promise<void> {
  for (const [index, { key, kind, target, content }] of drafts.entries()) {
    const requestId = `${batch} ${key}`;
    if (!fitsDraft(content)) throw new RangeError(`draft ${key} of the batch is too large`);
    const [begun] = await tx.select().from(draftSave).where(eq(draftSave.requestId, requestId));
    if (!begun) await open(tx, { kind, target, batch }, { requestId, content: canonicalJson(content), by, at });
    progress?.(index + 1);
    await breathe();
  }
}

/** How many drafts of a batch are in each state, and who began it; null when there is no such batch. */
export async function findBatch(
  batch: string,
): Promise<{ states: Record<DraftState, number>; total: number; startedAt: string } | null> {
  const rows = await reader()
    .select({ state: draft.state, count: count(), startedAt: min(draft.createdAt) })
    .from(draft)
    .where(eq(draft.batch, batch))
    .groupBy(draft.state);
  const [first] = rows;
  if (!first) return null;
  const states = { open: 0, in_review: 0, approved: 0, published: 0, discarded: 0 };
  for (const row of rows) states[row.state] = row.count;
  const startedAt = rows.map((row) => row.startedAt ?? "").sort()[0] ?? "";
  return { states, total: rows.reduce((sum, row) => sum + row.count, 0), startedAt };
}

/** The drafts of a batch in these states, in its order, and a hash of exactly these contents. */
export async function seenOfBatch(
  batch: string,
  states: readonly DraftState[],
): Promise<{ seen: Seen[]; hash: string }> {
  const rows = await reader()
    .select({ id: draft.id, revision: draft.revision, content: draft.content })
    .from(draft)
    .where(and(eq(draft.batch, batch), inArray(draft.state, [...states])))
    .orderBy(asc(draft.id));
  const hash = createHash("sha256");
  for (const row of rows) hash.update(`${row.id} ${contentHash(row.content)}\n`);
  return { seen: rows.map(({ id, revision }) => ({ id, revision })), hash: hash.digest("hex") };
}

export type BatchReviewed = { done: number; refused: { id: number; reviewed: Reviewed }[] };

/** Sends these drafts for review; those that cannot be sent stay open, and are named. */
export async function submitDrafts(seen: readonly Seen[], by: Actor, at = new Date().toISOString()) {
  return reviewEach(seen, (tx, { id, revision }) => submit(tx, id, revision, by, at));
}

/** Approves these drafts as they were seen; those that cannot be approved are named. */
export async function approveDrafts(seen: readonly Seen[], by: Actor, at = new Date().toISOString()) {
  return reviewEach(seen, (tx, { id, revision }) => approve(tx, id, revision, by, at));
}

/** Lays these drafts aside; those of which the person may not decide are named. */
export async function discardDrafts(seen: readonly Seen[], by: Actor, at = new Date().toISOString()) {
  return reviewEach(seen, (tx, { id, revision }) => discard(tx, id, revision, by, at));
}

async function reviewEach(
  seen: readonly Seen[],
  step: (tx: Db, draft: Seen) => Promise<Reviewed>,
): Promise<BatchReviewed> {
  return transact(async (tx) => {
    const answer: BatchReviewed = { done: 0, refused: [] };
    for (const one of seen) {
      const reviewed = await step(tx, one);
      if (reviewed.result === "done") answer.done++;
      else answer.refused.push({ id: one.id, reviewed });
      await breathe();
    }
    return answer;
  });
}

export type BatchPublication =
  | { result: "published"; drafts: number }
  /** The first draft that could not be published; nothing was. */
  | { result: "refused"; id: number; publication: Exclude<Publication, { result: "published" }> };

/**
 * Publishes these drafts in one transaction: all of them, or none. The first makes what the others share. Readers are
 * served meanwhile and see nothing of it; `progress` hears how many are written.
 */
export async function publishDrafts(
  seen: readonly Seen[],
  by: Actor,
  progress: (done: number) => void = () => undefined,
  at = new Date().toISOString(),
): Promise<BatchPublication> {
  try {
    await transact(async (tx) => {
      const times = { at, stepAt: await timeOfAct(tx, at) };
      for (const [index, { id, revision }] of seen.entries()) {
        const publication = await publishOne(tx, id, by, revision, times);
        if (publication.result !== "published") throw new BatchRefused(id, publication);
        progress(index + 1);
        await breathe();
      }
    });
    return { result: "published", drafts: seen.length };
  } catch (error) {
    if (error instanceof BatchRefused) return { result: "refused", id: error.id, publication: error.publication };
    throw error;
  }
}

async function publishOne(tx: Db, id: number, by: Actor, revision: number, times: Times): Promise<Publication> {
  try {
    return await publish(tx, id, by, revision, times);
  } catch (error) {
    if (error instanceof Refused) return { result: "refused", ...(error.refusal satisfies StepRefusal) };
    throw error;
  }
}

/** Carries a refusal out of the transaction, undoing what the drafts before it wrote. */
class BatchRefused extends Error {
  readonly id: number;
  readonly publication: Exclude<Publication, { result: "published" }>;

  constructor(id: number, publication: Exclude<Publication, { result: "published" }>) {
    super(`draft ${id} of the batch: ${publication.result}`);
    this.name = "BatchRefused";
    this.id = id;
    this.publication = publication;
  }
}
