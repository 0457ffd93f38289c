import { type asc, count, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Locale } from "../lib/locale.ts";
import type { ChangeView } from "../lib/views/change.ts";
import type { EventRef } from "../lib/views/event.ts";
import type { OrganisationRef } from "../lib/views/organisation.ts";
import type { QuoteView } from "../lib/views/quote.ts";
import type { SourceRef } from "../lib/views/source.ts";
import type { StatedDate } from "../lib/views/wording.ts";
import type { Asserter } from "../lib/vocabulary.ts";
import { reader } from "./client.ts";
import { type ListCursor, type ListWindow, windowOf } from "./list-window.ts";
import { placesOfQuotes } from "./quote-places.ts";
import { eventSource } from "./schema/events.ts";
import { recordTally } from "./schema/lists.ts";
import { citation, membership } from "./schema/memberships.ts";
import { quote } from "./schema/quotes.ts";
import { source } from "./schema/sources.ts";
import { eventRefs } from "./shown/events.ts";
import { historyOf } from "./shown/history.ts";
import { organisationRefs } from "./shown/organisations.ts";
import { shownQuotes } from "./shown/quotes.ts";
import { sourceRefs } from "./shown/sources.ts";

/** A membership that a source states. */
export type StatedMembership = {
  organisation: OrganisationRef;
  assertedBy: Asserter;
  joined: StatedDate;
  locator: string | null;
};

export type SourceProfile = {
  source: SourceRef;
  version: number;
  /** Sources that reprint it, and those that share its origin. */
  reprints: SourceRef[];
  memberships: StatedMembership[];
  quotes: QuoteView[];
  /** Of each direct quote the address of its words in the publication. */
  places: Map<number, string>;
  /** How many rest on it; the lists show the first 200 of each. */
  counts: { memberships: number; quotes: number };
  events: EventRef[];
  history: ChangeView[];
};

export type SourceListEntry = SourceRef & { memberships: number; quotes: number; events: number };
export type SourceList = { sources: SourceListEntry[]; total: number; older: string | null; newer: string | null };

/** At most this many memberships are listed on a source's page, in the order in which they were entered. */
const LISTED = 200;

/** One source with everything that rests on it; null when there is none with this id. */
export async function findSource(id: number, locale: Locale): Promise<SourceProfile | null> {
  const [row] = await reader().select().from(source).where(eq(source.id, id));
  const shown = (await sourceRefs([id], locale)).get(id);
  if (!row || !shown) return null;
  const reprinting = await reader()
    .select({ id: source.id })
    .from(source)
    .where(eq(source.originId, id))
    .orderBy(source.id);
  const reprints = await sourceRefs(
    reprinting.map((one) => one.id),
    locale,
  );
  const quotes = await reader()
    .select()
    .from(quote)
    .where(eq(quote.sourceId, id))
    .orderBy(quote.position, quote.id)
    .limit(LISTED);
  const events = await reader()
    .select({ id: eventSource.eventId })
    .from(eventSource)
    .where(eq(eventSource.sourceId, id));
  return {
    source: shown,
    version: row.version,
    reprints: [...reprints.values()],
    memberships: await statedIn(id, locale),
    counts: {
      memberships: await reader().$count(citation, eq(citation.sourceId, id)),
      quotes: await reader().$count(quote, eq(quote.sourceId, id)),
    },
    quotes: await shownQuotes(quotes, locale),
    places: await placesOfQuotes(quotes),
    events: [
      ...(
        await eventRefs(
          events.map((event) => event.id),
          locale,
        )
      ).values(),
    ],
    history: await historyOf([{ kind: "source", id }], locale),
  };
}

/** Newest publications first, a page at a time, each with how much rests on it. */
export async function listSources(window: ListWindow, locale: Locale): Promise<SourceList> {
  const page = await windowOf(window, placesOfSources);
  const ids = page.places.map((place) => place.id);
  const refs = await sourceRefs(ids, locale);
  const memberships = await reader()
    .select({ id: citation.sourceId, n: count() })
    .from(citation)
    .where(inArray(citation.sourceId, ids))
    .groupBy(citation.sourceId);
  const quotes = await reader()
    .select({ id: quote.sourceId, n: count() })
    .from(quote)
    .where(inArray(quote.sourceId, ids))
    .groupBy(quote.sourceId);
  const events = await reader()
    .select({ id: eventSource.sourceId, n: count() })
    .from(eventSource)
    .where(inArray(eventSource.sourceId, ids))
    .groupBy(eventSource.sourceId);
  const [tally] = await reader().select().from(recordTally).where(eq(recordTally.kind, "source"));
  return {
    sources: ids.flatMap((id) => {
      const ref = refs.get(id);
      return ref
        ? [{ ...ref, memberships: countOf(memberships, id), quotes: countOf(quotes, id), events: countOf(events, id) }]
        : [];
    }),
    total: tally?.records ?? 0,
    older: page.older,
    newer: page.newer,
  };
}

async function statedIn(sourceId: number, locale: Locale): Promise<StatedMembership[]> {
  const rows = await reader()
    .select({
      organisationId: membership.organisationId,
      assertedBy: citation.assertedBy,
      locator: citation.locator,
      edtf: membership.joined,
      basis: membership.joinedBasis,
    })
    .from(citation)
    .innerJoin(membership, eq(membership.id, citation.membershipId))
    .where(eq(citation.sourceId, sourceId))
    .orderBy(citation.membershipId)
    .limit(LISTED);
  const refs = await organisationRefs(
    rows.map((row) => row.organisationId),
    locale,
  );
  return rows.flatMap(({ organisationId, assertedBy, locator, edtf, basis }) => {
    const organisation = refs.get(organisationId);
    return organisation ? [{ organisation, assertedBy, locator, joined: { edtf, basis } }] : [];
  });
}

async function placesOfSources(
  where: ((place: SQL) => SQL) | null,
  order: typeof asc,
  limit: number,
): Promise<ListCursor[]> {
  return reader()
    .select({ sort: source.publishedSort, id: source.id })
    .from(source)
    .where(where?.(sql`(${source.publishedSort}, ${source.id})`))
    .orderBy(order(source.publishedSort), order(source.id))
    .limit(limit);
}

function countOf(rows: { id: number; n: number }[], id: number): number {
  return rows.find((row) => row.id === id)?.n ?? 0;
}
