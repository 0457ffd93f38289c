import { and, asc, eq, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { type AnySQLiteColumn, alias } from "drizzle-orm/sqlite-core";
import { isSortKey } from "../../lib/partial-date.ts";
import { type SearchTerm, searchTerms } from "../../lib/search-text.ts";
import type { TimelineFilter } from "../../lib/timeline-filter.ts";
import type { Db } from "../client.ts";
import { timelineEntry } from "../schema/lists.ts";
import { holdsAll } from "../search-match.ts";
import { conditionsOf } from "../timeline-conditions.ts";
import { daysUnder } from "../timeline-days.ts";
import { wordsIn } from "../timeline-search.ts";

/**
 * Which memberships somebody takes away: those with an entry on the timeline under its filter, whose period may also
 * have days as ends; or, `membersOnly`, those who were members on the day of `asOf`.
 */
export type MembershipFilter = Pick<TimelineFilter, "q" | "kind" | "from" | "to" | "quotes" | "left" | "asOf"> & {
  organisationId: number | null;
  eventId: number | null;
  membersOnly: boolean;
};

/** A place in the list: of time, and on one day and in one event of the order in which the source names them. */
export type MembershipPlace = { day: string; cluster: number; position: number; id: number };

export const EVERY_MEMBERSHIP: Readonly<MembershipFilter> = {
  q: "",
  kind: null,
  from: null,
  to: null,
  quotes: false,
  left: true,
  asOf: null,
  organisationId: null,
  eventId: null,
  membersOnly: false,
};

/** So many entries are looked through for words that no index knows before others get their turn. */
const STRETCH = 20_000;

/** The next memberships after a place, at most `limit`, each once, oldest first. */
export async function listMemberships(
  db: Db,
  filter: MembershipFilter,
  after: MembershipPlace | null,
  limit: number,
): Promise<MembershipPlace[]> {
  const terms = searchTerms(filter.q);
  const { where: words, indexed } = terms.length === 0 ? NO_WORDS : await wordsIn(terms, db);
  const found: MembershipPlace[] = [];
  for (const [first, last] of await stretches(db, filter, after, indexed)) {
    const within = sql`${day} between ${first} and ${last}`;
    found.push(...(await placesIn(db, filter, and(within, words, beyond(after)), terms, limit - found.length)));
    if (found.length >= limit) break;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}

/** A place as it stands in an address, and back; null for anything else. */
export function membershipCursor({ day: on, cluster: group, position: at, id }: MembershipPlace): string {
  return [on, group, at, id].join(".");
}

export function readMembershipCursor(text: string): MembershipPlace | null {
  const match = /^([^.]+)\.(-?\d{1,15})\.(\d{1,15})\.(\d{1,15})$/.exec(text);
  const [on = "", group, at, id] = match?.slice(1) ?? [];
  return isSortKey(on) ? { day: on, cluster: Number(group), position: Number(at), id: Number(id) } : null;
}

const { day, cluster, position, effect, membershipId } = timelineEntry;
const NO_WORDS = { where: undefined, indexed: true };
const joining = alias(timelineEntry, "joining");

async function placesIn(
  db: Db,
  filter: MembershipFilter,
  where: SQL | undefined,
  terms: readonly SearchTerm[],
  limit: number,
): Promise<MembershipPlace[]> {
  const rows = await db
    .select({ day, cluster, position, id: membershipId })
    .from(timelineEntry)
    .where(and(isNotNull(membershipId), conditionsOf(filter), ofOne(filter), where, first(filter, terms)))
    .orderBy(asc(day), asc(cluster), asc(position), asc(membershipId))
    .limit(limit);
  return rows.flatMap(({ id, ...place }) => (id === null ? [] : [{ ...place, id }]));
}

/** That no other entry of the membership stands for it: its joining does, unless only its departure is asked for. */
function first(filter: MembershipFilter, terms: readonly SearchTerm[]): SQL | undefined {
  if (filter.membersOnly) return eq(effect, "joined");
  const stands = and(
    eq(joining.membershipId, membershipId),
    sql`${joining.effect} = 'joined'`,
    conditionsOf(filter, joining),
    ofOne(filter, joining),
    holdsAll(joining.folded, terms),
  );
  return or(eq(effect, "joined"), sql`not exists (select 1 from ${timelineEntry} as joining where ${stands})`);
}

function ofOne(
  { organisationId, eventId }: MembershipFilter,
  entry: Record<"organisationId" | "eventId", AnySQLiteColumn> = timelineEntry,
): SQL | undefined {
  return and(
    organisationId === null ? undefined : eq(entry.organisationId, organisationId),
    eventId === null ? undefined : eq(entry.eventId, eventId),
  );
}

function beyond(place: MembershipPlace | null): SQL | undefined {
  if (!place) return undefined;
  const here = sql`(${place.day}, ${place.cluster}, ${place.position}, ${place.id})`;
  return sql`(${day}, ${cluster}, ${position}, ${membershipId}) > ${here}`;
}

/** First and last day of each run of days to look at: one run where an index serves, else runs of `STRETCH` entries. */
async function stretches(
  db: Db,
  filter: MembershipFilter,
  after: MembershipPlace | null,
  indexed: boolean,
): Promise<[string, string][]> {
  // Days without anybody cost nothing here, and to leave out those who left later costs a look at every departure.
  const days = (await daysUnder({ ...filter, left: true }, db)).filter((one) => !after || one.day >= after.day);
  const runs: [string, string][] = [];
  let held = Number.POSITIVE_INFINITY;
  for (const one of days) {
    const run = runs.at(-1);
    if (run && held < (indexed ? Number.POSITIVE_INFINITY : STRETCH)) run[1] = one.day;
    else {
      runs.push([one.day, one.day]);
      held = 0;
    }
    held += one.entries;
  }
  return runs;
}
