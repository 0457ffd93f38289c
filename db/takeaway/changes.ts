import { and, asc, desc, eq, gt, inArray, lt, type SQL } from "drizzle-orm";
import type { ChangeResource, Novelty } from "../../lib/api/resources.ts";
import type { Followed } from "../../lib/feed-filter.ts";
import { kindsOf, noveltyOf } from "../../lib/novelty.ts";
import type { RecordKind } from "../../lib/vocabulary.ts";
import type { Db } from "../client.ts";
import { change } from "../schema/changes.ts";
import { stepsAbout } from "./followed.ts";
import type { Place } from "./lists.ts";

/** Which steps: after one, or from an instant on (ISO 8601 in UTC); null = any. */
export type ChangeFilter = {
  since: Since | null;
  novelty: Novelty | null;
  record: RecordKind | null;
  /** The records that each step must be about. */
  about: readonly { kind: Followed["kind"]; id: number }[];
};
export type Since = { seq: number } | { at: string };
export type TakenChange = Omit<ChangeResource, "url">;

/** The numbers of the steps after a place, oldest first. */
export async function listChanges(db: Db, filter: ChangeFilter, { after, limit }: Place): Promise<number[]> {
  const from = filter.since === null ? 0 : await seqBefore(db, filter.since);
  const rows = await db
    .select({ seq: change.seq })
    .from(change)
    .where(and(gt(change.seq, Math.max(after, from)), conditionsOf(filter), await aboutAll(filter)))
    .orderBy(asc(change.seq))
    .limit(limit);
  return rows.map((row) => row.seq);
}

async function aboutAll({ about }: ChangeFilter): Promise<SQL | undefined> {
  const conditions = [];
  for (const { kind, id } of about) conditions.push(await stepsAbout(kind, id));
  return and(...conditions);
}

/** The last step that `since` does not ask for. */
export async function seqBefore(db: Db, since: Since): Promise<number> {
  if ("seq" in since) return since.seq;
  const [row] = await db
    .select({ seq: change.seq })
    .from(change)
    .where(lt(change.at, since.at))
    .orderBy(desc(change.at), desc(change.seq))
    .limit(1);
  return row?.seq ?? 0;
}

/** These steps, in the order of the numbers. */
export async function takeChanges(db: Db, seqs: readonly number[]): Promise<TakenChange[]> {
  const rows = await db
    .select()
    .from(change)
    .where(inArray(change.seq, [...seqs]));
  const taken = new Map(rows.map((row) => [row.seq, takenChange(row)]));
  return seqs.flatMap((seq) => taken.get(seq) ?? []);
}

function takenChange(row: typeof change.$inferSelect): TakenChange {
  const { seq, at, actor, recordKind, recordId, version, kind, correctionClass, reason, snapshot, prevHash, hash } =
    row;
  return {
    seq,
    at,
    novelty: noveltyOf(kind),
    kind,
    correctionClass,
    record: { kind: recordKind, id: recordId, version },
    reason,
    actor,
    snapshot: JSON.parse(snapshot),
    prevHash,
    hash,
  };
}

function conditionsOf({ novelty, record }: ChangeFilter): SQL | undefined {
  return and(
    novelty === null ? undefined : inArray(change.kind, kindsOf(novelty)),
    record === null ? undefined : eq(change.recordKind, record),
  );
}
