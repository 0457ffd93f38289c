import type { TakenEvent } from "../../db/takeaway/events.ts";
import type { TakenMembership } from "../../db/takeaway/memberships.ts";
import type { TakenOrganisation } from "../../db/takeaway/organisations.ts";
import type { TakenPerson } from "../../db/takeaway/people.ts";
import type { TakenQuote } from "../../db/takeaway/quotes.ts";
import type { StatedDate } from "../../lib/api/parts.ts";
import { LICENCE } from "../../lib/licence.ts";
import { displayName, sourceName } from "../../lib/names.ts";
import { publicAddress } from "../../lib/public-origin.ts";
import { versionLabel } from "../../lib/versioned.ts";
import type { Slice } from "../slice.ts";
import { permalinkOf, urlOf } from "../urls.ts";
import { jsonDocument } from "./json-file.ts";

/**
 * The record as Popolo JSON (popoloproject.com). The coalition is an organization whose members are organizations.
 * Popolo knows a year, a month or a day and no bounds: "not later than" has no date there, and a note says it. The date
 * of a speech is an instant there, which no source tells: a note has the day.
 */
export async function* popoloFile(slice: Slice): AsyncGenerator<string> {
  const about = {
    meta: { url: publicAddress("/data/popolo.json"), record: slice.head, licence: LICENCE },
  };
  yield* jsonDocument(about, {
    memberships: mapped(slice.memberships(), membership),
    speeches: mapped(slice.quotes(), speech),
    events: mapped(slice.events(), event),
    organizations: organizations(slice),
    persons: mapped(slice.people(), person),
  });
}

const COALITION = "coalition";

async function* organizations(slice: Slice): AsyncGenerator<object[]> {
  yield [{ id: COALITION, name: slice.coalition ?? "The coalition", classification: "coalition" }];
  yield* mapped(slice.organisations(), organization);
}

function membership(taken: TakenMembership): object {
  const { id, organisation, joined, left, sources, leftSource, version } = taken;
  return {
    id: `membership/${id}`,
    member: { "@type": "Organization", id: idOf(organisation), name: organisation.name },
    member_id: idOf(organisation),
    organization_id: COALITION,
    ...(taken.event && { event_id: `event/${taken.event.slug}` }),
    ...dated("start_date", joined),
    ...dated("end_date", left),
    sources: [...sources, leftSource].flatMap((source) => (source?.url ? linkTo(source) : [])),
    links: [{ url: urlOf.membership(taken), note: `membership ${id}, version ${version}` }],
  };
}

function organization(taken: TakenOrganisation): object {
  const { slug, kind, names, website } = taken;
  const shown = sourceName(names) ?? displayName(names, "ru");
  return {
    id: idOf(taken),
    name: shown?.value ?? slug,
    other_names: names
      .filter((name) => name !== shown)
      .map(({ value, lang, kind: sort }) => ({ name: value, note: `${sort}, ${lang}` })),
    classification: kind,
    links: [...linksTo(urlOf.organisation(taken), taken), ...(website ? [{ url: website, note: "website" }] : [])],
  };
}

function person(taken: TakenPerson): object {
  const { slug, names } = taken;
  const shown = names.find((name) => name.by === "source") ?? names[0];
  return {
    id: `person/${slug}`,
    name: shown?.value ?? slug,
    other_names: names.filter((name) => name !== shown).map(({ value, lang }) => ({ name: value, note: lang })),
    links: linksTo(urlOf.person(taken), taken),
  };
}

function event(taken: TakenEvent): object {
  const { slug, kind, texts, date, sources } = taken;
  const text = texts.find(({ lang }) => lang === "ru") ?? texts[0];
  return {
    id: `event/${slug}`,
    name: text?.title ?? slug,
    ...(text?.place && { location: text.place }),
    classification: kind,
    organization_id: COALITION,
    ...dated("start_date", date),
    sources: sources.flatMap((source) => (source.url ? linkTo(source) : [])),
    links: linksTo(urlOf.event(taken), taken),
  };
}

function speech(taken: TakenQuote): object {
  const { id, text, lang, form, person: speaker, speakerAsPrinted, role, said, source } = taken;
  return {
    id: `quote/${id}`,
    type: "speech",
    text,
    note: `${form}, ${lang}`,
    ...(speaker && { creator_id: `person/${speaker.slug}` }),
    ...(speakerAsPrinted !== null && { attribution_text: speakerAsPrinted }),
    ...(role !== null && { role }),
    ...(taken.event && { event_id: `event/${taken.event.slug}` }),
    date_note: dayOrBound(said),
    sources: source.url ? linkTo(source) : [],
    links: linksTo(urlOf.quote(taken), taken),
  };
}

function idOf({ slug }: { slug: string }): string {
  return `organisation/${slug}`;
}

/** The plain beginning of an ISO date; for "not later than", which Popolo cannot say, a note. */
function dated(name: string, date: StatedDate | null): object {
  if (date === null) return {};
  return date.edtf.startsWith("../") ? { [`${name}_note`]: dayOrBound(date) } : { [name]: date.edtf };
}

function dayOrBound(date: StatedDate): string {
  return date.edtf.startsWith("../") ? `not later than ${date.latest}` : date.edtf;
}

/** The page of a record, and the address of exactly this version. */
function linksTo(url: string, taken: { version: number; step?: number | null }): object[] {
  const version = versionLabel(taken.version, taken.step ?? null);
  return [
    { url, note: "page" },
    { url: permalinkOf(url, taken), note: `version ${version}` },
  ];
}

function linkTo({ url, publisher, title }: { url: string | null; publisher: string; title: string | null }): object[] {
  return url === null ? [] : [{ url, note: [publisher, title].filter(Boolean).join(": ") }];
}

async function* mapped<Taken>(
  batches: AsyncIterable<readonly Taken[]>,
  make: (taken: Taken) => object,
): AsyncGenerator<object[]> {
  for await (const batch of batches) yield batch.map(make);
}
