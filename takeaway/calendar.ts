import ical from "ical-generator";
import { reader } from "../db/client.ts";
import { newestBeside } from "../db/takeaway/beside.ts";
import { type TakenEvent, takeEvents } from "../db/takeaway/events.ts";
import { addressOf } from "../lib/addresses.ts";
import { dateInWords } from "../lib/date-words.ts";
import { LICENCE } from "../lib/licence.ts";
import { LOCALES, type Locale } from "../lib/locale.ts";
import { publicAddress } from "../lib/public-origin.ts";
import type { Query } from "../lib/query-values.ts";
import { parseTimelineFilter } from "../lib/timeline-filter.ts";
import { type Words, wordsOf } from "./words.ts";

/** No calendar shows more; these are the newest. */
const MOST = 2_000;

/**
 * The events of the record as a calendar (RFC 5545), under a filter of the timeline. A calendar knows days only: an
 * event that is known to the month or year spans all of it, and its text says how precise the date is.
 */
export async function calendar(locale: Locale, query: Query): Promise<{ contentType: string; text: string }> {
  const t = wordsOf(locale);
  const ids = await newestBeside(reader(), "events", parseTimelineFilter(query), MOST);
  const made = ical({
    name: t("site.name"),
    description: [
      t("news.calendar"),
      ...(ids.length < MOST ? [] : [t("news.calendarMost", { most: MOST })]),
      `${LICENCE.title}, ${LICENCE.url}`,
    ].join(" "),
    prodId: { company: "coalition-record", product: "events", language: locale.toUpperCase() },
    url: publicAddress(addressOf.timeline(locale)),
  });
  for (const event of await takeEvents(reader(), ids)) made.createEvent(entryOf(event, locale, t));
  return { contentType: "text/calendar; charset=utf-8", text: made.toString() };
}

function entryOf(event: TakenEvent, locale: Locale, t: Words) {
  const { id, slug, version, texts, date, sources } = event;
  const order = [locale, ...LOCALES];
  const [text] = [...texts].sort((a, b) => order.indexOf(a.lang) - order.indexOf(b.lang));
  const first = date.earliest ?? date.latest;
  const cited = sources.map(({ publisher, title, url }) => [publisher, title, url].filter(Boolean).join(", "));
  return {
    id: `event-${id}@${new URL(publicAddress("/")).hostname}`,
    sequence: version - 1,
    // The same record gives the same calendar.
    stamp: midnight(date.latest),
    start: midnight(first),
    end: dayAfter(date.latest),
    allDay: true,
    timezone: "UTC",
    summary: text?.title ?? slug,
    ...(text?.place && { location: text.place }),
    url: publicAddress(addressOf.event(locale, slug)),
    description: [
      t("news.date", { date: dateInWords(date.edtf, locale) }),
      ...(first === date.latest && date.earliest !== null ? [] : [t("news.vague")]),
      ...cited.map((source) => t("news.source", { source })),
    ].join("\n"),
  };
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A calendar's all-day event ends before its last day. */
function dayAfter(day: string): Date {
  return new Date(midnight(day).getTime() + 86_400_000);
}
