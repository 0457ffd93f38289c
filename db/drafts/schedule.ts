import { and, asc, eq, lte } from "drizzle-orm";
import { type Actor, may } from "../../lib/staff.ts";
import { type Db, reader, transact } from "../client.ts";
import { draft } from "../schema/drafts.ts";
import { staffMember } from "../schema/staff.ts";
import { draftRow } from "./find.ts";
import { type Publication, publishDraft } from "./publish.ts";
import { isOwnWork, type Reviewed, type ReviewRefusal, reopen } from "./review.ts";

/** Who writes the note on a draft that could not be published at its time; the text is the refusal's name. */
const THE_CLOCK = "clock";

/** Says when an approved draft is to be published (ISO 8601 in UTC), or with null that it is not. */
export async function schedulePublication(
  id: number,
  revision: number,
  publishAt: string | null,
  by: Actor,
): Promise<Reviewed> {
  return transact(async (tx): Promise<Reviewed> => {
    const refusal = await refusalOf(tx, id, revision, by);
    if (refusal) return { result: "refused", ...refusal };
    const time = publishAt === null ? null : new Date(publishAt).toISOString();
    await tx
      .update(draft)
      .set({ publishAt: time, publisher: time === null ? null : by.id })
      .where(eq(draft.id, id));
    return { result: "done" };
  });
}

/**
 * Publishes what is due at `now` (ISO 8601 in UTC), in the order of its times. What is due is kept in the database and
 * closed in the transaction that publishes it: a restart loses nothing, and no clock, wherever it jumps, publishes
 * anything twice. A draft that is refused is open again, with a note that says why. A fault does not hold up the others:
 * it is thrown when all were tried.
 */
export async function publishDue(now: string): Promise<{ id: number; publication: Publication }[]> {
  const due = await reader()
    .select()
    .from(draft)
    .where(and(eq(draft.state, "approved"), lte(draft.publishAt, now)))
    .orderBy(asc(draft.publishAt), asc(draft.id));
  const done: { id: number; publication: Publication }[] = [];
  const failures: unknown[] = [];
  for (const { id, publisher, publishAt } of due) {
    if (publisher === null || publishAt === null) continue;
    try {
      const publication = (await mayStillPublish(publisher))
        ? await publishDraft(id, { id: publisher, role: "publisher" }, { revision: null, at: now })
        : ({ result: "refused", why: "not-allowed" } as const);
      if (publication.result !== "published") await giveBack(id, publishAt, publication, now);
      done.push({ id, publication });
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} drafts could not be published`);
  return done;
}

async function refusalOf(tx: Db, id: number, revision: number, by: Actor): Promise<ReviewRefusal | null> {
  const row = await draftRow(tx, id);
  if (!row) return { why: "no-such-draft" };
  if (!may(by, "publish")) return { why: "not-allowed" };
  if (row.state === "published" || row.state === "discarded") return { why: "closed" };
  if (row.revision !== revision) return { why: "changed", revision: row.revision };
  if (row.state !== "approved") return { why: "not-approved" };
  return (await isOwnWork(tx, id, by)) ? { why: "own-work" } : null;
}

/** Whoever planned it must still be allowed to: an account that was closed or has another role is not. */
async function mayStillPublish(id: string): Promise<boolean> {
  const [member] = await reader().select().from(staffMember).where(eq(staffMember.id, id));
  return !member || (member.disabledAt === null && may(member, "publish"));
}

async function giveBack(id: number, publishAt: string, publication: Publication, at: string): Promise<void> {
  const text = publication.result === "refused" ? publication.why : publication.result;
  await transact(async (tx) => {
    const row = await draftRow(tx, id);
    if (row?.state === "approved" && row.publishAt === publishAt) await reopen(tx, id, { by: THE_CLOCK, at, text });
  });
}
