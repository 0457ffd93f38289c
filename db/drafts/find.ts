import { createHash } from "node:crypto";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { problemsOf } from "../../lib/drafts/problems.ts";
import type { DraftState } from "../../lib/drafts/vocabulary.ts";
import type { DraftLine, DraftTarget, DraftView } from "../../lib/views/draft.ts";
import { type Db, reader } from "../client.ts";
import { draft, draftNote, draftSave } from "../schema/drafts.ts";

export type DraftRow = typeof draft.$inferSelect;

/** One draft with its problems, writers and notes; null when there is none. */
export async function findDraft(id: number, db: Db = reader()): Promise<DraftView | null> {
  const row = await draftRow(db, id);
  if (!row) return null;
  const content = JSON.parse(row.content);
  const notes = await db.select().from(draftNote).where(eq(draftNote.draftId, id)).orderBy(asc(draftNote.id));
  return {
    ...lineOf(row),
    content,
    revision: row.revision,
    hash: contentHash(row.content),
    problems: problemsOf(row.kind, content, row.targetId !== null),
    writers: await writersOf(db, id),
    notes: notes.map(({ by, at, text }) => ({ by, at, text })),
    besideId: row.besideId,
    published: row.firstSeq !== null && row.lastSeq !== null ? { first: row.firstSeq, last: row.lastSeq } : null,
  };
}

/** The draft that began with this request, as `findDraft`; null when nobody has saved anything under it. */
export async function findDraftBegunBy(requestId: string): Promise<DraftView | null> {
  const [begun] = await reader()
    .select({ id: draftSave.draftId })
    .from(draftSave)
    .where(eq(draftSave.requestId, requestId));
  return begun ? findDraft(begun.id) : null;
}

/** The drafts in these states, of everybody or of one author, the one that waits longest first. */
export async function listDrafts(wanted: {
  states: DraftState[];
  author?: string;
  batch?: string;
}): Promise<DraftLine[]> {
  const rows = await reader()
    .select()
    .from(draft)
    .where(
      and(
        inArray(draft.state, wanted.states),
        wanted.author === undefined ? undefined : eq(draft.author, wanted.author),
        wanted.batch === undefined ? undefined : eq(draft.batch, wanted.batch),
      ),
    )
    .orderBy(asc(draft.updatedAt), asc(draft.id));
  return rows.map(lineOf);
}

/** What somebody has laid aside, the last first. */
export async function listLaidAside(author: string, limit: number): Promise<DraftLine[]> {
  const rows = await reader()
    .select()
    .from(draft)
    .where(and(eq(draft.state, "discarded"), eq(draft.author, author)))
    .orderBy(desc(draft.updatedAt), desc(draft.id))
    .limit(limit);
  return rows.map(lineOf);
}

/** The drafts that were saved beside this one, because it had newer words or was closed. */
export async function listBeside(draftId: number): Promise<DraftLine[]> {
  const rows = await reader().select().from(draft).where(eq(draft.besideId, draftId)).orderBy(asc(draft.id));
  return rows.map(lineOf);
}

/** Every text that was saved in a draft, newest first: nothing that anybody typed is lost. */
export async function listSaves(
  draftId: number,
): Promise<{ revision: number; by: string; at: string; content: string }[]> {
  return reader()
    .select({ revision: draftSave.revision, by: draftSave.by, at: draftSave.at, content: draftSave.content })
    .from(draftSave)
    .where(eq(draftSave.draftId, draftId))
    .orderBy(desc(draftSave.revision));
}

export async function draftRow(db: Db, id: number): Promise<DraftRow | undefined> {
  const [row] = await db.select().from(draft).where(eq(draft.id, id));
  return row;
}

/** Everybody who saved words in it: none of them may be the second pair of eyes. */
export async function writersOf(db: Db, draftId: number): Promise<string[]> {
  const rows = await db.selectDistinct({ by: draftSave.by }).from(draftSave).where(eq(draftSave.draftId, draftId));
  return rows.map((row) => row.by).sort();
}

/** SHA-256 of a content as it is kept. */
export function contentHash(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}

export function targetOf(row: DraftRow): DraftTarget | null {
  const { targetKind: kind, targetId: id, baseVersion } = row;
  return kind === null || id === null || baseVersion === null ? null : { kind, id, baseVersion };
}

function lineOf(row: DraftRow): DraftLine {
  const { id, kind, state, author, reviewer, batch, publishAt, createdAt, updatedAt } = row;
  return { id, kind, target: targetOf(row), state, author, reviewer, batch, publishAt, createdAt, updatedAt };
}
