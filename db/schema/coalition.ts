import { sql } from "drizzle-orm";
import { check, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { LOCALES } from "../../lib/locale.ts";
import { lang, oneOf } from "./columns.ts";
import { source } from "./sources.ts";

/** One row: the coalition that this record is about. */
export const coalition = sqliteTable(
  "coalition",
  {
    id: integer("id").primaryKey(),
    founded: text("founded"),
    contactText: text("contact_text"),
    contactSourceId: integer("contact_source_id").references(() => source.id),
    /** The day on which the contact was printed (EDTF). */
    contactOn: text("contact_on"),
    version: integer("version").notNull(),
  },
  (t) => [
    check("coalition_is_one", sql`${t.id} = 1`),
    check("coalition_contact_has_a_source", sql`(${t.contactText} is null) = (${t.contactSourceId} is null)`),
    check("coalition_contact_has_a_day", sql`(${t.contactText} is null) = (${t.contactOn} is null)`),
  ],
);

export const coalitionName = sqliteTable(
  "coalition_name",
  {
    coalitionId: integer("coalition_id")
      .notNull()
      .references(() => coalition.id),
    lang: lang(),
    name: text("name").notNull(),
    short: text("short").notNull(),
    about: text("about"),
  },
  (t) => [primaryKey({ columns: [t.coalitionId, t.lang] }), oneOf("coalition_name_lang", t.lang, LOCALES)],
);
