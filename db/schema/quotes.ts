import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { LOCALES } from "../../lib/locale.ts";
import { DATE_BASES, QUOTE_CHECKS, QUOTE_FORMS, TRANSLATION_AUTHORS } from "../../lib/vocabulary.ts";
import { lang, oneOf, saidColumns } from "./columns.ts";
import { event } from "./events.ts";
import { organisation, person } from "./organisations.ts";
import { source } from "./sources.ts";

export const quote = sqliteTable(
  "quote",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    personId: integer("person_id").references(() => person.id),
    /** Who speaks when it is not one person, as the source prints it, e.g. «Члены Народной коалиции». */
    speakerAsPrinted: text("speaker_as_printed"),
    /** Null: the words are the coalition's own. */
    organisationId: integer("organisation_id").references(() => organisation.id),
    eventId: integer("event_id").references(() => event.id),
    /** Role on that day, as printed, in the quote's language. */
    role: text("role"),
    ...saidColumns,
    lang: lang(),
    /** The words alone: no outer quotation marks. */
    text: text("text").notNull(),
    form: text("form", { enum: QUOTE_FORMS }).notNull(),
    sourceId: integer("source_id")
      .notNull()
      .references(() => source.id),
    locator: text("locator"),
    check: text("check", { enum: QUOTE_CHECKS }).notNull(),
    /** Why words that the capture does not contain were published all the same; the reader sees it. */
    checkReason: text("check_reason"),
    position: integer("position").notNull(),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("quote_lang", t.lang, LOCALES),
    oneOf("quote_form", t.form, QUOTE_FORMS),
    oneOf("quote_check", t.check, QUOTE_CHECKS),
    oneOf("quote_said_basis", t.saidBasis, DATE_BASES),
    check("quote_text", sql`trim(${t.text}) <> ''`),
    check("quote_has_a_speaker", sql`${t.personId} is not null or trim(${t.speakerAsPrinted}) <> ''`),
    check("quote_missing_needs_a_reason", sql`${t.check} <> 'missing' or trim(${t.checkReason}) <> ''`),
    check("quote_version", sql`${t.version} >= 1`),
    index("quote_by_date").on(t.saidSort, t.id),
    index("quote_by_person").on(t.personId, t.saidSort),
    index("quote_by_organisation").on(t.organisationId, t.eventId),
    index("quote_by_event").on(t.eventId, t.position),
    index("quote_by_source").on(t.sourceId),
  ],
);

export const quoteTranslation = sqliteTable(
  "quote_translation",
  {
    quoteId: integer("quote_id")
      .notNull()
      .references(() => quote.id),
    lang: lang(),
    text: text("text").notNull(),
    by: text("by", { enum: TRANSLATION_AUTHORS }).notNull(),
    /** The quote's version that was translated; an older one than the quote's own means stale. */
    ofVersion: integer("of_version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.quoteId, t.lang] }),
    oneOf("quote_translation_lang", t.lang, LOCALES),
    oneOf("quote_translation_by", t.by, TRANSLATION_AUTHORS),
  ],
);
