import { and, desc, eq, inArray, or } from "drizzle-orm";
import { entryOf, inReadingOrder } from "../../lib/change-fields.ts";
import { differencesBetween } from "../../lib/differences.ts";
import type { Locale } from "../../lib/locale.ts";
import type { ChangeView, DifferenceView, Subject } from "../../lib/views/change.ts";
import { type Db, reader } from "../client.ts";
import { change } from "../schema/changes.ts";
import { type RecordNumber, type Subjects, subjectsOf } from "./subjects.ts";

export type ChangeRow = typeof change.$inferSelect;

/** Every published step of these records, newest first, each with what differs from the version before it. */
export async function historyOf(records: readonly RecordNumber[], locale: Locale): Promise<ChangeView[]> {
  const kinds = [...new Set(records.map((record) => record.kind))];
  const wanted = kinds.map((kind) =>
    and(
      eq(change.recordKind, kind),
      inArray(
        change.recordId,
        records.filter((record) => record.kind === kind).map((record) => record.id),
      ),
    ),
  );
  if (wanted.length === 0) return [];
  const rows = await reader()
    .select()
    .from(change)
    .where(or(...wanted))
    .orderBy(desc(change.seq));
  return changeViews(rows, rows, locale);
}

/** As `historyOf`, of an organisation with every membership and quote that ever was about it, those that left included. */
export async function historyOfOrganisation(id: number, locale: Locale): Promise<ChangeView[]> {
  const held = await reader()
    .selectDistinct({ kind: change.recordKind, id: change.recordId })
    .from(change)
    .where(eq(change.organisationId, id));
  return historyOf([{ kind: "organisation", id }, ...held], locale);
}

/** These steps beside the versions before them, as far as those are among `earlier`. */
export async function changeViews(
  rows: readonly ChangeRow[],
  earlier: readonly ChangeRow[],
  locale: Locale,
): Promise<ChangeView[]> {
  const versions = new Map(earlier.map((row) => [keyOf(row, row.version), row]));
  return withEntries(
    rows.map((row) => toView(row, versions.get(keyOf(row, row.version - 1)))),
    (records) => subjectsOf(records, locale),
  );
}

/** The version before each of these steps, where there is one. */
export async function versionsBefore(rows: readonly ChangeRow[], db: Db = reader()): Promise<ChangeRow[]> {
  const altered = rows.filter((row) => row.version > 1);
  if (altered.length === 0) return [];
  const wanted = altered.map((row) =>
    and(eq(change.recordKind, row.recordKind), eq(change.recordId, row.recordId), eq(change.version, row.version - 1)),
  );
  return db
    .select()
    .from(change)
    .where(or(...wanted));
}

/** The steps with the names of the records that their fields hold the numbers of. */
export async function withEntries(
  views: readonly ChangeView[],
  find: (records: RecordNumber[]) => Promise<Subjects>,
): Promise<ChangeView[]> {
  const entries = views.flatMap((view) => view.differences.flatMap((one) => entriesIn(view, one)));
  const subjects = await find(entries);
  return views.map((view) => ({ ...view, differences: view.differences.map((one) => named(view, one, subjects)) }));
}

/** One step beside the one before it, without the names of other records. */
export function toView(row: ChangeRow, before: ChangeRow | undefined): ChangeView {
  const { seq, at, recordKind, recordId, version, kind, correctionClass, reason } = row;
  const differences = before ? differencesBetween(JSON.parse(before.snapshot), JSON.parse(row.snapshot)) : [];
  const shown = inReadingOrder(differences.filter(({ field }) => field !== "withdrawn"));
  return { seq, at, recordKind, recordId, version, kind, class: correctionClass, reason, differences: shown };
}

function entriesIn(view: Pick<ChangeView, "recordKind">, { field, before, after }: DifferenceView): RecordNumber[] {
  const kind = entryOf(field, view.recordKind);
  return kind === null ? [] : [before, after].flatMap((text) => (text === "" ? [] : { kind, id: Number(text) }));
}

function named(view: Pick<ChangeView, "recordKind">, difference: DifferenceView, subjects: Subjects): DifferenceView {
  const kind = entryOf(difference.field, view.recordKind);
  if (kind === null) return difference;
  const subject = (text: string): Subject | null => (text === "" ? null : subjects({ kind, id: Number(text) }));
  return { ...difference, entries: { before: subject(difference.before), after: subject(difference.after) } };
}

function keyOf({ recordKind, recordId }: ChangeRow, version: number): string {
  return `${recordKind} ${recordId} ${version}`;
}
