import { inArray } from "drizzle-orm";
import { LOCALES, type Locale } from "../../lib/locale.ts";
import { countOrigins } from "../../lib/origins.ts";
import type { EventRef, EventSummary } from "../../lib/views/event.ts";
import { reader } from "../client.ts";
import { isReadable } from "../readable.ts";
import { event, eventSource, eventText } from "../schema/events.ts";
import { namedAt, spokespeopleAt } from "./event-counts.ts";
import { sourceRefs } from "./sources.ts";

type Row = typeof event.$inferSelect;
type TextRow = typeof eventText.$inferSelect;

/** These events by title, place and date in this language. One without a title is left out and logged. */
export async function eventRefs(ids: readonly number[], locale: Locale): Promise<Map<number, EventRef>> {
  const { rows, texts } = await load(ids);
  return new Map(rows.flatMap((row) => toRef(row, texts, locale)).map((ref) => [ref.id, ref]));
}

/** The same with claim, counts and sources: what stands at the head of an event group. */
export async function eventSummaries(ids: readonly number[], locale: Locale): Promise<Map<number, EventSummary>> {
  const { rows, texts } = await load(ids);
  if (rows.length === 0) return new Map();
  const list = rows.map((row) => row.id);
  const cited = await reader()
    .select()
    .from(eventSource)
    .where(inArray(eventSource.eventId, list))
    .orderBy(eventSource.eventId, eventSource.position);
  const sources = await sourceRefs(
    cited.map((link) => link.sourceId),
    locale,
  );
  const named = await namedAt(list);
  const spokespeople = await spokespeopleAt(list);
  const summaries = new Map<number, EventSummary>();
  for (const row of rows) {
    const mine = cited.filter((link) => link.eventId === row.id).flatMap((link) => sources.get(link.sourceId) ?? []);
    for (const ref of toRef(row, texts, locale)) {
      summaries.set(row.id, {
        ...ref,
        claimed: claimOf(row),
        named: named.get(row.id) ?? 0,
        spokespeople: spokespeople.get(row.id) ?? 0,
        sources: mine,
        ...countOrigins(mine),
      });
    }
  }
  return summaries;
}

async function load(ids: readonly number[]): Promise<{ rows: Row[]; texts: TextRow[] }> {
  const list = [...new Set(ids)];
  if (list.length === 0) return { rows: [], texts: [] };
  const rows = await reader().select().from(event).where(inArray(event.id, list));
  const texts = await reader().select().from(eventText).where(inArray(eventText.eventId, list));
  return { rows, texts };
}

function toRef(row: Row, texts: TextRow[], locale: Locale): EventRef[] {
  const order = [locale, ...LOCALES];
  const mine = texts
    .filter((text) => text.eventId === row.id)
    .sort((a, b) => order.indexOf(a.lang) - order.indexOf(b.lang));
  const [text] = mine;
  if (!isReadable(`event ${row.id}`, [row.date])) return [];
  if (!text) {
    console.error(`event ${row.id} has no title and is left out`);
    return [];
  }
  const title = { text: text.title, lang: text.lang, by: "editors" as const };
  const place = text.place === null ? null : { text: text.place, lang: text.lang, by: "editors" as const };
  return [{ id: row.id, slug: row.slug, kind: row.kind, title, place, date: { edtf: row.date, basis: row.dateBasis } }];
}

function claimOf(row: Row): EventSummary["claimed"] {
  return row.claimedCount === null ? null : { count: row.claimedCount, text: row.claimedText, lang: row.claimedLang };
}
