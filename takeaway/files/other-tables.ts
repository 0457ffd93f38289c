import type { TakenEvent } from "../../db/takeaway/events.ts";
import type { TakenMembership } from "../../db/takeaway/memberships.ts";
import type { TakenOrganisation } from "../../db/takeaway/organisations.ts";
import type { TakenPerson } from "../../db/takeaway/people.ts";
import type { TakenSource } from "../../db/takeaway/sources.ts";
import { LOCALES } from "../../lib/locale.ts";
import { displayName } from "../../lib/names.ts";
import { ASSERTERS, EVENT_KINDS, ORGANISATION_KINDS } from "../../lib/vocabulary.ts";
import { permalinkOf, urlOf } from "../urls.ts";
import { columnOf, dateColumns, lastColumns, type Table } from "./table.ts";

const PERMALINK = "This version of it, which never changes.";

/** The tables that a Data Package has beside memberships and quotes. */

const organisation = columnOf<TakenOrganisation>();
export const ORGANISATION_TABLE: Table<TakenOrganisation> = {
  name: "organisations",
  title: "Organisations and their names",
  key: "slug",
  columns: [
    organisation("slug", "Last part of its address.", ({ slug }) => slug, { required: true }),
    organisation("version", "Version of the organisation.", ({ version }) => version, {
      type: "integer",
      required: true,
    }),
    organisation("url", "Page of the record.", (row) => urlOf.organisation(row), { required: true }),
    organisation("permalink", PERMALINK, (row) => permalinkOf(urlOf.organisation(row), row), { required: true }),
    organisation("kind", "Its kind.", ({ kind }) => kind, { oneOf: ORGANISATION_KINDS, required: true }),
    ...LOCALES.map((lang) =>
      organisation(`name_${lang}`, `Name (${lang}).`, ({ names }) => {
        const shown = displayName(names, lang);
        return shown?.lang === lang ? shown.value : null;
      }),
    ),
    organisation("region", "Region.", ({ region }) => region),
    organisation("website", "Website.", ({ website }) => website),
    organisation("merged_into", "Slug that its address leads to.", ({ mergedInto }) => mergedInto),
    ...lastColumns<TakenOrganisation>(),
  ],
};

const event = columnOf<TakenEvent>();
export const EVENT_TABLE: Table<TakenEvent> = {
  name: "events",
  title: "Events at which memberships begin or end, or a statement is made",
  key: "slug",
  columns: [
    event("slug", "Last part of its address.", ({ slug }) => slug, { required: true }),
    event("version", "Version of the event.", ({ version }) => version, { type: "integer", required: true }),
    event("url", "Page of the record.", (row) => urlOf.event(row), { required: true }),
    event("permalink", PERMALINK, (row) => permalinkOf(urlOf.event(row), row), { required: true }),
    event("kind", "Its kind.", ({ kind }) => kind, { oneOf: EVENT_KINDS, required: true }),
    ...dateColumns<TakenEvent>("date", "When it was", ({ date }) => date, true),
    ...LOCALES.flatMap((lang) => [
      event(
        `title_${lang}`,
        `Title (${lang}).`,
        ({ texts }) => texts.find((text) => text.lang === lang)?.title ?? null,
      ),
      event(
        `place_${lang}`,
        `Place (${lang}).`,
        ({ texts }) => texts.find((text) => text.lang === lang)?.place ?? null,
      ),
    ]),
    event("claimed_count", "The number that the source gives.", ({ claimed }) => claimed?.count ?? null, {
      type: "integer",
    }),
    event("claimed_text", "In the words of the source.", ({ claimed }) => claimed?.text ?? null),
    event("named", "How many the record names.", ({ named }) => named, { type: "integer", required: true }),
    event("source_ids", "Its sources, with spaces between.", ({ sources }) => sources.map(({ id }) => id).join(" ")),
    ...lastColumns<TakenEvent>(),
  ],
};

const person = columnOf<TakenPerson>();
export const PERSON_TABLE: Table<TakenPerson> = {
  name: "people",
  title: "People whose words the record holds",
  key: "slug",
  columns: [
    person("slug", "Last part of the address.", ({ slug }) => slug, { required: true }),
    person("version", "Version of the person.", ({ version }) => version, { type: "integer", required: true }),
    person("url", "Page of the record.", (row) => urlOf.person(row), { required: true }),
    ...LOCALES.map((lang) =>
      person(`name_${lang}`, `Name (${lang}).`, ({ names }) => names.find((name) => name.lang === lang)?.value ?? null),
    ),
    person("merged_into", "Slug that the address leads to.", ({ mergedInto }) => mergedInto),
    ...lastColumns<TakenPerson>(),
  ],
};

const source = columnOf<TakenSource>();
export const SOURCE_TABLE: Table<TakenSource> = {
  name: "sources",
  title: "Publications that the facts rest on",
  key: "id",
  columns: [
    source("id", "Number of the source.", ({ id }) => id, { type: "integer", required: true }),
    source("version", "Version of the source.", ({ version }) => version, { type: "integer", required: true }),
    source("url", "Page of the record.", (row) => urlOf.source(row), { required: true }),
    source("publisher", "Its publisher.", ({ publisher }) => publisher, { required: true }),
    source("title", "Its title.", ({ title }) => title),
    source("original_url", "Where the publisher has it.", ({ originalUrl }) => originalUrl),
    source("lang", "Its language.", ({ lang }) => lang, { oneOf: LOCALES, required: true }),
    source("published", "When it was published (EDTF).", ({ published }) => published, { required: true }),
    source("published_at", "To the minute, where it says so.", ({ publishedAt }) => publishedAt),
    source("origin_id", "The source that it reprints.", ({ originId }) => originId, { type: "integer" }),
    source("via", "The agency that it names.", ({ via }) => via),
    source("capture_sha256", "SHA-256 of the newest stored copy.", ({ captures }) => captures.at(-1)?.sha256 ?? null),
    source("captured_at", "When that was stored.", ({ captures }) => captures.at(-1)?.capturedAt ?? null),
    ...lastColumns<TakenSource>(),
  ],
};

/** A source that states a membership. */
type Stated = { membershipId: number } & TakenMembership["sources"][number];

const citation = columnOf<Stated>();
export const CITATION_TABLE: Table<Stated> = {
  name: "citations",
  title: "Which source states which membership, and who says so in it",
  key: "membership_id",
  columns: [
    citation("membership_id", "The membership.", (row) => row.membershipId, { type: "integer", required: true }),
    citation("source_id", "The source.", ({ id }) => id, { type: "integer", required: true }),
    citation("asserted_by", "Who says so.", ({ assertedBy }) => assertedBy, { oneOf: ASSERTERS, required: true }),
    citation("locator", "Where in the source.", ({ locator }) => locator),
    ...lastColumns<Stated>(),
  ],
};

/** The citations of memberships, one by one. */
export async function* citationsOf(batches: AsyncIterable<readonly TakenMembership[]>): AsyncGenerator<Stated[]> {
  for await (const batch of batches) {
    yield batch.flatMap(({ id, sources }) => sources.map((source) => ({ membershipId: id, ...source })));
  }
}
