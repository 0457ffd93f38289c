import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { LOCALES } from "../../lib/locale.ts";
import { lang, oneOf } from "./columns.ts";

export const source = sqliteTable(
  "source",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    publisher: text("publisher").notNull(),
    /** As the publisher printed it; null for a release that is known only through its reprints. */
    title: text("title"),
    url: text("url").unique(),
    lang: lang(),
    /** EDTF day, month or year of publication. */
    published: text("published").notNull(),
    publishedSort: text("published_sort").notNull(),
    /** To the minute with its offset, where the publisher says so. */
    publishedAt: text("published_at"),
    originId: integer("origin_id").references((): AnySQLiteColumn => source.id),
    /** The agency that the publisher itself names, e.g. «КазИнформ». */
    via: text("via"),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("source_lang", t.lang, LOCALES),
    check("source_publisher", sql`trim(${t.publisher}) <> ''`),
    check("source_title", sql`trim(${t.title}) <> ''`),
    check("source_url", sql`${t.url} like 'http://%' or ${t.url} like 'https://%'`),
    check("source_not_its_own_origin", sql`${t.originId} <> ${t.id}`),
    check("source_published", sql`${t.published} not like '../%'`),
    check("source_version", sql`${t.version} >= 1`),
    index("source_origin").on(t.originId),
    index("source_by_date").on(t.publishedSort, t.id),
  ],
);

/** The editors' wording of a source's publisher and title in another language. */
export const sourceTranslation = sqliteTable(
  "source_translation",
  {
    sourceId: integer("source_id")
      .notNull()
      .references(() => source.id),
    lang: lang(),
    publisher: text("publisher"),
    title: text("title"),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.lang] }), oneOf("source_translation_lang", t.lang, LOCALES)],
);

export const capture = sqliteTable(
  "capture",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    sourceId: integer("source_id")
      .notNull()
      .references(() => source.id),
    capturedAt: text("captured_at").notNull(),
    sha256: text("sha256").notNull(),
    text: text("text").notNull(),
  },
  (t) => [
    uniqueIndex("capture_once").on(t.sourceId, t.sha256),
    check("capture_sha256", sql`length(${t.sha256}) = 64 and ${t.sha256} not glob '*[^0-9a-f]*'`),
  ],
);
