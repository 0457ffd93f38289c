import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { READING_KINDS, READING_STATES } from "../../lib/reading/vocabulary.ts";
import { oneOf, twice } from "./columns.ts";

/** A pasted text or table that becomes a batch of drafts: what was pasted, and what was found in it, never altered. */
export const reading = sqliteTable(
  "reading",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    kind: text("kind", { enum: READING_KINDS }).notNull(),
    /** Its first line, or the name of the file. */
    title: text("title").notNull(),
    text: text("text").notNull(),
    /** JSON of the findings and of what the text says of its source; of a table, its rows. */
    found: text("found").notNull(),
    state: text("state", { enum: READING_STATES }).notNull(),
    author: text("author").notNull(),
    /** The batch that was made of it. */
    batch: text("batch").unique(),
    openedAt: text("opened_at").notNull(),
    updatedAt: text("updated_at").notNull(),
  },
  (t) => [
    oneOf("reading_kind", t.kind, READING_KINDS),
    oneOf("reading_state", t.state, READING_STATES),
    index("reading_queue").on(t.state, t.updatedAt),
    twice("reading_twice", t),
  ],
);

/** Everything that was decided and typed about a reading, in order; append-only. */
export const readingStep = sqliteTable(
  "reading_step",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    readingId: integer("reading_id")
      .notNull()
      .references(() => reading.id),
    by: text("by").notNull(),
    at: text("at").notNull(),
    /** JSON. */
    step: text("step").notNull(),
  },
  (t) => [index("reading_step_order").on(t.readingId, t.id), twice("reading_step_twice", t)],
);
