import { eq, or } from "drizzle-orm";
import type { Db } from "../client.ts";
import { membership } from "../schema/memberships.ts";
import { quote } from "../schema/quotes.ts";
import { replaceDirectoryEntries } from "./directory-entries.ts";
import { refreshSearch } from "./search-entries.ts";
import { unique } from "./spoken.ts";
import { replaceMembership, replaceStatement } from "./timeline-entries.ts";

/** Every published step ends here: the lists that show what it touched are written anew, in its transaction. */

/** Where a membership stands, or stood before a step moved it. */
export type MembershipPlace = { organisationId: number; eventId: number | null; leftEventId: number | null };
type Place = { organisationId: number | null; eventId: number | null };
type Speaker = { personId: number | null };

export async function refreshOrganisation(tx: Db, id: number): Promise<void> {
  await refreshSearch(tx, "organisation", [id]);
  await replaceDirectoryEntries(tx, id);
  const said = await tx.select({ eventId: quote.eventId }).from(quote).where(eq(quote.organisationId, id));
  await refreshQuoted(tx, [
    { organisationId: id, eventId: null },
    ...said.map(({ eventId }) => ({ organisationId: null, eventId })),
  ]);
}

export async function refreshMembership(tx: Db, id: number, before: MembershipPlace | null): Promise<void> {
  await replaceMembership(tx, id);
  const [now] = await tx.select().from(membership).where(eq(membership.id, id));
  const places = [before, now].flatMap((place) => place ?? []);
  for (const organisation of unique(places.map((place) => place.organisationId))) {
    await replaceDirectoryEntries(tx, organisation);
  }
  for (const event of unique(places.flatMap((place) => [place.eventId, place.leftEventId]))) {
    await replaceStatement(tx, event);
  }
}

export async function refreshEvent(tx: Db, id: number): Promise<void> {
  await refreshSearch(tx, "event", [id]);
  const rows = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(or(eq(membership.eventId, id), eq(membership.leftEventId, id)));
  for (const row of rows) await replaceMembership(tx, row.id);
  await replaceStatement(tx, id);
}

export async function refreshSource(tx: Db, id: number): Promise<void> {
  await refreshSearch(tx, "source", [id]);
}

/** After a quote was written or taken away; `places`: where it stands and stood, and whose words it holds and held. */
export async function refreshQuote(tx: Db, id: number, places: readonly (Place & Speaker)[]): Promise<void> {
  await refreshSearch(tx, "quote", [id]);
  await refreshSearch(
    tx,
    "person",
    places.map((place) => place.personId),
  );
  await refreshQuoted(tx, places);
}

export async function refreshPerson(tx: Db, id: number): Promise<void> {
  const places = await tx
    .select({ id: quote.id, organisationId: quote.organisationId, eventId: quote.eventId })
    .from(quote)
    .where(eq(quote.personId, id));
  await refreshSearch(tx, "person", [id]);
  await refreshSearch(
    tx,
    "quote",
    places.map((place) => place.id),
  );
  await refreshQuoted(tx, places);
}

async function refreshQuoted(tx: Db, places: readonly Place[]): Promise<void> {
  for (const organisation of unique(places.map((place) => place.organisationId))) {
    const rows = await tx
      .select({ id: membership.id })
      .from(membership)
      .where(eq(membership.organisationId, organisation));
    for (const row of rows) await replaceMembership(tx, row.id);
  }
  for (const place of places) {
    if (place.eventId === null) continue;
    if (place.organisationId === null) await refreshEvent(tx, place.eventId);
    else await replaceStatement(tx, place.eventId);
  }
}
