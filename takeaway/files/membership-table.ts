import type { TakenMembership } from "../../db/takeaway/memberships.ts";
import { CERTAINTIES } from "../../lib/api/resources.ts";
import { ASSERTERS, ORGANISATION_KINDS } from "../../lib/vocabulary.ts";
import { urlOf } from "../urls.ts";
import { columnOf, dateColumns, lastColumns, type Table } from "./table.ts";

type Row = TakenMembership;

const column = columnOf<Row>();

/** One row a membership; a source that states it stands in the row, the others by their addresses. */
export const MEMBERSHIP_TABLE: Table<Row> = {
  name: "memberships",
  title: "Who joined, when, and by which source; one row a membership",
  key: "id",
  columns: [
    column("id", "Number of the membership.", ({ id }) => id, { type: "integer", required: true }),
    column("version", "Version of the membership.", ({ version }) => version, { type: "integer", required: true }),
    column("url", "Page of the record.", (row) => urlOf.membership(row), { required: true }),
    column("organisation", "Slug of the organisation.", ({ organisation }) => organisation.slug, { required: true }),
    column("kind", "Kind of the organisation.", ({ organisation }) => organisation.kind, { oneOf: ORGANISATION_KINDS }),
    column("name", "Name as a source prints it.", ({ organisation }) => organisation.name, { required: true }),
    column("name_ru", "Name in Russian.", ({ organisation }) => organisation.names.ru),
    column("name_kk", "Name in Kazakh.", ({ organisation }) => organisation.names.kk),
    column("name_en", "Name in English.", ({ organisation }) => organisation.names.en),
    column("event", "Slug of the event at which it joined.", ({ event }) => event?.slug ?? null),
    column("event_ru", "The event in Russian.", ({ event }) => event?.titles.ru ?? null),
    column("event_kk", "The event in Kazakh.", ({ event }) => event?.titles.kk ?? null),
    column("event_en", "The event in English.", ({ event }) => event?.titles.en ?? null),
    column("position", "Order in the source's list.", ({ position }) => position, { type: "integer", required: true }),
    ...dateColumns<Row>("joined", "When it joined", ({ joined }) => joined, true),
    ...dateColumns<Row>("left", "When it left", ({ left }) => left),
    column("left_reason", "Why it left, as the source says.", ({ leftReason }) => leftReason),
    column("left_source_url", "Source of the departure.", ({ leftSource }) => leftSource?.url ?? null),
    column("source_id", "Source that it was entered from.", ({ sources }) => sources[0]?.id ?? null, {
      type: "integer",
    }),
    column("source_publisher", "Its publisher.", ({ sources }) => sources[0]?.publisher ?? null),
    column("source_title", "Its title.", ({ sources }) => sources[0]?.title ?? null),
    column("source_url", "Where the publisher has it.", ({ sources }) => sources[0]?.url ?? null),
    column("source_published", "When it was published (EDTF).", ({ sources }) => sources[0]?.published ?? null),
    column("asserted_by", "Who says so in it.", ({ sources }) => sources[0]?.assertedBy ?? null, { oneOf: ASSERTERS }),
    column("source_locator", "Where in it.", ({ sources }) => sources[0]?.locator ?? null),
    column("as_of", "The day that was asked about, when one was.", ({ asOf }) => asOf?.date ?? null, { type: "date" }),
    column("as_of_membership", "Whether it held at the end of that day.", ({ asOf }) => asOf?.membership ?? null, {
      oneOf: CERTAINTIES,
    }),
    column("other_source_urls", "The other sources that state it, with spaces between.", otherSources),
    ...lastColumns<Row>(),
  ],
};

function otherSources({ sources }: Row): string | null {
  const urls = sources.slice(1).flatMap(({ url }) => url ?? []);
  return urls.length === 0 ? null : urls.join(" ");
}
