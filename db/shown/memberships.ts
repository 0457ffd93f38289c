import { inArray } from "drizzle-orm";
import type { Locale } from "../../lib/locale.ts";
import type { MembershipView } from "../../lib/views/organisation.ts";
import type { CitationView } from "../../lib/views/source.ts";
import { reader } from "../client.ts";
import { isReadable } from "../readable.ts";
import { citation, membership } from "../schema/memberships.ts";
import { eventRefs } from "./events.ts";
import { sourceRefs } from "./sources.ts";

/** These memberships with their events, dates and citations, the source that each was entered from first. */
export async function membershipViews(ids: readonly number[], locale: Locale): Promise<Map<number, MembershipView>> {
  const list = [...new Set(ids)];
  if (list.length === 0) return new Map();
  const found = await reader().select().from(membership).where(inArray(membership.id, list));
  const rows = found.filter((row) => isReadable(`membership ${row.id}`, [row.joined, row.left]));
  const cited = await reader().select().from(citation).where(inArray(citation.membershipId, list)).orderBy(citation.id);
  const sources = await sourceRefs(
    [...cited.map((row) => row.sourceId), ...rows.flatMap((row) => row.leftSourceId ?? [])],
    locale,
  );
  const events = await eventRefs(
    rows.flatMap((row) => row.eventId ?? []),
    locale,
  );
  const citedBy = Map.groupBy(cited, (link) => link.membershipId);
  return new Map(
    rows.map((row) => {
      const citations = (citedBy.get(row.id) ?? [])
        .sort((a, b) => Number(b.sourceId === row.sourceId) - Number(a.sourceId === row.sourceId))
        .flatMap((link): CitationView[] => {
          const source = sources.get(link.sourceId);
          return source ? [{ source, assertedBy: link.assertedBy, locator: link.locator }] : [];
        });
      const view: MembershipView = {
        id: row.id,
        joined: { edtf: row.joined, basis: row.joinedBasis },
        position: row.position,
        event: events.get(row.eventId ?? 0) ?? null,
        left: row.left && row.leftBasis ? { edtf: row.left, basis: row.leftBasis } : null,
        leftReason: row.leftReason,
        leftSource: sources.get(row.leftSourceId ?? 0) ?? null,
        citations,
      };
      return [row.id, view];
    }),
  );
}
