import { eq } from "drizzle-orm";
import type { Problem } from "../../lib/drafts/reading.ts";
import { LIVE_STATES } from "../../lib/drafts/vocabulary.ts";
import { type Actor, may } from "../../lib/staff.ts";
import { lastVersion } from "../changes.ts";
import { type Db, transact } from "../client.ts";
import { draft, draftNote } from "../schema/drafts.ts";
import { contentHash, type DraftRow, draftRow, findDraft, writersOf } from "./find.ts";
import { recordProblems } from "./record-problems.ts";
import { reviewPolicy } from "./review-policy.ts";

/** Why a draft cannot take this step now. */
export type ReviewRefusal =
  | { why: "no-such-draft" }
  | { why: "closed" }
  /** Not what the person saw: somebody saved other words meanwhile. */
  | { why: "changed"; revision: number }
  | { why: "not-in-review" }
  | { why: "not-laid-aside" }
  | { why: "not-allowed" }
  /** Words of this very person are in it, and the policy asks for two people. */
  | { why: "own-work" }
  | { why: "not-approved" }
  | { why: "note-needed" }
  | { why: "problems"; problems: Problem[] };

export type Reviewed = { result: "done" } | ({ result: "refused" } & ReviewRefusal);

/**
 * Sends a draft for review. `revision`: the one that the person sees. It must have no problems, of its own or with what
 * the record says now.
 */
export async function submitDraft(
  id: number,
  revision: number,
  by: Actor,
  at = new Date().toISOString(),
): Promise<Reviewed> {
  return transact((tx) => submit(tx, id, revision, by, at));
}

/** As `submitDraft`, inside a transaction that does more. */
export async function submit(tx: Db, id: number, revision: number, _by: Actor, at: string): Promise<Reviewed> {
  return step(tx, id, revision, async (row) => {
    if (row.state !== "open") return row.state === "in_review" ? null : { why: "closed" };
    const { kind, content, targetId } = row;
    const ofRecord = await recordProblems(kind, JSON.parse(content), targetId);
    const problems = [...((await findDraft(id, tx))?.problems ?? []), ...ofRecord];
    if (problems.length > 0) return { why: "problems", problems };
    await tx.update(draft).set({ state: "in_review", updatedAt: at }).where(eq(draft.id, id));
    return null;
  });
}

/** Gives a draft back to its author with a note that says why; an approval of it is void. */
export async function returnDraft(
  id: number,
  revision: number,
  note: string,
  by: Actor,
  at = new Date().toISOString(),
): Promise<Reviewed> {
  return stepAlone(id, revision, async (tx, row) => {
    if (!may(by, "publish")) return { why: "not-allowed" };
    if (row.state === "open") return { why: "not-in-review" };
    if (note.trim() === "") return { why: "note-needed" };
    await reopen(tx, id, { by: by.id, at, text: note.trim() });
    return null;
  });
}

/** Approves exactly the content that the person sees; under the two-person policy, of somebody else's words. */
export async function approveDraft(
  id: number,
  revision: number,
  by: Actor,
  at = new Date().toISOString(),
): Promise<Reviewed> {
  return transact((tx) => approve(tx, id, revision, by, at));
}

/** As `approveDraft`, inside a transaction that does more. */
export async function approve(tx: Db, id: number, revision: number, by: Actor, at: string): Promise<Reviewed> {
  return step(tx, id, revision, async (row) => {
    if (!may(by, "publish")) return { why: "not-allowed" };
    if (row.state === "open") return { why: "not-in-review" };
    if (await isOwnWork(tx, id, by)) return { why: "own-work" };
    const approval = { state: "approved" as const, reviewer: by.id, approvedHash: contentHash(row.content) };
    await tx
      .update(draft)
      .set({ ...approval, updatedAt: at })
      .where(eq(draft.id, id));
    return null;
  });
}

/**
 * Takes a draft over to the version that its record has now, as what its author has before them; the words stay as
 * they are, and must be looked through and approved again. Returns `changed` when that version is not `seen`.
 */
