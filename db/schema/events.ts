import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { LOCALES } from "../../lib/locale.ts";
import { DATE_BASES, EVENT_KINDS } from "../../lib/vocabulary.ts";
import { dateColumns, lang, oneOf } from "./columns.ts";
import { source } from "./sources.ts";

export const event = sqliteTable(
  "event",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    slug: text("slug").notNull().unique(),
    kind: text("kind", { enum: EVENT_KINDS }).notNull(),
    ...dateColumns,
    /** What the source says the number is; how many are named is counted. */
    claimedCount: integer("claimed_count"),
    /** The source's words for that number, e.g. «еще 15 общественных организаций». */
    claimedText: text("claimed_text"),
    claimedLang: text("claimed_lang", { enum: LOCALES }),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("event_kind", t.kind, EVENT_KINDS),
    oneOf("event_date_basis", t.dateBasis, DATE_BASES),
    check("event_slug", sql`${t.slug} <> '' and ${t.slug} not glob '*[^a-z0-9-]*'`),
    check("event_claimed_count", sql`${t.claimedCount} >= 0`),
    check("event_claimed_text_lang", sql`(${t.claimedText} is null) = (${t.claimedLang} is null)`),
    check("event_version", sql`${t.version} >= 1`),
    index("event_by_date").on(t.dateSort, t.id),
  ],
);

/** Title and place in one language. */
export const eventText = sqliteTable(
  "event_text",
  {
    eventId: integer("event_id")
      .notNull()
      .references(() => event.id),
    lang: lang(),
    title: text("title").notNull(),
    place: text("place"),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.lang] }),
    oneOf("event_text_lang", t.lang, LOCALES),
    check("event_text_title", sql`trim(${t.title}) <> ''`),
  ],
);

export const eventAgenda = sqliteTable(
  "event_agenda",
  {
    eventId: integer("event_id")
      .notNull()
      .references(() => event.id),
    lang: lang(),
    position: integer("position").notNull(),
    value: text("value").notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.lang, t.position] }), oneOf("event_agenda_lang", t.lang, LOCALES)],
);

export const eventSource = sqliteTable(
  "event_source",
  {
    eventId: integer("event_id")
      .notNull()
      .references(() => event.id),
    sourceId: integer("source_id")
      .notNull()
      .references(() => source.id),
    position: integer("position").notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.sourceId] }), index("event_source_source").on(t.sourceId)],
);
