import { and, eq, isNull } from "drizzle-orm";
import { overlaps, parsePartialDate, partialDateOf } from "../../lib/partial-date.ts";
import type { Db } from "../client.ts";
import { citation, membership } from "../schema/memberships.ts";

/**
 * The membership that another source tells of as well: the organisation has one that has not ended, the joining that is
 * told can be the same by its date (EDTF), and the source (null: none that the record has) does not stand under it yet.
 */
export async function sameJoining(
  db: Db,
  organisationId: number,
  joined: string,
  sourceId: number | null,
): Promise<number | null> {
  const [held] = await db
    .select({ id: membership.id, joined: membership.joined })
    .from(membership)
    .where(and(eq(membership.organisationId, organisationId), isNull(membership.left)));
  const told = parsePartialDate(joined);
  if (!held || !told) return null;
  const { earliest, latest } = partialDateOf(held.joined);
  if (!overlaps(told, earliest, latest)) return null;
  const cited = await db.select().from(citation).where(eq(citation.membershipId, held.id));
  return cited.some((one) => one.sourceId === sourceId) ? null : held.id;
}
