import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { ASSERTERS, DATE_BASES } from "../../lib/vocabulary.ts";
import { joinedColumns, leftColumns, oneOf } from "./columns.ts";
import { event } from "./events.ts";
import { organisation } from "./organisations.ts";
import { source } from "./sources.ts";

export const membership = sqliteTable(
  "membership",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisation.id),
    eventId: integer("event_id").references(() => event.id),
    ...joinedColumns,
    /** The source that it was entered from; every source that names it is a citation. */
    sourceId: integer("source_id")
      .notNull()
      .references(() => source.id),
    ...leftColumns,
    leftEventId: integer("left_event_id").references(() => event.id),
    leftSourceId: integer("left_source_id").references(() => source.id),
    leftReason: text("left_reason"),
    /** Order in the source's list, from 1. */
    position: integer("position").notNull(),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("membership_joined_basis", t.joinedBasis, DATE_BASES),
    oneOf("membership_left_basis", t.leftBasis, DATE_BASES),
    check("membership_departure_has_a_source", sql`(${t.left} is null) = (${t.leftSourceId} is null)`),
    check("membership_departure_has_a_basis", sql`(${t.left} is null) = (${t.leftBasis} is null)`),
    check(
      "membership_leaves_after_joining",
      sql`${t.joinedEarliest} is null or ${t.leftLatest} >= ${t.joinedEarliest}`,
    ),
    check("membership_position", sql`${t.position} >= 1`),
    check("membership_version", sql`${t.version} >= 1`),
    uniqueIndex("membership_one_at_a_time").on(t.organisationId).where(sql`${t.left} is null`),
    index("membership_by_organisation").on(t.organisationId, t.joinedSort),
    index("membership_by_event").on(t.eventId, t.position, t.id),
    index("membership_by_left_event").on(t.leftEventId),
    index("membership_by_source").on(t.sourceId),
    index("membership_by_left_source").on(t.leftSourceId),
  ],
);

export const citation = sqliteTable(
  "citation",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    membershipId: integer("membership_id")
      .notNull()
      .references(() => membership.id),
    sourceId: integer("source_id")
      .notNull()
      .references(() => source.id),
    assertedBy: text("asserted_by", { enum: ASSERTERS }).notNull(),
    locator: text("locator"),
  },
  (t) => [
    oneOf("citation_asserted_by", t.assertedBy, ASSERTERS),
    uniqueIndex("citation_once").on(t.membershipId, t.sourceId),
    index("citation_by_source").on(t.sourceId, t.membershipId),
  ],
);
