import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { LOCALES } from "../../lib/locale.ts";
import { SEARCHED_KINDS, TIMELINE_EFFECTS } from "../../lib/vocabulary.ts";
import { event } from "./events.ts";
import { membership } from "./memberships.ts";
import { organisation } from "./organisations.ts";

/**
 * The lists that the public pages read, derived from the record in the transaction that publishes.
 * They hold nothing of their own: `rebuildLists` makes them again from the record.
 */

/** One line of the timeline: a joining, a departure, or a statement at which nobody joined or left. */
export const timelineEntry = sqliteTable(
  "timeline_entry",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    effect: text("effect", { enum: TIMELINE_EFFECTS }).notNull(),
    /** The date's sort key; one key is one date row of the page. */
    day: text("day").notNull(),
    /** What a page never splits: an event (its id), or one entry without an event (minus the membership's id). */
    cluster: integer("cluster").notNull(),
    position: integer("position").notNull(),
    edtf: text("edtf").notNull(),
    earliest: text("earliest"),
    latest: text("latest").notNull(),
    membershipId: integer("membership_id").references(() => membership.id),
    organisationId: integer("organisation_id").references(() => organisation.id),
    eventId: integer("event_id").references(() => event.id),
    /** Kind of the organisation; empty for a statement by no single organisation. */
    kind: text("kind").notNull(),
    /** 1 when words of the organisation (or of the statement) stand beside it. */
    quoted: integer("quoted").notNull(),
    /** 1 when the membership has ended. */
    ended: integer("ended").notNull(),
    /** Names in all languages, event, people, roles and words, folded. */
    folded: text("folded").notNull(),
  },
  (t) => [
    index("timeline_by_day").on(t.day, t.cluster),
    index("timeline_by_kind").on(t.kind, t.day, t.cluster),
    index("timeline_quoted").on(t.day, t.cluster).where(sql`${t.quoted} = 1`),
    index("timeline_quoted_by_kind").on(t.kind, t.day, t.cluster).where(sql`${t.quoted} = 1`),
    index("timeline_by_organisation").on(t.organisationId),
    index("timeline_by_membership").on(t.membershipId),
    index("timeline_by_event").on(t.eventId),
    index("timeline_departures").on(t.latest).where(sql`${t.effect} = 'left'`),
  ],
);

/** How many entries a day has, by everything that a filter can ask for. */
export const timelineTally = sqliteTable(
  "timeline_tally",
  {
    day: text("day").notNull(),
    kind: text("kind").notNull(),
    quoted: integer("quoted").notNull(),
    ended: integer("ended").notNull(),
    edtf: text("edtf").notNull(),
    earliest: text("earliest"),
    latest: text("latest").notNull(),
    joined: integer("joined").notNull(),
    left: integer("left").notNull(),
    statements: integer("statements").notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.kind, t.quoted, t.ended] })],
);

/** One line of the directory in one language. */
export const directoryEntry = sqliteTable(
  "directory_entry",
  {
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisation.id),
    lang: text("lang", { enum: LOCALES }).notNull(),
    letter: text("letter").notNull(),
    /** Collation key of the name in this language: text order = alphabet order. */
    sort: text("sort").notNull(),
    kind: text("kind").notNull(),
    /** 1 while a membership is open. */
    current: integer("current").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.lang] }),
    index("directory_by_name").on(t.lang, t.sort, t.organisationId),
    index("directory_by_letter").on(t.lang, t.letter, t.sort, t.organisationId),
    index("directory_by_kind").on(t.lang, t.kind, t.sort, t.organisationId),
    index("directory_by_kind_and_letter").on(t.lang, t.kind, t.letter, t.sort, t.organisationId),
  ],
);

export const directoryTally = sqliteTable(
  "directory_tally",
  {
    lang: text("lang", { enum: LOCALES }).notNull(),
    letter: text("letter").notNull(),
    kind: text("kind").notNull(),
    current: integer("current").notNull(),
    organisations: integer("organisations").notNull(),
  },
  (t) => [primaryKey({ columns: [t.lang, t.letter, t.kind, t.current] })],
);

/** How many records of each kind there are (`person` counts those whose words are held). */
export const recordTally = sqliteTable("record_tally", {
  kind: text("kind").primaryKey(),
  records: integer("records").notNull(),
});

/** What one record says, for the search: the ids of a kind lie together. Records that were merged away have no row. */
export const searchEntry = sqliteTable("search_entry", {
  id: integer("id").primaryKey(),
  kind: text("kind", { enum: SEARCHED_KINDS }).notNull(),
  recordId: integer("record_id").notNull(),
  /** Its texts as they stand in the record, a line each behind its language, names first: `ru Союз отцов`. */
  text: text("text").notNull(),
  /** The same as `searchText` of lib makes it. */
  folded: text("folded").notNull(),
});

/** Every word of the search's texts as it is spelled, in small letters, with the number of records that have it. */
export const searchWord = sqliteTable(
  "search_word",
  {
    word: text("word").primaryKey(),
    letters: integer("letters").notNull(),
    records: integer("records").notNull(),
  },
  (t) => [index("search_word_by_length").on(t.letters)],
);
