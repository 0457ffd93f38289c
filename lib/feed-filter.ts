import { NOVELTIES, type Novelty } from "./api/resources.ts";
import { firstValue, oneOf, type Query, queryString } from "./query-values.ts";
import { readId } from "./record-id.ts";
import { readSince, type SinceAsked, sinceText } from "./since.ts";
import type { RecordPage } from "./views/change.ts";
import { ORGANISATION_KINDS, type OrganisationKind } from "./vocabulary.ts";

/** One record that somebody follows. */
export type Followed = Extract<RecordPage, { kind: "organisation" | "event" | "quote" }>;

/** What somebody follows: the whole record, one record of it, one kind of organisation; all news or only some. */
export type FeedFilter = {
  of: Followed | null;
  kind: OrganisationKind | null;
  only: Novelty | null;
  since: SinceAsked | null;
};

export const FEED_KEYS = ["organisation", "event", "quote", "kind", "only", "since", "before"] as const;
export const WHOLE_FEED: Readonly<FeedFilter> = { of: null, kind: null, only: null, since: null };

/** A page of what changed: the filter, and the step before which the page begins. */
export type ChangesAsked = Partial<FeedFilter> & { before?: number | null };

/** What the address of a feed or of the page that shows the same asks for; nonsense is as if it were absent. */
export function parseChangesAsked(query: Query): FeedFilter & { before: number | null } {
  const of = followedIn(query);
  return {
    of,
    // One record has its own kind.
    kind: of === null ? oneOf(ORGANISATION_KINDS, firstValue(query, "kind")) : null,
    only: oneOf(NOVELTIES, firstValue(query, "only")),
    since: readSince(firstValue(query, "since")),
    before: readId(firstValue(query, "before")),
  };
}

/** The canonical query of a feed and of the page that shows the same. */
export function changesQuery({
  of = null,
  kind = null,
  only = null,
  since = null,
  before = null,
}: ChangesAsked): string {
  return queryString({
    ...followedKeys(of),
    kind,
    only,
    since: since && sinceText(since),
    before: before === null ? null : String(before),
  });
}

/** As a form sends it along. */
export function followedKeys(of: Followed | null): Record<string, string> {
  return of === null ? {} : { [of.kind]: "slug" in of ? of.slug : String(of.id) };
}

function followedIn(query: Query): Followed | null {
  for (const kind of ["organisation", "event"] as const) {
    const slug = firstValue(query, kind);
    if (/^[a-z0-9-]{1,200}$/.test(slug)) return { kind, slug };
  }
  const id = readId(firstValue(query, "quote"));
  return id === null ? null : { kind: "quote", id };
}
