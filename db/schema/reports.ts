import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { REPORT_STATES } from "../../lib/drafts/vocabulary.ts";
import { oneOf, twice } from "./columns.ts";

/** A reader's "something is wrong here". Private: neither the words nor the contact are ever public. */
export const report = sqliteTable(
  "report",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    requestId: text("request_id").notNull().unique(),
    /** Path of the page, and the record version that it showed. */
    page: text("page").notNull(),
    recordVersion: integer("record_version").notNull(),
    text: text("text").notNull(),
    contact: text("contact"),
    state: text("state", { enum: REPORT_STATES }).notNull(),
    at: text("at").notNull(),
    /** Digest of the network that it came from, so that nobody sends without end; forgotten after an hour. */
    sender: text("sender"),
    closedBy: text("closed_by"),
    closedAt: text("closed_at"),
  },
  (t) => [
    oneOf("report_state", t.state, REPORT_STATES),
    check("report_text", sql`trim(${t.text}) <> ''`),
    check("report_closed", sql`(${t.state} = 'new') = (${t.closedBy} is null)`),
    index("report_by_state").on(t.state, t.id),
    index("report_by_sender").on(t.sender),
    twice("report_twice", t),
  ],
);
