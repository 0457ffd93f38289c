import { eq } from "drizzle-orm";
import { MembershipInput } from "../../lib/record-input.ts";
import { appendChange, nextVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { type MembershipPlace, refreshMembership } from "../lists/refresh.ts";
import { citation, membership } from "../schema/memberships.ts";
import { joinedValues, leftValues } from "./dates.ts";

/**
 * Publishes a membership, new (`id` null) or altered; a departure is an alteration with `departure` set.
 * The first citation is the source that it was entered from. Throws on input that `MembershipInput` refuses, and when
 * the organisation already has a membership that has not ended.
 */
export async function publishMembership(
  tx: Db,
  id: number | null,
  input: MembershipInput,
  step: Step,
): Promise<Published> {
  const content = MembershipInput.parse(input);
  const version = id === null ? 1 : await nextVersion(tx, "membership", id);
  const before = id === null ? null : await placeOf(tx, id);
  const row = {
    organisationId: content.organisationId,
    eventId: content.eventId,
    ...joinedValues(content.joined),
    sourceId: content.citations[0]?.sourceId ?? 0,
    ...leftValues(content.departure?.date ?? null),
    leftEventId: content.departure?.eventId ?? null,
    leftSourceId: content.departure?.sourceId ?? null,
    leftReason: content.departure?.reason ?? null,
    position: content.position,
    version,
  };
  const recordId = id ?? (await create(tx, row));
  if (id !== null) await tx.update(membership).set(row).where(eq(membership.id, id));
  await tx.delete(citation).where(eq(citation.membershipId, recordId));
  for (const cited of content.citations) await tx.insert(citation).values({ ...cited, membershipId: recordId });
  await refreshMembership(tx, recordId, before);
  const snapshot = { id: recordId, ...content };
  const seq = await appendChange(tx, step, { recordKind: "membership", recordId, version, snapshot });
  return { id: recordId, version, seq };
}

async function create(tx: Db, row: typeof membership.$inferInsert): Promise<number> {
  const [made] = await tx.insert(membership).values(row).returning({ id: membership.id });
  if (!made) throw new Error("the membership was not written");
  return made.id;
}

async function placeOf(tx: Db, id: number): Promise<MembershipPlace> {
  const [row] = await tx.select().from(membership).where(eq(membership.id, id));
  if (!row) throw new RangeError(`there is no membership ${id}`);
  return row;
}
