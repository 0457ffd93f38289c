import { and, count, countDistinct, inArray, isNotNull } from "drizzle-orm";
import { reader } from "../client.ts";
import { membership } from "../schema/memberships.ts";
import { quote } from "../schema/quotes.ts";

/** How many organisations the record names as joining at each event. */
export async function namedAt(events: readonly number[]): Promise<Map<number | null, number>> {
  const rows = await reader()
    .select({ eventId: membership.eventId, named: count() })
    .from(membership)
    .where(inArray(membership.eventId, [...events]))
    .groupBy(membership.eventId);
  return new Map(rows.map((row) => [row.eventId, row.named]));
}

/** How many people are quoted at each event. */
export async function spokespeopleAt(events: readonly number[]): Promise<Map<number | null, number>> {
  const rows = await reader()
    .select({ eventId: quote.eventId, people: countDistinct(quote.personId) })
    .from(quote)
    .where(and(inArray(quote.eventId, [...events]), isNotNull(quote.personId)))
    .groupBy(quote.eventId);
  return new Map(rows.map((row) => [row.eventId, row.people]));
}
