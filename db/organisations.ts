import { and, count, desc, eq, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { LOCALES, type Locale } from "../lib/locale.ts";
import { parsePartialDate } from "../lib/partial-date.ts";
import type { MembershipView, NameView, OrganisationProfile } from "../lib/views/organisation.ts";
import type { QuoteView } from "../lib/views/quote.ts";
import type { SourceRef } from "../lib/views/source.ts";
import { lastBelongingSteps } from "./belonging-steps.ts";
import { reader } from "./client.ts";
import { timelineEntry, timelineTally } from "./schema/lists.ts";
import { membership } from "./schema/memberships.ts";
import { organisation, organisationName } from "./schema/organisations.ts";
import { quote } from "./schema/quotes.ts";
import { historyOfOrganisation } from "./shown/history.ts";
import { membershipViews } from "./shown/memberships.ts";
import { organisationRefs } from "./shown/organisations.ts";
import { quotesByIds } from "./shown/quotes.ts";
import { sourceRefs } from "./shown/sources.ts";

type Row = typeof organisation.$inferSelect;
type Period = { id: number; organisationId: number; eventId: number | null; joined: string; joinedSort: string };

const SAME_DAY_SHOWN = 6;
const NOBODY: OrganisationProfile["sameDay"] = { joiners: [], total: 0 };

/**
 * The organisation at this address: the profile, or the slug of the organisation that it was merged into.
 * Null when the record has none there, or none with a name that can be shown.
 */
export async function findOrganisation(
  slug: string,
  locale: Locale,
): Promise<{ profile: OrganisationProfile } | { movedTo: string } | null> {
  const into = alias(organisation, "into");
  const [found] = await reader()
    .select({ row: organisation, movedTo: into.slug })
    .from(organisation)
    .leftJoin(into, eq(into.id, organisation.mergedInto))
    .where(eq(organisation.slug, slug));
  if (!found) return null;
  if (found.movedTo !== null) return { movedTo: found.movedTo };
  const profile = await profileOf(found.row, locale);
  return profile && { profile };
}

async function profileOf(row: Row, locale: Locale): Promise<OrganisationProfile | null> {
  const [periods, quoteIds] = await Promise.all([periodsOf(row.id), quotesOf(row.id)]);
  const [refs, names, memberships, quotes, history, steps, sameDay] = await Promise.all([
    organisationRefs([row.id], locale),
    namesOf(row.id, locale),
    membershipViews(
      periods.map((period) => period.id),
      locale,
    ),
    quotesByIds(quoteIds, locale),
    historyOfOrganisation(row.id, locale),
    lastBelongingSteps(reader(), [row.id]),
    periods[0] ? sameDayAs(periods[0], locale) : NOBODY,
  ]);
  const ref = refs.get(row.id);
  if (!ref) return null;
  const shown = periods.flatMap(({ id }) => memberships.get(id) ?? []);
  return {
    ...ref,
    kind: row.kind,
    region: row.region,
    website: row.website,
    version: row.version,
    step: steps.get(row.id) ?? null,
    names,
    memberships: shown,
    spokespeople: spokespeopleOf(quotes),
    quotes,
    sources: sourcesOf(shown, quotes, names),
    history,
    sameDay,
  };
}

async function periodsOf(organisationId: number): Promise<Period[]> {
  return reader()
    .select({
      id: membership.id,
      organisationId: membership.organisationId,
      eventId: membership.eventId,
      joined: membership.joined,
      joinedSort: membership.joinedSort,
    })
    .from(membership)
    .where(eq(membership.organisationId, organisationId))
    .orderBy(desc(membership.joinedSort), desc(membership.id));
}

async function quotesOf(organisationId: number): Promise<number[]> {
  const rows = await reader()
    .select({ id: quote.id })
    .from(quote)
    .where(eq(quote.organisationId, organisationId))
    .orderBy(desc(quote.saidSort), quote.position, quote.id);
  return rows.map((row) => row.id);
}

async function namesOf(organisationId: number, locale: Locale): Promise<NameView[]> {
  const rows = await reader()
    .select()
    .from(organisationName)
    .where(eq(organisationName.organisationId, organisationId));
  const sources = await sourceRefs(
    rows.flatMap((row) => row.sourceId ?? []),
    locale,
  );
  return rows
    .sort((a, b) => rank(a) - rank(b) || a.id - b.id)
    .map(({ value, lang, kind, by, sourceId }) => {
      return { text: value, lang, kind, by, source: sources.get(sourceId ?? 0) ?? null };
    });
}

/** By language; in each the short name first, as the page is headed by it. */
function rank({ lang, kind }: Pick<NameView, "kind" | "lang">): number {
  return LOCALES.indexOf(lang) * 2 + Number(kind !== "short");
}

function spokespeopleOf(quotes: readonly QuoteView[]): OrganisationProfile["spokespeople"] {
  const spoken = new Map<string, OrganisationProfile["spokespeople"][number]>();
  for (const { person, role, lang, said } of quotes) {
    if (!person) continue;
    const key = `${person.slug} ${role} ${said.edtf}`;
    if (!spoken.has(key)) spoken.set(key, { person, role, roleLang: lang, said });
  }
  return [...spoken.values()];
}

function sourcesOf(memberships: MembershipView[], quotes: QuoteView[], names: NameView[]): SourceRef[] {
  const cited = memberships.flatMap((period) => [
    ...period.citations.map((citation) => citation.source),
    period.leftSource,
  ]);
  const all = [...cited, ...quotes.map((said) => said.source), ...names.map((name) => name.source)];
  return [...new Map(all.flatMap((source) => (source ? [[source.id, source] as const] : []))).values()];
}

/** Who joined at the same event or, without one, on the same day: nobody while the day is not known. */
async function sameDayAs(period: Period, locale: Locale): Promise<OrganisationProfile["sameDay"]> {
  if (period.eventId === null && parsePartialDate(period.joined)?.precision !== "day") return NOBODY;
  const [rows, total] = await Promise.all([othersOf(period), countOthersOf(period)]);
  const refs = await organisationRefs(
    rows.map((row) => row.organisationId),
    locale,
  );
  const joiners = rows.flatMap(({ position, organisationId }) => {
    const other = refs.get(organisationId);
    return other ? [{ position, organisation: other }] : [];
  });
  return { joiners, total };
}

async function othersOf(period: Period): Promise<{ position: number; organisationId: number }[]> {
  if (period.eventId !== null) {
    return reader()
      .select({ position: membership.position, organisationId: membership.organisationId })
      .from(membership)
      .where(and(eq(membership.eventId, period.eventId), ne(membership.id, period.id)))
      .orderBy(membership.position, membership.id)
      .limit(SAME_DAY_SHOWN);
  }
  const rows = await reader()
    .select({ position: timelineEntry.position, organisationId: timelineEntry.organisationId })
    .from(timelineEntry)
    .where(joinedOn(period))
    .orderBy(timelineEntry.cluster)
    .limit(SAME_DAY_SHOWN);
  return rows.flatMap(({ position, organisationId }) =>
    organisationId === null ? [] : [{ position, organisationId }],
  );
}

async function countOthersOf(period: Period): Promise<number> {
  if (period.eventId !== null) {
    const [row] = await reader()
      .select({ others: count() })
      .from(membership)
      .where(and(eq(membership.eventId, period.eventId), ne(membership.id, period.id)));
    return row?.others ?? 0;
  }
  const [row] = await reader()
    .select({ joined: sql<number | null>`sum(${timelineTally.joined})` })
    .from(timelineTally)
    .where(eq(timelineTally.day, period.joinedSort));
  return Math.max((row?.joined ?? 1) - 1, 0);
}

function joinedOn(period: Period) {
  return and(
    eq(timelineEntry.day, period.joinedSort),
    eq(timelineEntry.effect, "joined"),
    ne(timelineEntry.membershipId, period.id),
  );
}
