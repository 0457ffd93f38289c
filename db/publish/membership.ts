import { eq } from "drizzle-orm";
import { MembershipInput } from "../../lib/record-input.ts";
import { appendChange, nextVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { refreshMembership } from "../lists/refresh.ts";
import { citation, membership } from "../schema/memberships.ts";
import { joinedValues, leftValues } from "./dates.ts";
import type { MembershipSnapshot } from "./snapshots.ts";

type Row = typeof membership.$inferInsert;

/**
 * Publishes a membership, new (`id` null), altered, or come back after a withdrawal; a departure is an alteration
 * with `departure` set. The first citation is the source that it was entered from. Throws on input that
 * `MembershipInput` refuses, and when the organisation already has a membership that has not ended.
 */
export async function publishMembership(
  tx: Db,
  id: number | null,
  input: MembershipInput,
  step: Step,
): Promise<Published> {
  const content = MembershipInput.parse(input);
  const version = id === null ? 1 : await nextVersion(tx, "membership", id);
  const [before] = id === null ? [] : await tx.select().from(membership).where(eq(membership.id, id));
  if (id !== null && !before && version === 1) throw new RangeError(`there is no membership ${id}`);
  const recordId = await write(tx, id, before !== undefined, membershipRow(content, version));
  const snapshot: MembershipSnapshot = { id: recordId, ...content };
  await tx.delete(citation).where(eq(citation.membershipId, recordId));
  for (const cited of citationRows(snapshot)) await tx.insert(citation).values(cited);
  await refreshMembership(tx, recordId, before ?? null);
  const seq = await appendChange(tx, step, { recordKind: "membership", recordId, version, snapshot });
  return { id: recordId, version, seq };
}

export function membershipRow(content: Omit<MembershipSnapshot, "id">, version: number) {
  return {
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
}

export function citationRows({ id, citations }: MembershipSnapshot) {
  return citations.map((cited) => ({ ...cited, membershipId: id }));
}

async function write(tx: Db, id: number | null, held: boolean, row: Row): Promise<number> {
  if (id !== null && held) {
    await tx.update(membership).set(row).where(eq(membership.id, id));
    return id;
  }
  const [made] = await tx
    .insert(membership)
    .values(id === null ? row : { ...row, id })
    .returning({ id: membership.id });
  if (!made) throw new Error("the membership was not written");
  return made.id;
}
