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
import { NAME_AUTHORS, NAME_KINDS, ORGANISATION_KINDS } from "../../lib/vocabulary.ts";
import { lang, oneOf } from "./columns.ts";
import { source } from "./sources.ts";

export const organisation = sqliteTable(
  "organisation",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    slug: text("slug").notNull().unique(),
    kind: text("kind", { enum: ORGANISATION_KINDS }).notNull(),
    region: text("region"),
    website: text("website"),
    mergedInto: integer("merged_into").references((): AnySQLiteColumn => organisation.id),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("organisation_kind", t.kind, ORGANISATION_KINDS),
    check("organisation_slug", sql`${t.slug} <> '' and ${t.slug} not glob '*[^a-z0-9-]*'`),
    check("organisation_not_into_itself", sql`${t.mergedInto} <> ${t.id}`),
    check("organisation_version", sql`${t.version} >= 1`),
    index("organisation_merged_into").on(t.mergedInto),
  ],
);

export const organisationName = sqliteTable(
  "organisation_name",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisation.id),
    lang: lang(),
    kind: text("kind", { enum: NAME_KINDS }).notNull(),
    value: text("value").notNull(),
    by: text("by", { enum: NAME_AUTHORS }).notNull(),
    sourceId: integer("source_id").references(() => source.id),
  },
  (t) => [
    oneOf("organisation_name_lang", t.lang, LOCALES),
    oneOf("organisation_name_kind", t.kind, NAME_KINDS),
    oneOf("organisation_name_by", t.by, NAME_AUTHORS),
    check("organisation_name_value", sql`trim(${t.value}) <> ''`),
    check("organisation_name_by_its_source", sql`(${t.by} = 'source') = (${t.sourceId} is not null)`),
    uniqueIndex("organisation_name_once").on(t.organisationId, t.lang, t.kind, t.value, t.sourceId),
    index("organisation_name_source").on(t.sourceId),
  ],
);

export const person = sqliteTable(
  "person",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    slug: text("slug").notNull().unique(),
    mergedInto: integer("merged_into").references((): AnySQLiteColumn => person.id),
    version: integer("version").notNull(),
  },
  (t) => [
    check("person_slug", sql`${t.slug} <> '' and ${t.slug} not glob '*[^a-z0-9-]*'`),
    check("person_not_into_itself", sql`${t.mergedInto} <> ${t.id}`),
    check("person_version", sql`${t.version} >= 1`),
    index("person_merged_into").on(t.mergedInto),
  ],
);

export const personName = sqliteTable(
  "person_name",
  {
    personId: integer("person_id")
      .notNull()
      .references(() => person.id),
    lang: lang(),
    value: text("value").notNull(),
    by: text("by", { enum: NAME_AUTHORS }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.lang] }),
    oneOf("person_name_lang", t.lang, LOCALES),
    oneOf("person_name_by", t.by, NAME_AUTHORS),
    check("person_name_value", sql`trim(${t.value}) <> ''`),
  ],
);
