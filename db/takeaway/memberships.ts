import { asc, inArray } from "drizzle-orm";
import type { MembershipResource } from "../../lib/api/resources.ts";
import { membershipOn } from "../../lib/as-of.ts";
import type { Db } from "../client.ts";
import { citation, membership } from "../schema/memberships.ts";
import { eventRefs, held, organisationRefs, sourceRefs, statedDate } from "./refs.ts";

export type TakenMembership = Omit<MembershipResource, "url">;
type Row = typeof membership.$inferSelect;

/**
 * These memberships with what they rest on, in the order of the ids; those that left the record are passed over. As of
 * a day they say whether they held then, and nothing of a departure that surely came later.
 */
export async function takeMemberships(
  db: Db,
  ids: readonly number[],
  asOf: string | null = null,
): Promise<TakenMembership[]> {
  const rows = await db
    .select()
    .from(membership)
    .where(inArray(membership.id, [...ids]));
  const around = await whatIsAround(db, rows);
  const taken = new Map(
    rows.map((row): [number, TakenMembership] => {
      const taken = takenMembership(row, around);
      if (asOf === null) return [row.id, taken];
      const on = membershipOn(taken.joined, taken.left, asOf);
      const then = isLater(taken.left, asOf) ? { ...taken, ...NOT_YET } : taken;
      return [row.id, { ...then, ...(on && { asOf: { date: asOf, membership: on } }) }];
    }),
  );
  return ids.flatMap((id) => taken.get(id) ?? []);
}

async function whatIsAround(db: Db, rows: readonly Row[]) {
  const ids = rows.map((row) => row.id);
  const cited = await db.select().from(citation).where(inArray(citation.membershipId, ids)).orderBy(asc(citation.id));
  const sourceIds = [...cited.map((link) => link.sourceId), ...rows.map((row) => row.leftSourceId)];
  return {
    citations: Map.groupBy(cited, (link) => link.membershipId),
    organisations: await organisationRefs(
      db,
      rows.map((row) => row.organisationId),
    ),
    events: await eventRefs(
      db,
      rows.map((row) => row.eventId),
    ),
    sources: await sourceRefs(db, sourceIds),
  };
}

function takenMembership(row: Row, around: Awaited<ReturnType<typeof whatIsAround>>): TakenMembership {
  const { citations, organisations, events, sources } = around;
  const own = (citations.get(row.id) ?? []).sort(
    (a, b) => Number(b.sourceId === row.sourceId) - Number(a.sourceId === row.sourceId),
  );
  return {
    id: row.id,
    version: row.version,
    organisation: held(organisations, row.organisationId),
    event: row.eventId === null ? null : held(events, row.eventId),
    ...datesOf(row),
    leftReason: row.leftReason,
    leftSource: row.leftSourceId === null ? null : held(sources, row.leftSourceId),
    position: row.position,
    sources: own.map(({ sourceId, assertedBy, locator }) => ({ ...held(sources, sourceId), assertedBy, locator })),
  };
}

/** Both dates of a membership as the API states them. */
export function datesOf(row: Row): Pick<MembershipResource, "joined" | "left"> {
  return {
    joined: statedDate(row.joined, row.joinedEarliest, row.joinedLatest, row.joinedBasis),
    left:
      row.left !== null && row.leftLatest !== null && row.leftBasis !== null
        ? statedDate(row.left, row.leftEarliest, row.leftLatest, row.leftBasis)
        : null,
  };
}

/** Whether a date surely comes after a day. */
export function isLater(date: { earliest: string | null } | null, day: string): boolean {
  return date !== null && date.earliest !== null && date.earliest > day;
}

const NOT_YET = { left: null, leftReason: null, leftSource: null };
