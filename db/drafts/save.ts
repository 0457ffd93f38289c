import { and, eq, max } from "drizzle-orm";
import { canonicalJson, type JsonValue } from "../../lib/canonical-json.ts";
import { fitsDraft } from "../../lib/drafts/content.ts";
import { saysTheSame } from "../../lib/drafts/same-words.ts";
import { type DraftKind, LIVE_STATES } from "../../lib/drafts/vocabulary.ts";
import type { Actor } from "../../lib/staff.ts";
import type { DraftTarget, DraftView } from "../../lib/views/draft.ts";
import { type Db, transact } from "../client.ts";
import { draft, draftSave } from "../schema/drafts.ts";
import { contentHash, type DraftRow, draftRow, findDraft } from "./find.ts";
import { fitsTarget } from "./targets.ts";

/** A first save says what the draft is about; a later one, which revision of it the words were typed over. */
export type Saving = {
  draft: { kind: DraftKind; target: DraftTarget | null; batch?: string } | { id: number; revision: number };
  content: unknown;
  /** Made with the form: the same one sent again is the same save. */
  requestId: string;
};

export type Saved =
  | { result: "saved"; draft: DraftView }
  /** Somebody saved other words meanwhile, or the draft was closed: these are kept in a draft of their own. */
  | { result: "saved-beside"; draft: DraftView; other: DraftView }
  | { result: "too-large" }
  | { result: "no-such-draft" };

/**
 * Keeps what was typed, whatever it is, up to the size that `fitsDraft` allows. Other words than before void an
 * approval and its schedule and make the draft open again. Throws when the kind and the target do not fit together.
 */
export async function saveDraft(saving: Saving, by: Actor, at = new Date().toISOString()): Promise<Saved> {
  if (!fitsDraft(saving.content)) return { result: "too-large" };
  const content = canonicalJson(saving.content satisfies JsonValue);
  return transact(async (tx) => {
    const requestId = await requestFor(tx, saving.requestId, content);
    const seen = await earlier(tx, requestId);
    if (seen !== null) return answer(tx, seen, "id" in saving.draft ? saving.draft.id : seen);
    if ("kind" in saving.draft) return answer(tx, await open(tx, saving.draft, { requestId, content, by, at }));
    const row = await draftRow(tx, saving.draft.id);
    if (!row) return { result: "no-such-draft" };
    if (isLive(row) && isUnchanged(row, content)) return answer(tx, row.id);
    if (isLive(row) && row.revision === saving.draft.revision)
      return answer(tx, await replace(tx, row, { requestId, content, by, at }));
    return answer(tx, await openBeside(tx, row, { requestId, content, by, at }), row.id);
  });
}

type Save = { requestId: string; content: string; by: Actor; at: string };

/** One request id is one text: should another text come under it, it is a save of its own. */
async function requestFor(tx: Db, requestId: string, content: string): Promise<string> {
  const [seen] = await tx.select().from(draftSave).where(eq(draftSave.requestId, requestId));
  return seen && seen.content !== content ? `${requestId}#${contentHash(content)}` : requestId;
}

async function earlier(tx: Db, requestId: string): Promise<number | null> {
  const [seen] = await tx
    .select({ draftId: draftSave.draftId })
    .from(draftSave)
    .where(eq(draftSave.requestId, requestId));
  return seen?.draftId ?? null;
}

async function answer(tx: Db, id: number, askedFor = id): Promise<Saved> {
  const [saved, other] = [await findDraft(id, tx), await findDraft(askedFor, tx)];
  if (!saved || !other) throw new Error("the draft was not written");
  return id === askedFor ? { result: "saved", draft: saved } : { result: "saved-beside", draft: saved, other };
}

type Begun = { kind: DraftKind; target: DraftTarget | null; batch?: string | null; besideId?: number };

/** Begins a draft inside a transaction that does more; its id. */
export async function open(tx: Db, { kind, target, batch, besideId }: Begun, save: Save): Promise<number> {
  if (!fitsTarget(kind, target?.kind ?? null)) throw new RangeError(`a ${kind} draft is not about ${target?.kind}`);
  const [made] = await tx
    .insert(draft)
    .values({
      kind,
      targetKind: target?.kind ?? null,
      targetId: target?.id ?? null,
      baseVersion: target?.baseVersion ?? null,
      content: save.content,
      revision: 1,
      state: "open",
      author: save.by.id,
      batch: batch ?? null,
      besideId: besideId ?? null,
      createdAt: save.at,
      updatedAt: save.at,
    })
    .returning({ id: draft.id });
  if (!made) throw new Error("the draft was not written");
  await remember(tx, made.id, 1, save);
  return made.id;
}

async function openBeside(tx: Db, row: DraftRow, save: Save): Promise<number> {
  const { kind, targetKind, targetId, baseVersion, batch } = row;
  const target = targetKind && targetId && baseVersion ? { kind: targetKind, id: targetId, baseVersion } : null;
  return open(tx, { kind, target, batch, besideId: row.id }, save);
}

async function replace(tx: Db, row: DraftRow, save: Save): Promise<number> {
  const revision = row.revision + 1;
  const voided = { state: "open" as const, reviewer: null, approvedHash: null, publishAt: null, publisher: null };
  await tx
    .update(draft)
    .set({ content: save.content, revision, updatedAt: save.at, ...voided })
    .where(and(eq(draft.id, row.id), eq(draft.revision, row.revision)));
  await remember(tx, row.id, revision, save);
  return row.id;
}

async function remember(
  tx: Db,
  draftId: number,
  revision: number,
  { requestId, content, by, at }: Save,
): Promise<void> {
  const [last] = await tx
    .select({ revision: max(draftSave.revision) })
    .from(draftSave)
    .where(eq(draftSave.draftId, draftId));
  if ((last?.revision ?? 0) !== revision - 1)
    throw new Error(`draft ${draftId} lacks a save before revision ${revision}`);
  await tx.insert(draftSave).values({ draftId, revision, requestId, content, by: by.id, at });
}

/** Where a draft waits for others, looking through its form and saving it leaves an approval as it is. */
function isUnchanged(row: DraftRow, content: string): boolean {
  if (row.content === content) return true;
  return row.state !== "open" && saysTheSame(JSON.parse(row.content), JSON.parse(content));
}

function isLive(row: DraftRow): boolean {
  return LIVE_STATES.some((state) => state === row.state);
}
