import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { DRAFT_KINDS, DRAFT_STATES } from "../../lib/drafts/vocabulary.ts";
import { RECORD_KINDS } from "../../lib/vocabulary.ts";
import { oneOf, twice } from "./columns.ts";

/** Unfinished staff work: none of it is public, and publishing writes it into the record. Times are ISO 8601 in UTC. */
export const draft = sqliteTable(
  "draft",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    kind: text("kind", { enum: DRAFT_KINDS }).notNull(),
    targetKind: text("target_kind", { enum: RECORD_KINDS }),
    targetId: integer("target_id"),
    /** The target's version that the author had before them. */
    baseVersion: integer("base_version"),
    /** Canonical JSON of what was typed. */
    content: text("content").notNull(),
    /** Counts the saves; a save says which one it was made from. */
    revision: integer("revision").notNull(),
    state: text("state", { enum: DRAFT_STATES }).notNull(),
    author: text("author").notNull(),
    /** Who approved it, and the SHA-256 of the content that they approved. */
    reviewer: text("reviewer"),
    approvedHash: text("approved_hash"),
    publishAt: text("publish_at"),
    publisher: text("publisher"),
    /** Drafts made from one reading of a text. */
    batch: text("batch"),
    /** The draft whose newer words this one was saved beside. */
    besideId: integer("beside_id"),
    createdAt: text("created_at").notNull(),
    updatedAt: text("updated_at").notNull(),
    /** The first and the last change that publishing it made. */
    firstSeq: integer("first_seq"),
    lastSeq: integer("last_seq"),
  },
  (t) => [
    oneOf("draft_kind", t.kind, DRAFT_KINDS),
    oneOf("draft_state", t.state, DRAFT_STATES),
    oneOf("draft_target_kind", t.targetKind, RECORD_KINDS),
    check("draft_target", sql`(${t.targetKind} is null) = (${t.targetId} is null)`),
    check("draft_base", sql`(${t.targetKind} is null) = (${t.baseVersion} is null)`),
    check("draft_approval", sql`(${t.reviewer} is null) = (${t.approvedHash} is null)`),
    check("draft_published", sql`(${t.state} = 'published') = (${t.lastSeq} is not null)`),
    check("draft_schedule", sql`(${t.publishAt} is null) = (${t.publisher} is null)`),
    index("draft_queue").on(t.state, t.updatedAt),
    index("draft_mine").on(t.author, t.updatedAt),
    index("draft_of_record").on(t.targetKind, t.targetId),
    index("draft_of_batch").on(t.batch),
    index("draft_due").on(t.publishAt),
    twice("draft_twice", t),
  ],
);

/** Every text that was ever saved in a draft, and by whom; append-only. One request is one save, however often it is sent. */
export const draftSave = sqliteTable(
  "draft_save",
  {
    requestId: text("request_id").primaryKey(),
    draftId: integer("draft_id")
      .notNull()
      .references(() => draft.id),
    revision: integer("revision").notNull(),
    by: text("by").notNull(),
    at: text("at").notNull(),
    content: text("content").notNull(),
  },
  (t) => [
    uniqueIndex("draft_save_revision").on(t.draftId, t.revision),
    index("draft_save_by").on(t.by),
    twice("draft_save_twice", t),
  ],
);

/** What a reviewer wrote when they returned a draft, or why the clock could not publish it. */
export const draftNote = sqliteTable(
  "draft_note",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    draftId: integer("draft_id")
      .notNull()
      .references(() => draft.id),
    by: text("by").notNull(),
    at: text("at").notNull(),
    text: text("text").notNull(),
  },
  (t) => [index("draft_note_draft").on(t.draftId, t.id), twice("draft_note_twice", t)],
);

/** Two bodies or people that look alike and that an editor said are different; the smaller folded name first. */
export const different = sqliteTable(
  "different",
  {
    one: text("one").notNull(),
    other: text("other").notNull(),
    by: text("by").notNull(),
    at: text("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.one, t.other] }),
    check("different_in_order", sql`${t.one} < ${t.other}`),
    twice("different_twice", t),
  ],
);

export const setting = sqliteTable(
  "setting",
  {
    name: text("name").primaryKey(),
    value: text("value").notNull(),
    by: text("by").notNull(),
    at: text("at").notNull(),
  },
  (t) => [twice("setting_twice", t)],
);
