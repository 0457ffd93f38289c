import { and, desc, eq, inArray, max } from "drizzle-orm";
import { problemsOf } from "../../lib/drafts/problems.ts";
import type { Locale } from "../../lib/locale.ts";
import type { DeskDraft } from "../../lib/views/desk.ts";
import type { DraftLine } from "../../lib/views/draft.ts";
import { reader } from "../client.ts";
import { change } from "../schema/changes.ts";
import { draft, draftNote } from "../schema/drafts.ts";
import { capture } from "../schema/sources.ts";
import { type RecordNumber, type Subjects, subjectsOf } from "../shown/subjects.ts";
import { memberNames } from "../staff/names.ts";
import { aboutOf, typedTitle } from "./about.ts";
import { sourceOfContent } from "./draft-source.ts";

type Kept = { line: DraftLine; content: unknown };

/** These drafts as the lists of the desk show them, in the same order. */
export async function deskDrafts(lines: readonly DraftLine[], locale: Locale): Promise<DeskDraft[]> {
  const kept = await withContents(lines);
  const about = kept.map(({ line, content }) => aboutOf(line, content));
  const [subjects, names, notes, versions, copies] = await Promise.all([
    subjectsOf(
      about.flatMap((record) => record ?? []),
      locale,
    ),
    memberNames(lines.map((line) => line.author)),
    lastNotes(lines),
    lastVersions(lines),
    sourcesWithCopy(kept),
  ]);
  return kept.map(({ line, content }, index) => ({
    ...line,
    title: titleOf(about[index] ?? null, line, content, subjects, locale),
    authorName: names.get(line.author) ?? line.author,
    problems: problemsOf(line.kind, content, line.target !== null).length,
    returned: line.state === "open" ? (notes.get(line.id) ?? null) : null,
    lacksCopy: lacksCopy(line, content, copies),
    isStale: line.target !== null && versions.get(keyOf(line.target)) !== line.target.baseVersion,
  }));
}

async function withContents(lines: readonly DraftLine[]): Promise<Kept[]> {
  const ids = lines.map((line) => line.id);
  const rows = await reader()
    .select({ id: draft.id, content: draft.content })
    .from(draft)
    .where(inArray(draft.id, ids));
  const contents = new Map(rows.map((row) => [row.id, row.content]));
  return lines.map((line) => ({ line, content: JSON.parse(contents.get(line.id) ?? "{}") }));
}

function titleOf(
  about: RecordNumber | null,
  { kind }: DraftLine,
  content: unknown,
  subjects: Subjects,
  locale: Locale,
): DeskDraft["title"] {
  return (about && subjects(about).title) ?? typedTitle(kind, content, locale);
}

async function lastNotes(lines: readonly DraftLine[]): Promise<Map<number, string>> {
  const rows = await reader()
    .select({ id: draftNote.draftId, text: draftNote.text })
    .from(draftNote)
    .where(
      inArray(
        draftNote.draftId,
        lines.map((line) => line.id),
      ),
    )
    .orderBy(draftNote.id);
  return new Map(rows.map((row) => [row.id, row.text]));
}

async function lastVersions(lines: readonly DraftLine[]): Promise<Map<string, number>> {
  const targets = lines.flatMap((line) => line.target ?? []);
  const found = new Map<string, number>();
  for (const kind of new Set(targets.map((target) => target.kind))) {
    const ids = targets.flatMap((target) => (target.kind === kind ? target.id : []));
    const rows = await reader()
      .select({ id: change.recordId, version: max(change.version) })
      .from(change)
      .where(and(eq(change.recordKind, kind), inArray(change.recordId, ids)))
      .groupBy(change.recordId);
    for (const { id, version } of rows) found.set(keyOf({ kind, id }), version ?? 0);
  }
  return found;
}

async function sourcesWithCopy(kept: readonly Kept[]): Promise<Set<number>> {
  const ids = kept.flatMap(({ line, content }) => {
    const source = sourceOfContent(line.kind, content);
    return source && "id" in source ? source.id : [];
  });
  const rows = await reader()
    .selectDistinct({ id: capture.sourceId })
    .from(capture)
    .where(inArray(capture.sourceId, ids))
    .orderBy(desc(capture.sourceId));
  return new Set(rows.map((row) => row.id));
}

function lacksCopy({ kind }: DraftLine, content: unknown, copies: ReadonlySet<number>): boolean {
  const source = sourceOfContent(kind, content);
  if (!source) return false;
  return "id" in source ? !copies.has(source.id) : source.pasted.trim() === "";
}

function keyOf({ kind, id }: RecordNumber): string {
  return `${kind} ${id}`;
}
