import type { Db } from "../../db/client.ts";
import { listChanges, takeChanges } from "../../db/takeaway/changes.ts";
import { takeEvents } from "../../db/takeaway/events.ts";
import { numberOf } from "../../db/takeaway/followed.ts";
import { idOfSlug } from "../../db/takeaway/keys.ts";
import { listEvents, listOrganisations, listPeople, listQuotes, listSources } from "../../db/takeaway/lists.ts";
import { listMemberships, membershipCursor, readMembershipCursor } from "../../db/takeaway/membership-list.ts";
import { takeMemberships } from "../../db/takeaway/memberships.ts";
import { takeOrganisations } from "../../db/takeaway/organisations.ts";
import { takePeople } from "../../db/takeaway/people.ts";
import { takeQuotes } from "../../db/takeaway/quotes.ts";
import { takeSources } from "../../db/takeaway/sources.ts";
import type { Followed } from "../../lib/feed-filter.ts";
import { readId } from "../../lib/record-id.ts";
import { readSince, whereSince } from "../../lib/since.ts";
import { filterSpan } from "../../lib/timeline-filter.ts";
import { urlOf, withPermalinks, withUrls } from "../urls.ts";
import type { Collection, QueryOf } from "./parameters.ts";
import { Problem } from "./problem.ts";

/** A page of records, and where the next one goes on (null at the end). */
export type Listed = { data: object[]; next: string | null };

type Reading<Name extends Collection> = {
  page: (db: Db, query: QueryOf<Name>) => Promise<Listed>;
  /** The records at these ids. */
  take: (db: Db, ids: readonly number[]) => Promise<object[]>;
};

/** How each collection of the API is read. */
export const READINGS: { [Name in Collection]: Reading<Name> } = {
  memberships: {
    page: pageOfMemberships,
    take: async (db, ids) => withUrls(await takeMemberships(db, ids), urlOf.membership),
  },
  organisations: {
    page: (db, { q = "", kind = null, ...place }) =>
      pageOf(
        place,
        (at) => listOrganisations(db, { q, kind }, at),
        (ids) => READINGS.organisations.take(db, ids),
      ),
    take: async (db, ids) => withPermalinks(await takeOrganisations(db, ids), urlOf.organisation),
  },
  people: {
    page: (db, place) =>
      pageOf(
        place,
        (at) => listPeople(db, at),
        (ids) => READINGS.people.take(db, ids),
      ),
    take: async (db, ids) => withPermalinks(await takePeople(db, ids), urlOf.person),
  },
  quotes: { page: pageOfQuotes, take: async (db, ids) => withPermalinks(await takeQuotes(db, ids), urlOf.quote) },
  events: {
    page: (db, { kind = null, from, to, ...place }) =>
      pageOf(
        place,
        (at) => listEvents(db, { kind, ...spanOf(from, to) }, at),
        (ids) => READINGS.events.take(db, ids),
      ),
    take: async (db, ids) => withPermalinks(await takeEvents(db, ids), urlOf.event),
  },
  sources: {
    page: (db, { lang = null, from, to, ...place }) =>
      pageOf(
        place,
        (at) => listSources(db, { lang, ...spanOf(from, to) }, at),
        (ids) => READINGS.sources.take(db, ids),
      ),
    take: async (db, ids) => withPermalinks(await takeSources(db, ids), urlOf.source),
  },
  changes: {
    page: async (db, { since = "", novelty = null, record = null, organisation, event, quote, ...place }) => {
      const asked = readSince(since);
      const about = await numbersOf([
        organisation === undefined ? null : { kind: "organisation", slug: organisation },
        event === undefined ? null : { kind: "event", slug: event },
        quote === undefined ? null : { kind: "quote", id: Number(quote) },
      ]);
      const filter = { since: asked && whereSince(asked), novelty, record, about };
      return pageOf(
        place,
        (at) => listChanges(db, filter, at),
        (ids) => READINGS.changes.take(db, ids),
      );
    },
    take: async (db, ids) => withUrls(await takeChanges(db, ids), urlOf.change),
  },
};

async function pageOfMemberships(db: Db, query: QueryOf<"memberships">): Promise<Listed> {
  const { q = "", kind = null, from = null, to = null, quotes, left, limit, after } = query;
  const asOf = query["as-of"] ?? null;
  const filter = {
    ...{ q, kind, asOf, from, to },
    quotes: quotes === "1",
    left: left !== "0" && asOf === null,
    membersOnly: asOf !== null,
    organisationId: await idOf(db, "organisations", query.organisation),
    eventId: await idOf(db, "events", query.event),
  };
  const place = after === undefined ? null : readMembershipCursor(after);
  if (after !== undefined && place === null) throw badCursor();
  const found = await listMemberships(db, filter, place, limit + 1);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const data = await takeMemberships(
    db,
    shown.map(({ id }) => id),
    asOf,
  );
  return { data: withUrls(data, urlOf.membership), next: found.length > limit && last ? membershipCursor(last) : null };
}

async function pageOfQuotes(db: Db, query: QueryOf<"quotes">): Promise<Listed> {
  const { form = null, lang = null, from, to, organisation, person, event, ...place } = query;
  const filter = {
    ...{ form, lang, ...spanOf(from, to) },
    organisationId: await idOf(db, "organisations", organisation),
    personId: await idOf(db, "people", person),
    eventId: await idOf(db, "events", event),
  };
  return pageOf(
    place,
    (at) => listQuotes(db, filter, at),
    (ids) => READINGS.quotes.take(db, ids),
  );
}

type Asked = { limit: number; after?: string | undefined };

async function pageOf(
  { limit, after }: Asked,
  list: (place: { after: number; limit: number }) => Promise<number[]>,
  take: (ids: readonly number[]) => Promise<object[]>,
): Promise<Listed> {
  const from = after === undefined ? 0 : readId(after);
  if (from === null) throw badCursor();
  const ids = await list({ after: from, limit: limit + 1 });
  const shown = ids.slice(0, limit);
  return { data: await take(shown), next: ids.length > limit ? String(shown.at(-1)) : null };
}

function badCursor(): Problem {
  const reason = "not a place that an answer gave as its `next`";
  return new Problem(400, "The question cannot be understood.", [{ name: "after", reason }]);
}

async function idOf(
  db: Db,
  kind: "organisations" | "people" | "events",
  slug: string | undefined,
): Promise<number | null> {
  if (slug === undefined) return null;
  const id = await idOfSlug(db, kind, slug);
  if (id === null) throw new Problem(404, `There is nothing at /${kind}/${slug} in the record.`);
  return id;
}

async function numbersOf(asked: readonly (Followed | null)[]): Promise<{ kind: Followed["kind"]; id: number }[]> {
  const found = [];
  for (const of of asked) {
    if (of === null) continue;
    const id = await numberOf(of);
    if (id === null) throw new Problem(404, `The record never had the ${of.kind} ${"slug" in of ? of.slug : of.id}.`);
    found.push({ kind: of.kind, id });
  }
  return found;
}

function spanOf(from: string | undefined, to: string | undefined): { from: string | null; to: string | null } {
  return filterSpan({ from: from ?? null, to: to ?? null });
}
