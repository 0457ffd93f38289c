import { eq, inArray, or, sql } from "drizzle-orm";
import { searchText } from "../../lib/search-text.ts";
import type { Db } from "../client.ts";
import { event, eventText } from "../schema/events.ts";
import { searchEntry, type timelineEntry } from "../schema/lists.ts";
import { membership } from "../schema/memberships.ts";
import { organisation } from "../schema/organisations.ts";
import { searchRoom } from "./search-entries.ts";
import { type Spoken, spokenAt, spokenBy, unique } from "./spoken.ts";

export type Entry = Omit<typeof timelineEntry.$inferSelect, "id">;
type Membership = typeof membership.$inferSelect;
type Body = { kind: string; folded: string };

const BETWEEN = " | ";

/** The timeline lines of these memberships: one for each joining and one for each departure. */
export async function composeMemberships(tx: Db, ids: readonly number[]): Promise<Entry[]> {
  const rows = await tx
    .select()
    .from(membership)
    .where(inArray(membership.id, [...ids]));
  const organisations = unique(rows.map((row) => row.organisationId));
  const bodies = await bodiesOf(tx, organisations);
  const around = await whatEventsSay(tx, unique(rows.flatMap((row) => [row.eventId, row.leftEventId])));
  const spoken = await spokenBy(tx, organisations);
  return rows.flatMap((row) => {
    const body = bodies.get(row.organisationId);
    if (!body) return [];
    const words = spoken.get(row.organisationId) ?? [];
    const joined = joining(row, body, around, words);
    return row.left === null ? [joined] : [joined, departure(row, body, around, words)];
  });
}

/** The timeline lines of those of these events at which nobody joined or left. */
export async function composeStatements(tx: Db, ids: readonly number[]): Promise<Entry[]> {
  if (ids.length === 0) return [];
  const list = [...ids];
  const attended = await tx
    .select({ joined: membership.eventId, left: membership.leftEventId })
    .from(membership)
    .where(or(inArray(membership.eventId, list), inArray(membership.leftEventId, list)));
  const busy = new Set(attended.flatMap((row) => [row.joined, row.left]));
  const rows = (await tx.select().from(event).where(inArray(event.id, list))).filter((row) => !busy.has(row.id));
  const titles = await titlesOf(
    tx,
    rows.map((row) => row.id),
  );
  const spoken = await spokenAt(
    tx,
    rows.map((row) => row.id),
  );
  const bodies = await bodiesOf(tx, unique([...spoken.values()].flat().map((words) => words.organisationId)));
  return rows.map((row) => statement(row, titles.get(row.id) ?? "", spoken.get(row.id) ?? [], bodies));
}

function joining(row: Membership, body: Body, around: Map<number, string>, spoken: Spoken[]): Entry {
  const words = spoken.filter((said) => said.eventId === row.eventId);
  return {
    effect: "joined",
    day: row.joinedSort,
    cluster: row.eventId ?? -row.id,
    position: row.position,
    edtf: row.joined,
    earliest: row.joinedEarliest,
    latest: row.joinedLatest,
    membershipId: row.id,
    organisationId: row.organisationId,
    eventId: row.eventId,
    kind: body.kind,
    quoted: Number(words.length > 0),
    ended: Number(row.left !== null),
    folded: [body.folded, around.get(row.eventId ?? 0), ...words.map((said) => said.folded)]
      .filter(Boolean)
      .join(BETWEEN),
  };
}

function departure(row: Membership, body: Body, around: Map<number, string>, spoken: Spoken[]): Entry {
  const words = row.leftEventId === null ? [] : spoken.filter((said) => said.eventId === row.leftEventId);
  return {
    ...joining({ ...row, eventId: row.leftEventId }, body, around, words),
    effect: "left",
    day: row.leftSort ?? row.joinedSort,
    edtf: row.left ?? row.joined,
    earliest: row.leftEarliest,
    latest: row.leftLatest ?? row.joinedLatest,
    quoted: Number(words.length > 0),
  };
}

function statement(row: typeof event.$inferSelect, title: string, spoken: Spoken[], bodies: Map<number, Body>): Entry {
  const speakers = unique(spoken.map((said) => said.organisationId));
  const organisationId = speakers.length === 1 ? (speakers[0] ?? null) : null;
  const named = speakers.map((id) => bodies.get(id)?.folded);
  return {
    effect: "statement",
    day: row.dateSort,
    cluster: row.id,
    position: 0,
    edtf: row.date,
    earliest: row.dateEarliest,
    latest: row.dateLatest,
    membershipId: null,
    organisationId,
    eventId: row.id,
    kind: bodies.get(organisationId ?? 0)?.kind ?? "",
    quoted: Number(spoken.length > 0),
    ended: 0,
    folded: [title, ...named, ...spoken.map((said) => said.folded)].filter(Boolean).join(BETWEEN),
  };
}

/** Title, place and what the participants state together: it finds each of them. */
async function whatEventsSay(tx: Db, ids: number[]): Promise<Map<number, string>> {
  const titles = await titlesOf(tx, ids);
  const spoken = await spokenAt(tx, ids);
  return new Map(
    ids.map((id) => {
      const together = (spoken.get(id) ?? []).filter((said) => said.organisationId === null);
      return [id, [titles.get(id), ...together.map((said) => said.folded)].filter(Boolean).join(BETWEEN)];
    }),
  );
}

/** What the search knows of an organisation is written before the lines of the timeline that it stands in. */
async function bodiesOf(tx: Db, ids: number[]): Promise<Map<number, Body>> {
  const place = sql`${organisation.id} + ${searchRoom("organisation").first}`;
  const rows = await tx
    .select({ id: organisation.id, kind: organisation.kind, folded: sql<string>`coalesce(${searchEntry.folded}, '')` })
    .from(organisation)
    .leftJoin(searchEntry, eq(searchEntry.id, place))
    .where(inArray(organisation.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

async function titlesOf(tx: Db, ids: number[]): Promise<Map<number, string>> {
  const rows = await tx.select().from(eventText).where(inArray(eventText.eventId, ids));
  const titles = new Map<number, string>();
  for (const row of rows) {
    titles.set(
      row.eventId,
      [titles.get(row.eventId), searchText([`${row.title} ${row.place ?? ""}`])].filter(Boolean).join(BETWEEN),
    );
  }
  return titles;
}
