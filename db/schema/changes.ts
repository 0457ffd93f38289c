import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { CHANGE_KINDS, CORRECTION_CLASSES, RECORD_KINDS } from "../../lib/vocabulary.ts";
import { oneOf } from "./columns.ts";

/** One published step; append-only, and each hash covers the one before it. */
export const change = sqliteTable(
  "change",
  {
    seq: integer("seq").primaryKey({ autoIncrement: true }),
    /** ISO 8601 in UTC, to the millisecond. */
    at: text("at").notNull(),
    actor: text("actor").notNull(),
    recordKind: text("record_kind", { enum: RECORD_KINDS }).notNull(),
    recordId: integer("record_id").notNull(),
    version: integer("version").notNull(),
    kind: text("kind", { enum: CHANGE_KINDS }).notNull(),
    reason: text("reason"),
    /** Canonical JSON of the record as it became. */
    snapshot: text("snapshot").notNull(),
    prevHash: text("prev_hash").notNull().unique(),
    hash: text("hash").notNull().unique(),
    /** What a correction mended; null for other kinds, and for corrections of before there were classes. */
    correctionClass: text("correction_class", { enum: CORRECTION_CLASSES }),
    /** The organisation that a membership or a quote is about, read out of the snapshot. */
    organisationId: integer("organisation_id").generatedAlwaysAs(
      sql`case when json_valid("snapshot") then json_extract("snapshot", '$.organisationId') end`,
      { mode: "virtual" },
    ),
    /** The event that a membership or a quote is of, read out of the snapshot. */
    eventId: integer("event_id").generatedAlwaysAs(
      sql`case when json_valid("snapshot") then json_extract("snapshot", '$.eventId') end`,
      { mode: "virtual" },
    ),
  },
  (t) => [
    oneOf("change_record_kind", t.recordKind, RECORD_KINDS),
    oneOf("change_kind", t.kind, CHANGE_KINDS),
    check("change_version", sql`${t.version} >= 1`),
    check("change_creates_the_first_version", sql`(${t.kind} = 'creation') = (${t.version} = 1)`),
    check("change_with_a_reason", sql`${t.kind} in ('creation', 'addition') or trim(${t.reason}) <> ''`),
    uniqueIndex("change_of_a_version").on(t.recordKind, t.recordId, t.version),
    oneOf("change_correction_class", t.correctionClass, CORRECTION_CLASSES),
    check("change_class_of_a_correction", sql`${t.correctionClass} is null or ${t.kind} = 'correction'`),
    index("change_by_kind").on(t.kind, t.seq),
    index("change_by_organisation").on(t.organisationId, t.recordKind),
    index("change_by_event").on(t.eventId, t.recordKind),
    index("change_by_time").on(t.at),
  ],
);
