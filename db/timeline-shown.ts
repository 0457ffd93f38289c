import { and, getTableColumns, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Locale } from "../lib/locale.ts";
import { parsePartialDate } from "../lib/partial-date.ts";
import type { SearchTerm } from "../lib/search-text.ts";
import type { TimelineFilter } from "../lib/timeline-filter.ts";
import type { EventSummary } from "../lib/views/event.ts";
import type { MembershipView, OrganisationRef } from "../lib/views/organisation.ts";
import type { QuoteView } from "../lib/views/quote.ts";
import type { TimelineCluster, TimelineEntryView } from "../lib/views/timeline.ts";
import type { StatedDate } from "../lib/views/wording.ts";
import { reader } from "./client.ts";
import { timelineEntry } from "./schema/lists.ts";
import { holdsAll } from "./search-match.ts";
import { eventSummaries } from "./shown/events.ts";
import { membershipViews } from "./shown/memberships.ts";
import { organisationRefs } from "./shown/organisations.ts";
import { quotesOfEvents, quotesOfOrganisations } from "./shown/quotes.ts";
import { conditionsOf, placeOfEntry } from "./timeline-conditions.ts";
import type { Stop } from "./timeline-walk.ts";

export type ShownCluster = TimelineCluster & { day: string; date: StatedDate };

type Row = Omit<typeof timelineEntry.$inferSelect, "folded">;
type Around = {
  organisations: Map<number, OrganisationRef>;
  memberships: Map<number, MembershipView>;
  events: Map<number, EventSummary>;
  /** What is said at the events, and by those who joined at none. */
  said: QuoteView[];
  /** `event:organisation` of everybody who joins or leaves at the events, whatever the filter. */
  present: Set<string>;
};

/**
 * The groups at these places as a page shows them, in their order, in a fixed number of queries. A line that breaks an
 * expectation is left out and logged, and with it a group that it leaves empty.
 */
export async function shownClusters(
  stops: readonly Stop[],
  filter: TimelineFilter,
  terms: readonly SearchTerm[],
  locale: Locale,
): Promise<ShownCluster[]> {
  if (stops.length === 0) return [];
  const rows = await rowsAt(stops, and(conditionsOf(filter), holdsAll(timelineEntry.folded, terms)));
  const around = await whatIsAround(rows, locale);
  const byPlace = Map.groupBy(rows, (row) => `${row.day} ${row.cluster}`);
  return stops.flatMap(({ day, cluster }) => shownCluster(byPlace.get(`${day} ${cluster}`) ?? [], around));
}

async function rowsAt(stops: readonly Stop[], where: SQL | undefined): Promise<Row[]> {
  const places = sql.join(
    stops.map(({ day, cluster }) => sql`(${day}, ${cluster})`),
    sql`, `,
  );
  const { folded: _searched, ...columns } = getTableColumns(timelineEntry);
  const rows = await reader()
    .select(columns)
    .from(timelineEntry)
    .where(and(sql`${placeOfEntry} in (values ${places})`, where));
  return rows.filter(isDated).sort((a, b) => a.position - b.position || a.id - b.id);
}

function isDated(row: Row): boolean {
  const dated = parsePartialDate(row.edtf) !== null;
  if (!dated) console.error(`timeline line ${row.id} has no readable date and is left out`);
  return dated;
}

async function whatIsAround(rows: readonly Row[], locale: Locale): Promise<Around> {
  const eventIds = known(rows.map((row) => row.eventId));
  const alone = rows.filter((row) => row.eventId === null && row.quoted === 1);
  const atEvents = await quotesOfEvents(eventIds, locale);
  const outside = await quotesOfOrganisations(known(alone.map((row) => row.organisationId)), locale);
  return {
    organisations: await organisationRefs(known(rows.map((row) => row.organisationId)), locale),
    memberships: await membershipViews(known(rows.map((row) => row.membershipId)), locale),
    events: await eventSummaries(eventIds, locale),
    said: [...atEvents, ...outside.filter((quote) => quote.event === null)],
    present: await presentAt(eventIds, known(atEvents.map((quote) => quote.organisation?.id ?? null))),
  };
}

async function presentAt(events: readonly number[], organisations: readonly number[]): Promise<Set<string>> {
  const { eventId, organisationId, membershipId } = timelineEntry;
  const rows = await reader()
    .selectDistinct({ eventId, organisationId })
    .from(timelineEntry)
    .where(and(inArray(organisationId, [...organisations]), inArray(eventId, [...events]), isNotNull(membershipId)));
  return new Set(rows.map((row) => `${row.eventId}:${row.organisationId}`));
}

function shownCluster(rows: readonly Row[], around: Around): ShownCluster[] {
  const [first] = rows;
  if (!first) return [];
  const event = first.eventId === null ? null : (around.events.get(first.eventId) ?? null);
  if (first.eventId !== null && event === null) {
    console.error(`event ${first.eventId} cannot be shown; its timeline lines are left out`);
    return [];
  }
  const entries = rows.flatMap((row) => shownEntry(row, around));
  const date = dateOf(first, entries, event);
  if (!date || entries.length === 0) return [];
  const atEvent = around.said.filter((quote) => event !== null && quote.event?.id === event.id);
  const statements = first.effect === "statement" ? [] : atEvent.filter((quote) => !isPresent(quote, around.present));
  return [{ day: first.day, date, event, entries, statements }];
}

function shownEntry(row: Row, around: Around): TimelineEntryView[] {
  const { id, effect, position } = row;
  const said = around.said.filter((quote) => (quote.event?.id ?? null) === row.eventId);
  if (effect === "statement") {
    return [{ id, effect, position, organisation: null, membership: null, quotes: said }];
  }
  const organisation = around.organisations.get(row.organisationId ?? 0);
  const membership = around.memberships.get(row.membershipId ?? 0);
  if (!organisation || !membership) {
    console.error(`timeline line ${id} has no organisation or membership and is left out`);
    return [];
  }
  const own = row.quoted === 1 ? said.filter((quote) => quote.organisation?.id === organisation.id) : [];
  return [{ id, effect, position, organisation, membership, quotes: own }];
}

function isPresent(quote: QuoteView, everybody: Set<string>): boolean {
  return everybody.has(`${quote.event?.id}:${quote.organisation?.id}`);
}

function dateOf(row: Row, entries: TimelineEntryView[], event: EventSummary | null): StatedDate | null {
  const membership = entries[0]?.membership;
  if (!membership) return event?.date ?? null;
  return row.effect === "left" ? membership.left : membership.joined;
}

function known(ids: readonly (number | null)[]): number[] {
  return [...new Set(ids)].filter((id) => id !== null);
}
