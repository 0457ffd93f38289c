import type { Locale } from "../../lib/locale.ts";
import type { EventRef } from "../../lib/views/event.ts";
import type { NewsView } from "../../lib/views/news.ts";
import type { OrganisationRef } from "../../lib/views/organisation.ts";
import type { PersonRef } from "../../lib/views/person.ts";
import type { SourceRef } from "../../lib/views/source.ts";
import type { MembershipSnapshot, QuoteSnapshot, RecordSnapshot } from "../publish/snapshots.ts";
import { eventRefs } from "../shown/events.ts";
import { organisationRefs } from "../shown/organisations.ts";
import { personRefs } from "../shown/people.ts";
import { sourceRefs } from "../shown/sources.ts";

type Subject = Pick<NewsView, "page" | "name" | "words" | "date" | "source">;
type Around = {
  organisations: Map<number, OrganisationRef>;
  people: Map<number, PersonRef>;
  events: Map<number, EventRef>;
  sources: Map<number, SourceRef>;
};

/** What each of these versions is about, in a fixed number of queries; null for one of which nothing is left to tell. */
export async function subjectsOf(versions: readonly RecordSnapshot[], locale: Locale): Promise<(Subject | null)[]> {
  const idsOf = (pick: (version: RecordSnapshot) => (number | null | undefined)[]): number[] =>
    versions.flatMap(pick).filter((id) => typeof id === "number");
  const around = {
    organisations: await organisationRefs(idsOf(organisationsIn), locale),
    people: await personRefs(idsOf(peopleIn), locale),
    events: await eventRefs(
      idsOf((version) => (version.kind === "event" ? [version.content.id] : [])),
      locale,
    ),
    sources: await sourceRefs(idsOf(sourcesIn), locale),
  };
  return versions.map((version) => subjectOf(version, around));
}

function organisationsIn(version: RecordSnapshot): (number | null)[] {
  if (version.kind === "organisation") return [version.content.id];
  return version.kind === "membership" || version.kind === "quote" ? [version.content.organisationId] : [];
}

function peopleIn(version: RecordSnapshot): (number | null)[] {
  if (version.kind === "person") return [version.content.id];
  return version.kind === "quote" ? [version.content.personId] : [];
}

function sourcesIn(version: RecordSnapshot): (number | undefined)[] {
  switch (version.kind) {
    case "source":
      return [version.content.id];
    case "membership":
      return [version.content.departure?.sourceId, version.content.citations[0]?.sourceId];
    case "quote":
      return [version.content.sourceId];
    case "event":
      return [version.content.sourceIds[0]];
    default:
      return [];
  }
}

function subjectOf(version: RecordSnapshot, around: Around): Subject | null {
  const { organisations, people, events, sources } = around;
  switch (version.kind) {
    case "membership":
      return ofMembership(version.content, around);
    case "quote":
      return ofQuote(version.content, around);
    case "organisation": {
      const ref = organisations.get(version.content.id);
      return ref ? { ...NOTHING, page: { kind: "organisation", slug: ref.slug }, name: ref.name } : null;
    }
    case "person": {
      const ref = people.get(version.content.id);
      return ref ? { ...NOTHING, page: { kind: "person", slug: ref.slug }, name: ref.name } : null;
    }
    case "event": {
      const ref = events.get(version.content.id);
      const source = sources.get(version.content.sourceIds[0] ?? 0) ?? null;
      const date = version.content.date.edtf;
      return ref ? { ...NOTHING, page: { kind: "event", slug: ref.slug }, name: ref.title, date, source } : null;
    }
    case "source": {
      const source = sources.get(version.content.id);
      if (!source) return null;
      const name = source.title ?? source.publisher;
      return { ...NOTHING, page: { kind: "source", id: source.id }, name, date: source.published, source };
    }
    case "coalition":
      return NOTHING;
    case "withdrawn":
      return null;
  }
}

const NOTHING: Subject = { page: null, name: null, words: null, date: null, source: null };

function ofMembership(content: MembershipSnapshot, { organisations, sources }: Around): Subject | null {
  const { organisationId, joined, departure, citations } = content;
  const ref = organisations.get(organisationId);
  const source = sources.get(departure?.sourceId ?? citations[0]?.sourceId ?? 0) ?? null;
  const date = departure?.date.edtf ?? joined.edtf;
  return ref ? { ...NOTHING, page: { kind: "organisation", slug: ref.slug }, name: ref.name, date, source } : null;
}

function ofQuote(content: QuoteSnapshot, { organisations, people, sources }: Around): Subject {
  const { id, personId, organisationId, speakerAsPrinted, text, lang, form, said, sourceId } = content;
  const printed = speakerAsPrinted === null ? null : { text: speakerAsPrinted, lang, by: "source" as const };
  const name = people.get(personId ?? 0)?.name ?? printed ?? organisations.get(organisationId ?? 0)?.name ?? null;
  const source = sources.get(sourceId) ?? null;
  return { page: { kind: "quote", id }, name, words: { text, lang, form }, date: said.edtf, source };
}
