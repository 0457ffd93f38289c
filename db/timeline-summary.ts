import { asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { speaksOfOthers } from "../lib/claims.ts";
import type { Locale } from "../lib/locale.ts";
import type { EventRef } from "../lib/views/event.ts";
import type { TimelineStep, TimelineSummary } from "../lib/views/timeline.ts";
import type { StatedDate } from "../lib/views/wording.ts";
import { reader } from "./client.ts";
import { event } from "./schema/events.ts";
import { recordTally, timelineEntry, timelineTally } from "./schema/lists.ts";
import { membership } from "./schema/memberships.ts";
import { eventRefs } from "./shown/events.ts";
import { organisationRefs } from "./shown/organisations.ts";
import { onDays } from "./timeline-conditions.ts";
import { type RecordDay, recordDays, sumOf } from "./timeline-days.ts";

/** Steps that carry the title of their event: the largest, where there are more. */
const MOST_TITLED = 60;
/** Fewer steps than these are drawn as one bar for each joiner, while the joiners are few enough. */
const FEWEST_STEPS = 3;
const MOST_UNITS = 48;
/** A claim of others before is looked for in the record's first events. */
const FIRST_EVENTS = 20;

/** What the head of the timeline says of the whole record: members, counts, the series of the chart. */
export async function summariseTimeline(locale: Locale): Promise<TimelineSummary> {
  const days = await recordDays();
  const { joined, left } = sumOf(days);
  const changes = days.filter((day) => day.joined > 0 || day.left > 0);
  const steps = await titledSteps(changes, locale);
  return {
    members: joined - left,
    joined,
    left,
    spokespeople: await recordsOf("person"),
    sources: await recordsOf("source"),
    first: await stated(days[0]),
    last: await stated(days.at(-1)),
    steps,
    units: steps.length < FEWEST_STEPS && joined <= MOST_UNITS ? await unitsOf(locale) : [],
    claim: await claimOfOthers(),
  };
}

async function titledSteps(days: readonly RecordDay[], locale: Locale): Promise<TimelineStep[]> {
  const largest = [...days].sort((a, b) => b.joined + b.left - (a.joined + a.left)).slice(0, MOST_TITLED);
  const events = await onlyEventsOf(largest.map(({ day }) => day));
  const refs = await eventRefs([...events.values()], locale);
  return days.map(({ day, edtf, joined, left, total }) => {
    const ref: EventRef | null = refs.get(events.get(day) ?? 0) ?? null;
    return { date: edtf, joined, left, total, event: ref?.title ?? null, place: ref?.place ?? null };
  });
}

/** The event of each of these days on which nothing else happened: its first group is also its last. */
async function onlyEventsOf(days: readonly string[]): Promise<Map<string, number>> {
  if (days.length === 0) return new Map();
  const { day, cluster } = timelineEntry;
  const end = (order: typeof asc): SQL =>
    sql`(select ${cluster} from ${timelineEntry} where ${day} = ${timelineTally.day} order by ${order(cluster)} limit 1)`;
  const rows = await reader().all<{ day: string; first: number; last: number }>(
    sql`select distinct ${timelineTally.day} as day, ${end(asc)} as first, ${end(desc)} as last
      from ${timelineTally} where ${inArray(timelineTally.day, [...days])}`,
  );
  return new Map(rows.filter((row) => row.first === row.last && row.first > 0).map((row) => [row.day, row.first]));
}

async function recordsOf(kind: string): Promise<number> {
  const [row] = await reader().select().from(recordTally).where(eq(recordTally.kind, kind));
  return row?.records ?? 0;
}

async function stated(day: RecordDay | undefined): Promise<StatedDate | null> {
  if (!day) return null;
  const [row] = await reader()
    .select({
      effect: timelineEntry.effect,
      joined: membership.joinedBasis,
      left: membership.leftBasis,
      event: event.dateBasis,
    })
    .from(timelineEntry)
    .leftJoin(membership, eq(membership.id, timelineEntry.membershipId))
    .leftJoin(event, eq(event.id, timelineEntry.eventId))
    .where(onDays([day.day]))
    .orderBy(timelineEntry.cluster)
    .limit(1);
  const basis = row?.effect === "statement" ? row.event : row?.effect === "left" ? row.left : row?.joined;
  return { edtf: day.edtf, basis: basis ?? "stated" };
}

async function unitsOf(locale: Locale): Promise<TimelineSummary["units"]> {
  const { day, cluster, position, id, edtf, organisationId } = timelineEntry;
  const rows = await reader()
    .select({ edtf, position, organisationId })
    .from(timelineEntry)
    .where(eq(timelineEntry.effect, "joined"))
    .orderBy(day, cluster, position, id);
  const organisations = await organisationRefs(
    rows.flatMap((row) => row.organisationId ?? []),
    locale,
  );
  return rows.flatMap((row) => {
    const organisation = organisations.get(row.organisationId ?? 0);
    return organisation ? [{ position: row.position, date: row.edtf, organisation }] : [];
  });
}

async function claimOfOthers(): Promise<TimelineSummary["claim"]> {
  const rows = await reader()
    .select({ text: event.claimedText, lang: event.claimedLang })
    .from(event)
    .orderBy(event.dateSort, event.id)
    .limit(FIRST_EVENTS);
  for (const { text, lang } of rows) {
    if (text !== null && lang !== null && speaksOfOthers(text, lang)) return { text, lang };
  }
  return null;
}
