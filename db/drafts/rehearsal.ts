import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { DraftKind } from "../../lib/drafts/vocabulary.ts";
import type { Actor } from "../../lib/staff.ts";
import type { DraftTarget, DraftView } from "../../lib/views/draft.ts";
import { reader } from "../client.ts";
import { change } from "../schema/changes.ts";
import { publishDraft } from "./publish.ts";
import { approveDraft, submitDraft } from "./review.ts";
import { saveDraft } from "./save.ts";

/** The desk's road as the tests walk it. */

export const ALIYA: Actor = { id: "aliya", role: "editor" };
export const BORIS: Actor = { id: "boris", role: "publisher" };
export const CLARA: Actor = { id: "clara", role: "admin" };

/** Opens a draft by Aliya, or whoever is named. */
export async function begin(
  kind: DraftKind,
  content: unknown,
  target: DraftTarget | null = null,
  by = ALIYA,
): Promise<DraftView> {
  const saved = await saveDraft({ draft: { kind, target }, content, requestId: randomUUID() }, by);
  if (saved.result !== "saved") throw new Error(saved.result);
  return saved.draft;
}

/** Saves other words over the ones of this revision. */
export async function save(id: number, revision: number, content: unknown, by: Actor): Promise<void> {
  const saved = await saveDraft({ draft: { id, revision }, content, requestId: randomUUID() }, by);
  if (saved.result !== "saved") throw new Error(saved.result);
}

/** A draft that Aliya wrote and Boris approved. */
export async function approved(
  kind: DraftKind,
  content: unknown,
  target: DraftTarget | null = null,
): Promise<DraftView> {
  const begun = await begin(kind, content, target);
  for (const done of [await submitDraft(begun.id, 1, ALIYA), await approveDraft(begun.id, 1, BORIS)]) {
    if (done.result !== "done") throw new Error(JSON.stringify(done));
  }
  return begun;
}

/** Carries a draft from the first word to the record; the changes that it made. */
export async function carry(
  kind: DraftKind,
  content: unknown,
  target: DraftTarget | null,
): Promise<{ first: number; last: number }> {
  const { id } = await approved(kind, content, target);
  const result = await publishDraft(id, BORIS, { revision: 1 });
  if (result.result !== "published") throw new Error(JSON.stringify(result));
  return result;
}

/** A published joiner, and its organisation. */
export async function published(content: unknown, kind: "organisation"): Promise<{ kind: "organisation"; id: number }> {
  const { first, last } = await carry("joiner", content, null);
  const rows = await reader().select().from(change).where(eq(change.recordKind, kind));
  const made = rows.find((row) => row.seq >= first && row.seq <= last);
  return { kind, id: made?.recordId ?? 0 };
}
