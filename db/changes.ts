import { createHash } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import { canonicalJson, type JsonValue } from "../lib/canonical-json.ts";
import type { ChangeKind, CorrectionClass, RecordKind } from "../lib/vocabulary.ts";
import type { Db } from "./client.ts";
import { GENESIS_HASH } from "./guards.ts";
import { change } from "./schema/changes.ts";

/** Why and by whom a published step is made. `at` is ISO 8601 in UTC; now, unless said otherwise. */
export type Step = { actor: string; kind: ChangeKind; class?: CorrectionClass; reason?: string; at?: string };

/** The record that a step made or altered. */
export type Published = { id: number; version: number; seq: number };

type Entry = { recordKind: RecordKind; recordId: number; version: number; snapshot: JsonValue };

/**
 * Appends a step to the change log and returns its `seq`, the new record version.
 * `hash` = SHA-256 over the canonical JSON of everything in the row, the hash before it included.
 */
export async function appendChange(tx: Db, step: Step, entry: Entry): Promise<number> {
  const [last] = await tx
    .select({ seq: change.seq, hash: change.hash })
    .from(change)
    .orderBy(desc(change.seq))
    .limit(1);
  const at = step.at ?? (await nextTime(tx, new Date().toISOString()));
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at,
    actor: step.actor,
    recordKind: entry.recordKind,
    recordId: entry.recordId,
    version: entry.version,
    kind: step.kind,
    reason: step.reason ?? null,
    snapshot: canonicalJson(entry.snapshot),
    prevHash: last?.hash ?? GENESIS_HASH,
    correctionClass: step.kind === "correction" ? (step.class ?? null) : null,
  };
  await tx.insert(change).values({ ...row, hash: changeHash(row) });
  return row.seq;
}

/** The time of the next step: never before that of the last one, also where the clock was set back since. */
async function nextTime(tx: Db, now: string): Promise<string> {
  const [last] = await tx.select({ at: change.at }).from(change).orderBy(desc(change.seq)).limit(1);
  return last && last.at > now ? last.at : now;
}

/**
 * The time of an act that is published by itself: after that of the last step, so that no two acts have one time, also
 * within a millisecond and where the clock was set back. A permanent address tells acts apart by it.
 */
export async function timeOfAct(tx: Db, now: string): Promise<string> {
  const next = await nextTime(tx, now);
  const [same] = await tx.select({ seq: change.seq }).from(change).where(eq(change.at, next)).limit(1);
  return same ? new Date(Date.parse(next) + 1).toISOString() : next;
}

/**
 * The hash of a row of the change log, computed from its other columns. Steps of before there were classes of
 * correction have none, and their hashes know nothing of it; what is read out of the snapshot is covered by it.
 */
export function changeHash(row: Omit<typeof change.$inferSelect, "hash" | "organisationId" | "eventId">): string {
  const { seq, at, actor, recordKind, recordId, version, kind, reason, snapshot, prevHash, correctionClass } = row;
  const hashed = { seq, at, actor, recordKind, recordId, version, kind, reason, snapshot, prevHash };
  const covered = correctionClass === null ? hashed : { ...hashed, correctionClass };
  return createHash("sha256").update(canonicalJson(covered)).digest("hex");
}

/** The newest version of a record as the log keeps it. Throws when there never was one. */
export async function lastVersion(
  tx: Db,
  recordKind: RecordKind,
  recordId: number,
): Promise<typeof change.$inferSelect> {
  const [last] = await tx
    .select()
    .from(change)
    .where(and(eq(change.recordKind, recordKind), eq(change.recordId, recordId)))
    .orderBy(desc(change.version))
    .limit(1);
  if (!last) throw new RangeError(`there never was a ${recordKind} ${recordId}`);
  return last;
}

/** The version that the next step of this record gets: 1 for a new one. */
export async function nextVersion(tx: Db, recordKind: RecordKind, recordId: number): Promise<number> {
  const [last] = await tx
    .select({ version: change.version })
    .from(change)
    .where(and(eq(change.recordKind, recordKind), eq(change.recordId, recordId)))
    .orderBy(desc(change.version))
    .limit(1);
  return (last?.version ?? 0) + 1;
}
