import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Locale } from "../lib/locale.ts";
import type { EventProfile, EventRef } from "../lib/views/event.ts";
import type { QuoteView } from "../lib/views/quote.ts";
import type { TimelineEntryView } from "../lib/views/timeline.ts";
import type { Wording } from "../lib/views/wording.ts";
import { reader } from "./client.ts";
import { event, eventAgenda } from "./schema/events.ts";
import { timelineEntry } from "./schema/lists.ts";
import { eventRefs, eventSummaries } from "./shown/events.ts";
import { historyOf } from "./shown/history.ts";
import { membershipViews } from "./shown/memberships.ts";
import { organisationRefs } from "./shown/organisations.ts";
import { quotesOfEvents } from "./shown/quotes.ts";

type Row = Pick<typeof event.$inferSelect, "id" | "dateSort" | "version">;

/** The event at this address. Null when the record has none there, or none with a title that can be shown. */
export async function findEvent(slug: string, locale: Locale): Promise<{ profile: EventProfile } | null> {
  const [row] = await reader()
    .select({ id: event.id, dateSort: event.dateSort, version: event.version })
    .from(event)
    .where(eq(event.slug, slug));
  if (!row) return null;
  const [summaries, quotes, neighbours, history] = await Promise.all([
    eventSummaries([row.id], locale),
    quotesOfEvents([row.id], locale),
    neighboursOf(row, locale),
    historyOf([{ kind: "event", id: row.id }], locale),
  ]);
  const summary = summaries.get(row.id);
  if (!summary) return null;
  const entries = await entriesOf(row.id, quotes, locale);
  const beside = new Set(entries.flatMap((entry) => entry.quotes.map((said) => said.id)));
  const statements = quotes.filter((said) => !beside.has(said.id));
  const agenda = await agendaOf(row.id, locale);
  return { profile: { ...summary, ...neighbours, version: row.version, entries, statements, agenda, history } };
}

async function entriesOf(eventId: number, quotes: readonly QuoteView[], locale: Locale): Promise<TimelineEntryView[]> {
  const rows = await reader()
    .select()
    .from(timelineEntry)
    .where(and(eq(timelineEntry.eventId, eventId), sql`${timelineEntry.membershipId} is not null`))
    .orderBy(asc(timelineEntry.position), asc(timelineEntry.id));
  const refs = await organisationRefs(
    rows.flatMap((row) => row.organisationId ?? []),
    locale,
  );
  const memberships = await membershipViews(
    rows.flatMap((row) => row.membershipId ?? []),
    locale,
  );
  return rows.flatMap(({ id, effect, position, organisationId, membershipId }) => {
    const organisation = refs.get(organisationId ?? 0);
    const membership = memberships.get(membershipId ?? 0);
    if (!organisation || !membership) return [];
    const own = quotes.filter((said) => said.organisation?.id === organisationId);
    return [{ id, effect, position, organisation, membership, quotes: own }];
  });
}

/** The points as the editors word them, in the reader's language; without them, in whatever language the record has them. */
async function agendaOf(id: number, locale: Locale): Promise<Wording[]> {
  const rows = await reader()
    .select()
    .from(eventAgenda)
    .where(eq(eventAgenda.eventId, id))
    .orderBy(eventAgenda.position);
  const lang = rows.some((row) => row.lang === locale) ? locale : rows[0]?.lang;
  return rows.filter((row) => row.lang === lang).map((row) => ({ text: row.value, lang: row.lang, by: "editors" }));
}

async function neighboursOf(row: Row, locale: Locale): Promise<{ earlier: EventRef | null; later: EventRef | null }> {
  const here = sql`(${row.dateSort}, ${row.id})`;
  const place = sql`(${event.dateSort}, ${event.id})`;
  const [before, after] = await Promise.all([
    reader()
      .select({ id: event.id })
      .from(event)
      .where(sql`${place} < ${here}`)
      .orderBy(desc(event.dateSort), desc(event.id))
      .limit(1),
    reader()
      .select({ id: event.id })
      .from(event)
      .where(sql`${place} > ${here}`)
      .orderBy(event.dateSort, event.id)
      .limit(1),
  ]);
  const refs = await eventRefs(
    [...before, ...after].map((found) => found.id),
    locale,
  );
  return {
    earlier: refs.get(before[0]?.id ?? 0) ?? null,
    later: refs.get(after[0]?.id ?? 0) ?? null,
  };
}
