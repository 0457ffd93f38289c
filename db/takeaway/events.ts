import { asc, count, inArray } from "drizzle-orm";
import type { EventResource } from "../../lib/api/resources.ts";
import type { Db } from "../client.ts";
import { event, eventAgenda, eventSource, eventText } from "../schema/events.ts";
import { membership } from "../schema/memberships.ts";
import { held, sourceRefs, statedDate } from "./refs.ts";

export type TakenEvent = Omit<EventResource, "url" | "permalink">;
type Row = typeof event.$inferSelect;

/** These events with their texts, claims and sources, in the order of the ids. */
export async function takeEvents(db: Db, ids: readonly number[]): Promise<TakenEvent[]> {
  const list = [...ids];
  const rows = await db.select().from(event).where(inArray(event.id, list));
  const texts = Map.groupBy(
    await db.select().from(eventText).where(inArray(eventText.eventId, list)),
    (text) => text.eventId,
  );
  const agenda = Map.groupBy(
    await db
      .select()
      .from(eventAgenda)
      .where(inArray(eventAgenda.eventId, list))
      .orderBy(asc(eventAgenda.lang), asc(eventAgenda.position)),
    (item) => item.eventId,
  );
  const cited = await db
    .select()
    .from(eventSource)
    .where(inArray(eventSource.eventId, list))
    .orderBy(asc(eventSource.position));
  const links = Map.groupBy(cited, (link) => link.eventId);
  const sources = await sourceRefs(
    db,
    cited.map((link) => link.sourceId),
  );
  const named = await namedAt(db, list);
  const taken = new Map(
    rows.map((row): [number, TakenEvent] => [
      row.id,
      {
        id: row.id,
        version: row.version,
        slug: row.slug,
        kind: row.kind,
        date: statedDate(row.date, row.dateEarliest, row.dateLatest, row.dateBasis),
        texts: (texts.get(row.id) ?? []).map(({ lang, title, place }) => ({ lang, title, place })),
        claimed: claimOf(row),
        named: named.get(row.id) ?? 0,
        agenda: (agenda.get(row.id) ?? []).map(({ lang, value }) => ({ lang, value })),
        sources: (links.get(row.id) ?? []).map((link) => held(sources, link.sourceId)),
      },
    ]),
  );
  return ids.flatMap((id) => taken.get(id) ?? []);
}

async function namedAt(db: Db, ids: number[]): Promise<Map<number, number>> {
  const rows = await db
    .select({ id: membership.eventId, n: count() })
    .from(membership)
    .where(inArray(membership.eventId, ids))
    .groupBy(membership.eventId);
  return new Map(rows.flatMap(({ id, n }) => (id === null ? [] : [[id, n]])));
}

function claimOf(row: Row): EventResource["claimed"] {
  return row.claimedCount === null ? null : { count: row.claimedCount, text: row.claimedText, lang: row.claimedLang };
}
