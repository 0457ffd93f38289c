import { and, asc, between, eq } from "drizzle-orm";
import type { Locale } from "../../lib/locale.ts";
import type { ChangeView, FactView, Subject } from "../../lib/views/change.ts";
import { type Db, reader, rehearse } from "../client.ts";
import { Refused, type StepRefusal } from "../publish/refusals.ts";
import { readSnapshot } from "../publish/snapshots.ts";
import { change } from "../schema/changes.ts";
import { entriesOf, factsOf } from "../shown/facts.ts";
import { type ChangeRow, toView, versionsBefore, withEntries } from "../shown/history.ts";
import { type RecordNumber, type Subjects, subjectsOf } from "../shown/subjects.ts";
import { titleOf } from "../shown/titles.ts";
import { type DraftRow, draftRow } from "./find.ts";
import { type Publication, writeDraft } from "./publish.ts";
import type { ReviewRefusal } from "./review.ts";

/** A change that publishing makes: what differs, of what record, and all that the record then says. */
export type ForeseenChange = ChangeView & Subject & { facts: FactView[] };

export type Foresight =
  | { result: "changes"; changes: ForeseenChange[] }
  /** The record moved on: what it became meanwhile, and what the draft would make of it, each beside the version begun from. */
  | { result: "stale"; version: number; theirs: ChangeView["differences"]; ours: ForeseenChange[] }
  | ({ result: "refused" } & (ReviewRefusal | StepRefusal));

/**
 * What publishing the draft would change at this moment, or what it changed when it is published: the very steps, made
 * in a transaction that is undone. Null when there is no such draft.
 */
export async function foreseeDraft(id: number, locale: Locale): Promise<Foresight | null> {
  const row = await draftRow(reader(), id);
  if (!row) return null;
  if (row.firstSeq !== null && row.lastSeq !== null) {
    const steps = await stepsBetween(reader(), row.firstSeq, row.lastSeq);
    return { result: "changes", changes: await shown(steps, locale) };
  }
  const { written, steps } = await rehearse((tx) => attempt(tx, row));
  if (written.result === "published") return { result: "changes", changes: await shown(steps, locale) };
  if (written.result === "refused") return written;
  return foreseeConflict(row, written, locale);
}

type Steps = { rows: ChangeRow[]; earlier: ChangeRow[] };
type Attempt = { written: Publication; steps: Steps };

async function attempt(tx: Db, row: DraftRow): Promise<Attempt> {
  try {
    const written = await writeDraft(tx, row, { actor: row.author, at: row.updatedAt });
    const steps = written.result === "published" ? await stepsBetween(tx, written.first, written.last) : NO_STEPS;
    return { written, steps };
  } catch (error) {
    if (error instanceof Refused) return { written: { result: "refused", ...error.refusal }, steps: NO_STEPS };
    throw error;
  }
}

const NO_STEPS: Steps = { rows: [], earlier: [] };

/** The draft as if it had been made from the record of today, to lay its words beside those of the others. */
async function foreseeConflict(
  row: DraftRow,
  { version }: Extract<Publication, { result: "stale" }>,
  locale: Locale,
): Promise<Foresight> {
  const { targetKind: kind, targetId: id, baseVersion } = row;
  if (kind === null || id === null || baseVersion === null) throw new Error(`draft ${row.id} is about no record`);
  const [base, now] = await versionsOf(kind, id, [baseVersion, version]);
  const { steps } = await rehearse((tx) => attempt(tx, { ...row, baseVersion: version }));
  const earlier = steps.earlier.map((step) => (isOf(step, { kind, id }) && base ? { ...base, version } : step));
  const views = now ? await withEntries([toView(now, base)], subjectsOfSteps([], locale)) : [];
  return {
    result: "stale",
    version,
    theirs: views.flatMap((view) => view.differences),
    ours: await shown({ rows: steps.rows, earlier }, locale),
  };
}

async function stepsBetween(db: Db, first: number, last: number): Promise<Steps> {
  const rows = await db
    .select()
    .from(change)
    .where(between(change.seq, first, last))
    .orderBy(asc(change.seq));
  return { rows, earlier: await versionsBefore(rows, db) };
}

async function versionsOf(
  kind: ChangeRow["recordKind"],
  id: number,
  versions: readonly number[],
): Promise<(ChangeRow | undefined)[]> {
  const rows = await reader()
    .select()
    .from(change)
    .where(and(eq(change.recordKind, kind), eq(change.recordId, id)));
  return versions.map((version) => rows.find((row) => row.version === version));
}

async function shown({ rows, earlier }: Steps, locale: Locale): Promise<ForeseenChange[]> {
  const find = subjectsOfSteps(rows, locale);
  const views = await withEntries(
    rows.map((row) =>
      toView(
        row,
        earlier.find((one) => isOf(one, numberOf(row)) && one.version === row.version - 1),
      ),
    ),
    find,
  );
  const stated = rows.map((row) => ({ kind: row.recordKind, snapshot: row.snapshot }));
  const subjects = await find([...stated.flatMap(entriesOf), ...rows.map(numberOf)]);
  return views.flatMap((view, index) => {
    const one = stated[index];
    return one
      ? [{ ...view, ...subjects({ kind: view.recordKind, id: view.recordId }), facts: factsOf(one, subjects) }]
      : [];
  });
}

/** What is made in the same breath is called as its own first version says; the rest as the record calls it. */
function subjectsOfSteps(
  rows: readonly ChangeRow[],
  locale: Locale,
): (records: readonly RecordNumber[]) => Promise<Subjects> {
  return async (records) => {
    const held = await subjectsOf(records, locale);
    const made = (record: RecordNumber): Subject => {
      const row = rows.findLast((one) => isOf(one, record));
      const snapshot = row && readSnapshot(row.recordKind, row.snapshot);
      if (snapshot?.kind === "membership") return made({ kind: "organisation", id: snapshot.content.organisationId });
      const title = snapshot ? titleOf(snapshot, locale) : null;
      return title ? { page: held(record).page, title } : held(record);
    };
    return made;
  };
}

function numberOf(row: ChangeRow): RecordNumber {
  return { kind: row.recordKind, id: row.recordId };
}

function isOf(row: ChangeRow, { kind, id }: RecordNumber): boolean {
  return row.recordKind === kind && row.recordId === id;
}
