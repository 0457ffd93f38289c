import { and, desc, eq, max } from "drizzle-orm";
import type { ChangeView } from "../lib/views/change.ts";
import type { RecordKind } from "../lib/vocabulary.ts";
import { reader } from "./client.ts";
import { type RecordSnapshot, readSnapshot } from "./publish/snapshots.ts";
import type { Withdrawable } from "./publish/withdrawal.ts";
import { change } from "./schema/changes.ts";
import { toView } from "./shown/history.ts";

type Row = typeof change.$inferSelect;

/** A published version as it was, the change that made it, and the newest version of the same record. */
export type VersionPage = { snapshot: RecordSnapshot; change: ChangeView; newest: number };

/** A record that left: when and why, and what it said last. */
export type WithdrawnPage = { change: ChangeView; said: RecordSnapshot };

/** The version of a record under its permanent address; null when there is none. */
export async function findVersion(kind: RecordKind, id: number, version: number): Promise<VersionPage | null> {
  const row = await rowOf(kind, id, version);
  if (!row) return null;
  const [last] = await reader()
    .select({ version: max(change.version) })
    .from(change)
    .where(and(eq(change.recordKind, kind), eq(change.recordId, id)));
  const view = toView(row, await rowOf(kind, id, version - 1));
  return { snapshot: readSnapshot(kind, row.snapshot), change: view, newest: last?.version ?? version };
}

/** A membership or quote that left the record; null when it is there, or never was. */
export async function findWithdrawn(kind: Withdrawable, id: number): Promise<WithdrawnPage | null> {
  const [row] = await reader()
    .select()
    .from(change)
    .where(and(eq(change.recordKind, kind), eq(change.recordId, id)))
    .orderBy(desc(change.version))
    .limit(1);
  if (!row || readSnapshot(kind, row.snapshot).kind !== "withdrawn") return null;
  const before = await rowOf(kind, id, row.version - 1);
  return before ? { change: toView(row, before), said: readSnapshot(kind, before.snapshot) } : null;
}

async function rowOf(kind: RecordKind, id: number, version: number): Promise<Row | undefined> {
  const [row] = await reader()
    .select()
    .from(change)
    .where(and(eq(change.recordKind, kind), eq(change.recordId, id), eq(change.version, version)));
  return row;
}
