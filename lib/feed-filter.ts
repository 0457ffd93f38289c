import { NOVELTIES, type Novelty } from "./api/resources.ts";
import { firstValue, oneOf, type Query, queryString } from "./query-values.ts";
import { readSince, type SinceAsked, sinceText } from "./since.ts";
import { ORGANISATION_KINDS, type OrganisationKind } from "./vocabulary.ts";

/** What somebody follows: the whole record, one organisation, one kind of organisation; all news or only some. */
export type FeedFilter = {
  /** Slug. */
  organisation: string | null;
  kind: OrganisationKind | null;
  only: Novelty | null;
  since: SinceAsked | null;
};

export const FEED_KEYS = ["organisation", "kind", "only", "since"] as const;
export const WHOLE_FEED: Readonly<FeedFilter> = { organisation: null, kind: null, only: null, since: null };

/** What the address of a feed asks for; nonsense is as if it were absent. An organisation has its own kind. */
export function parseFeedFilter(query: Query): FeedFilter {
  const slug = firstValue(query, "organisation");
  const organisation = /^[a-z0-9-]{1,200}$/.test(slug) ? slug : null;
  return {
    organisation,
    kind: organisation === null ? oneOf(ORGANISATION_KINDS, firstValue(query, "kind")) : null,
    only: oneOf(NOVELTIES, firstValue(query, "only")),
    since: readSince(firstValue(query, "since")),
  };
}

export function feedQuery({ organisation, kind, only, since }: FeedFilter): string {
  return queryString({ organisation, kind, only, since: since && sinceText(since) });
}

/** A page of what changed: the same filter, and the step before which the page begins. */
export type ChangesAsked = Partial<FeedFilter> & { before?: number | null };

export function changesQuery({ before = null, ...filter }: ChangesAsked): string {
  const rest = feedQuery({ ...WHOLE_FEED, ...filter });
  return [rest, queryString({ before: before === null ? null : String(before) })].filter(Boolean).join("&");
}
