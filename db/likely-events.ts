import { and, desc, eq, gte, isNull, lte, or } from "drizzle-orm";
import { fold } from "../lib/folding.ts";
import type { Locale } from "../lib/locale.ts";
import { parsePartialDate } from "../lib/partial-date.ts";
import type { RecordMatch } from "../lib/views/record-match.ts";
import { reader } from "./client.ts";
import { describeRecords } from "./record-search.ts";
import { event, eventText } from "./schema/events.ts";

const SHOWN = 5;

/** The events of the record that may be the one of this day (EDTF), those at the same place first, at most five. */
export async function likelyEvents(day: string | null, place: string, locale: Locale): Promise<RecordMatch[]> {
  const date = day === null ? null : parsePartialDate(day);
  if (!date) return [];
  const rows = await reader()
    .select({ id: event.id, place: eventText.place })
    .from(event)
    .innerJoin(eventText, eq(eventText.eventId, event.id))
    .where(
      and(
        or(isNull(event.dateEarliest), lte(event.dateEarliest, date.latest)),
        date.earliest === null ? undefined : gte(event.dateLatest, date.earliest),
      ),
    )
    .orderBy(desc(event.dateSort), desc(event.id));
  const here = new Set(rows.filter((row) => fold(row.place ?? "") === fold(place)).map(({ id }) => id));
  const all = new Set(rows.map(({ id }) => id));
  return describeRecords("event", [...new Set([...here, ...all])].slice(0, SHOWN), locale);
}
