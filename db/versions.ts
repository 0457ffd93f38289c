import { and, asc, desc, eq, gt, inArray, lte, max, ne } from "drizzle-orm";
import type { Locale } from "../lib/locale.ts";
import type { ChangeView, FactView, RecordPage } from "../lib/views/change.ts";
import type { Wording } from "../lib/views/wording.ts";
import { BELONGINGS, belongingStepsAfter } from "./belonging-steps.ts";
import { reader } from "./client.ts";
import { readSnapshot } from "./publish/snapshots.ts";
import type { Withdrawable } from "./publish/withdrawal.ts";
import { change } from "./schema/changes.ts";
import { event } from "./schema/events.ts";
import { organisation, person } from "./schema/organisations.ts";
import { entriesOf, factsOf } from "./shown/facts.ts";
import { type ChangeRow, changeViews, versionsBefore } from "./shown/history.ts";
import { type RecordNumber, subjectsOf } from "./shown/subjects.ts";
import { titleOf } from "./shown/titles.ts";

/** What belonged to an organisation when one of its versions was published: a membership or words, as they were then. */
export type BelongingView = { kind: Withdrawable; id: number; version: number; facts: FactView[] };

/** A published version as it was. It never changes; `newest` and `changedSince` alone move on. */
export type VersionView = {
  page: RecordPage;
  title: Wording | null;
  change: ChangeView;
  facts: FactView[];
  newest: number;
  belongings: BelongingView[];
  /** The step as of which its belongings are read; null for the step that made the version. */
  step: number | null;
  /** What made it what is shown here: the step of the version or, as of a later one, what that act did to belongings. */
  made: ChangeView[];
  /** The last step shown here, when a membership or words changed after it; null when none did. */
  changedSince: number | null;
};

/** A quote that left the record: when and why, and what it said last. */
export type WithdrawnView = Omit<VersionView, "newest" | "belongings" | "step" | "made" | "changedSince">;

/** A version under its permanent address; null when there is none. */
export async function findVersion(
  page: RecordPage,
  version: number,
  locale: Locale,
  step: number | null = null,
): Promise<VersionView | null> {
  const id = await numberAt(page);
  const row = id === null ? undefined : await rowOf({ kind: page.kind, id }, version);
  if (!row) return null;
  const [last] = await reader()
    .select({ version: max(change.version) })
    .from(change)
    .where(and(eq(change.recordKind, row.recordKind), eq(change.recordId, row.recordId)));
  const held = page.kind === "organisation";
  const end = await endOf(row);
  const later = held ? await belongingStepsAfter(row.recordId, end) : [];
  const asOf = later.find(({ seq }) => seq === step);
  if (step !== null && (!asOf || (await hasVersionBy(row, step)))) return null;
  const until = step ?? end;
  const own = await shown(row, row, locale);
  const act = later.filter(({ seq, at }) => at === asOf?.at && seq <= until);
  return {
    page,
    ...own,
    newest: last?.version ?? version,
    belongings: await shownBelongings(held ? await belongingsOf(row, until) : [], locale),
    step,
    made: asOf ? await changeViews(act, await versionsBefore(act), locale) : [own.change],
    changedSince: later.some(({ seq }) => seq > until) ? until : null,
  };
}

/** What the address of a quote tells once it left the record; null when it is there, or never was. */
export async function findWithdrawn(id: number, locale: Locale): Promise<WithdrawnView | null> {
  const [row] = await reader()
    .select()
    .from(change)
    .where(and(eq(change.recordKind, "quote"), eq(change.recordId, id)))
    .orderBy(desc(change.version))
    .limit(1);
  if (!row || readSnapshot("quote", row.snapshot).kind !== "withdrawn") return null;
  const said = await rowOf({ kind: "quote", id }, row.version - 1);
  return said ? { page: { kind: "quote", id }, ...(await shown(row, said, locale)) } : null;
}

/** The step, with the title and the facts of the version in which the record is to be read. */
async function shown(
  row: ChangeRow,
  read: ChangeRow,
  locale: Locale,
): Promise<Pick<VersionView, "title" | "change" | "facts">> {
  const before = await rowOf({ kind: row.recordKind, id: row.recordId }, row.version - 1);
  const [view] = await changeViews([row], before ? [before] : [], locale);
  if (!view) throw new Error("a step was lost on the way");
  const stated = { kind: read.recordKind, snapshot: read.snapshot };
  const subjects = await subjectsOf(entriesOf(stated), locale);
  const title = titleOf(readSnapshot(read.recordKind, read.snapshot), locale);
  return { title, change: view, facts: factsOf(stated, subjects) };
}

async function shownBelongings(rows: readonly ChangeRow[], locale: Locale): Promise<BelongingView[]> {
  const stated = rows.map((row) => ({ kind: row.recordKind, snapshot: row.snapshot }));
  const subjects = await subjectsOf(stated.flatMap(entriesOf), locale);
  return rows.flatMap(({ recordKind: kind, recordId: id, version, snapshot }) => {
    if (kind !== "membership" && kind !== "quote") return [];
    const facts = factsOf({ kind, snapshot }, subjects).filter(({ field }) => field !== "organisationId");
    return [{ kind, id, version, facts }];
  });
}

/** The last step of the act that made this version: it may have added belongings after the record itself. */
async function endOf(row: ChangeRow): Promise<number> {
  const [next] = await reader()
    .select({ seq: change.seq })
    .from(change)
    .where(and(gt(change.seq, row.seq), ne(change.at, row.at)))
    .orderBy(asc(change.seq))
    .limit(1);
  return next ? next.seq - 1 : Number.MAX_SAFE_INTEGER;
}

/** Whether the next version was there by this step: then the step belongs to the address of that one. */
async function hasVersionBy(row: ChangeRow, step: number): Promise<boolean> {
  const next = await rowOf({ kind: row.recordKind, id: row.recordId }, row.version + 1);
  return next !== undefined && next.seq <= step;
}

/** The memberships and quotes that were the organisation's when a step was done. */
async function belongingsOf(row: ChangeRow, until: number): Promise<ChangeRow[]> {
  const ever = and(eq(change.organisationId, row.recordId), lte(change.seq, until));
  const numbers = await reader()
    .selectDistinct({ kind: change.recordKind, id: change.recordId })
    .from(change)
    .where(ever);
  const newest = new Map<string, ChangeRow>();
  for (const kind of BELONGINGS) {
    const ids = numbers.flatMap((one) => (one.kind === kind ? one.id : []));
    const versions = await reader()
      .select()
      .from(change)
      .where(and(eq(change.recordKind, kind), inArray(change.recordId, ids), lte(change.seq, until)))
      .orderBy(asc(change.seq));
    for (const version of versions) newest.set(`${kind} ${version.recordId}`, version);
  }
  return [...newest.values()].filter((version) => version.organisationId === row.recordId);
}

async function rowOf({ kind, id }: RecordNumber, version: number): Promise<ChangeRow | undefined> {
  const [row] = await reader()
    .select()
    .from(change)
    .where(and(eq(change.recordKind, kind), eq(change.recordId, id), eq(change.version, version)));
  return row;
}

const ADDRESSED = { organisation, person, event } as const;

/** The number of the record at this address, also of one that leads elsewhere by now. */
async function numberAt(page: RecordPage): Promise<number | null> {
  if ("id" in page) return page.id;
  const table = ADDRESSED[page.kind];
  const [row] = await reader().select({ id: table.id }).from(table).where(eq(table.slug, page.slug));
  return row?.id ?? null;
}
