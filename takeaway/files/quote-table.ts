import type { TakenQuote } from "../../db/takeaway/quotes.ts";
import { LOCALES, type Locale } from "../../lib/locale.ts";
import { QUOTE_CHECKS, QUOTE_FORMS } from "../../lib/vocabulary.ts";
import { permalinkOf, urlOf } from "../urls.ts";
import { type Column, columnOf, dateColumns, lastColumns, type Table } from "./table.ts";

type Row = TakenQuote;

const column = columnOf<Row>();

/** One row a quote: the words, who says them, where they stand. */
export const QUOTE_TABLE: Table<Row> = {
  name: "quotes",
  title: "Words of people and bodies, in the language they were said in; one row a quote",
  key: "id",
  columns: [
    column("id", "Number of the quote.", ({ id }) => id, { type: "integer", required: true }),
    column("version", "Version of the quote.", ({ version }) => version, { type: "integer", required: true }),
    column("url", "Page of the record.", (row) => urlOf.quote(row), { required: true }),
    column("permalink", "This version of it.", (row) => permalinkOf(urlOf.quote(row), row), { required: true }),
    column("text", "The words, without outer quotation marks.", ({ text }) => text, { required: true }),
    column("lang", "Language of the words.", ({ lang }) => lang, { oneOf: LOCALES, required: true }),
    column("form", "Word for word, or retold by the source.", ({ form }) => form, {
      oneOf: QUOTE_FORMS,
      required: true,
    }),
    column("person", "Slug of the person.", ({ person }) => person?.slug ?? null),
    column("person_ru", "The person in Russian.", ({ person }) => person?.names.ru ?? null),
    column("person_kk", "The person in Kazakh.", ({ person }) => person?.names.kk ?? null),
    column("person_en", "The person in English.", ({ person }) => person?.names.en ?? null),
    column("speaker_as_printed", "Who speaks, when it is not one person.", ({ speakerAsPrinted }) => speakerAsPrinted),
    column("role", "Role on that day, as printed.", ({ role }) => role),
    column("organisation", "Slug; empty: the coalition itself.", ({ organisation }) => organisation?.slug ?? null),
    column("organisation_name", "Its name as a source prints it.", ({ organisation }) => organisation?.name ?? null),
    column("event", "Slug of the event.", ({ event }) => event?.slug ?? null),
    ...dateColumns<Row>("said", "When it was said", ({ said }) => said, true),
    column("source_id", "Source of the words.", ({ source }) => source.id, { type: "integer", required: true }),
    column("source_publisher", "Its publisher.", ({ source }) => source.publisher, { required: true }),
    column("source_title", "Its title.", ({ source }) => source.title),
    column("source_url", "Where the publisher has it.", ({ source }) => source.url),
    column("source_published", "When it was published (EDTF).", ({ source }) => source.published),
    column("locator", "Where in it.", ({ locator }) => locator),
    column("check", "Whether the stored text of the source has these words.", ({ check }) => check, {
      oneOf: QUOTE_CHECKS,
    }),
    column("check_reason", "Why they stand here without it.", ({ checkReason }) => checkReason),
    ...LOCALES.flatMap(translationColumns),
    ...lastColumns<Row>(),
  ],
};

function translationColumns(lang: Locale): Column<Row>[] {
  const of = ({ translations }: Row) => translations.find((translation) => translation.lang === lang);
  return [
    column(`translation_${lang}`, `Translation (${lang}).`, (row) => of(row)?.text ?? null),
    column(`translation_${lang}_by`, "Who translated it.", (row) => of(row)?.by ?? null),
    column(`translation_${lang}_stale`, "Whether the words have changed since.", (row) => of(row)?.stale ?? null, {
      type: "boolean",
    }),
  ];
}