export async function moveToVersion(
  id: number,
  revision: number,
  seen: number,
  at = new Date().toISOString(),
): Promise<Reviewed> {
  return stepAlone(id, revision, async (tx, row) => {
    const { targetKind, targetId } = row;
    if (targetKind === null || targetId === null) return { why: "closed" };
    const { version } = await lastVersion(tx, targetKind, targetId);
    if (version !== seen) return { why: "changed", revision: row.revision };
    await tx
      .update(draft)
      .set({ ...VOIDED, state: "open", baseVersion: version, updatedAt: at })
      .where(eq(draft.id, id));
    return null;
  });
}

/** Lays a draft aside; its words stay where they are. Its author may, and whoever may publish. */
export async function discardDraft(
  id: number,
  revision: number,
  by: Actor,
  at = new Date().toISOString(),
): Promise<Reviewed> {
  return transact((tx) => discard(tx, id, revision, by, at));
}

/** As `discardDraft`, inside a transaction that does more. */
export async function discard(tx: Db, id: number, revision: number, by: Actor, at: string): Promise<Reviewed> {
  return step(tx, id, revision, async (row) => {
    if (!mayLayAside(row, by)) return { why: "not-allowed" };
    await tx
      .update(draft)
      .set({ ...VOIDED, state: "discarded", updatedAt: at })
      .where(eq(draft.id, id));
    return null;
  });
}

/** Takes up again what was laid aside, as it was left but open. Whoever may lay it aside may take it up. */
export async function takeUpDraft(
  id: number,
  revision: number,
  by: Actor,
  at = new Date().toISOString(),
): Promise<Reviewed> {
  return transact(async (tx) => {
    const row = await draftRow(tx, id);
    if (!row) return { result: "refused", why: "no-such-draft" };
    if (row.state !== "discarded") return { result: "refused", why: "not-laid-aside" };
    if (row.revision !== revision) return { result: "refused", why: "changed", revision: row.revision };
    if (!mayLayAside(row, by)) return { result: "refused", why: "not-allowed" };
    await tx.update(draft).set({ state: "open", updatedAt: at }).where(eq(draft.id, id));
    return { result: "done" };
  });
}

/** Whether it is for this person to lay the draft aside and to take it up again. */
export function mayLayAside({ author }: { author: string }, by: Actor): boolean {
  return author === by.id || may(by, "publish");
}

/** Whether the policy asks for two people and this person's words are in the draft. */
export async function isOwnWork(tx: Db, id: number, by: Actor): Promise<boolean> {
  return (await reviewPolicy(tx)) === "two-people" && (await writersOf(tx, id)).includes(by.id);
}

/** Makes a draft open again, with a note why; approval and schedule are void. */
export async function reopen(tx: Db, draftId: number, note: { by: string; at: string; text: string }): Promise<void> {
  await tx
    .update(draft)
    .set({ ...VOIDED, state: "open", updatedAt: note.at })
    .where(eq(draft.id, draftId));
  await tx.insert(draftNote).values({ draftId, ...note });
}

/** What an approval and a schedule leave when they hold no longer. */
const VOIDED = { reviewer: null, approvedHash: null, publishAt: null, publisher: null };

async function stepAlone(
  id: number,
  revision: number,
  take: (tx: Db, row: DraftRow) => Promise<ReviewRefusal | null>,
): Promise<Reviewed> {
  return transact((tx) => step(tx, id, revision, (row) => take(tx, row)));
}

async function step(
  tx: Db,
  id: number,
  revision: number,
  take: (row: DraftRow) => Promise<ReviewRefusal | null>,
): Promise<Reviewed> {
  const row = await draftRow(tx, id);
  const refusal = refusalBefore(row, revision) ?? (row ? await take(row) : null);
  return refusal ? { result: "refused", ...refusal } : { result: "done" };
}

function refusalBefore(row: DraftRow | undefined, revision: number): ReviewRefusal | null {
  if (!row) return { why: "no-such-draft" };
  if (!LIVE_STATES.some((state) => state === row.state)) return { why: "closed" };
  return row.revision === revision ? null : { why: "changed", revision: row.revision };
}
