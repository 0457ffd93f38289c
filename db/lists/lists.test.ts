import fc from "fast-check";
import { expect, it } from "vitest";
import { type Db, reader, transact } from "../client.ts";
import { publishEvent } from "../publish/event.ts";
import { publishMembership } from "../publish/membership.ts";
import { publishOrganisation } from "../publish/organisation.ts";
import { publishPerson } from "../publish/person.ts";
import { publishQuote } from "../publish/quote.ts";
import { publishSource } from "../publish/source.ts";
import { directoryEntry, directoryTally, recordTally, timelineEntry, timelineTally } from "../schema/lists.ts";
import { temporaryRecord } from "../temporary-record.testing.ts";
import { rebuildLists } from "./rebuild.ts";

const NEW = { actor: "test", kind: "creation" as const };
const MENDED = { actor: "test", kind: "correction" as const, reason: "в источнике иначе" };
const DATES = ["2022-10-06", "2022-10-19", "2022-10", "../2022-11-25", "2022"];
const stated = (date: number) => ({ edtf: DATES[date % DATES.length] ?? "2022", basis: "stated" as const });

type World = { organisations: number[]; events: number[]; memberships: number[]; people: number[]; source: number };

const Move = fc.tuple(
  fc.constantFrom("organisation", "event", "membership", "quote", "departure", "rename", "retitle", "moveMembership"),
  fc.nat({ max: 20 }),
  fc.nat({ max: 20 }),
);

it("the lists that published steps leave are those that the record gives when they are made anew", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Move, { minLength: 5, maxLength: 40 }), async (moves) => {
      const record = await temporaryRecord();
      try {
        const world = await transact(begin);
        for (const [move, a, b] of moves) await transact((tx) => make(tx, world, move, a, b)).catch(refusedByLaw);
        const left = await lists();
        await transact(rebuildLists);
        expect(left).toEqual(await lists());
      } finally {
        record.remove();
      }
    }),
    { numRuns: 25 },
  );
});

async function begin(tx: Db): Promise<World> {
  const source = await publishSource(tx, null, { publisher: "Газета", lang: "ru", published: "2022-10-19" }, NEW);
  return { organisations: [], events: [], memberships: [], people: [], source: source.id };
}

async function make(tx: Db, world: World, move: string, a: number, b: number): Promise<void> {
  const pick = (ids: number[]): number | null => ids[a % Math.max(ids.length, 1)] ?? null;
  const organisation = pick(world.organisations);
  const event = b % 2 === 0 ? pick(world.events) : null;
  const membership = pick(world.memberships);
  if (move === "organisation") {
    world.organisations.push((await publishOrganisation(tx, null, organisationNamed(a), NEW)).id);
  } else if (move === "event") {
    world.events.push((await publishEvent(tx, null, eventTitled(a, world.source), NEW)).id);
  } else if (move === "rename" && organisation !== null) {
    await publishOrganisation(tx, organisation, organisationNamed(b), MENDED);
  } else if (move === "retitle" && world.events.length > 0) {
    await publishEvent(tx, pick(world.events), eventTitled(b, world.source), MENDED);
  } else if (move === "membership" && organisation !== null) {
    const input = membershipOf(organisation, event, b, world.source);
    world.memberships.push((await publishMembership(tx, null, input, NEW)).id);
  } else if ((move === "moveMembership" || move === "departure") && membership !== null) {
    const departure = { date: { edtf: "2023", basis: "stated" as const }, sourceId: world.source };
    const input = membershipOf(organisation ?? 1, event, b, world.source);
    await publishMembership(tx, membership, move === "departure" ? { ...input, departure } : input, MENDED);
  } else if (move === "quote") {
    await speak(tx, world, organisation, event, b);
  }
}

async function speak(
  tx: Db,
  world: World,
  organisationId: number | null,
  eventId: number | null,
  b: number,
): Promise<void> {
  if (b % 3 === 0 || world.people.length === 0) {
    const names = [{ lang: "ru" as const, value: `Человек ${b}`, by: "source" as const }];
    world.people.push((await publishPerson(tx, null, { names }, NEW)).id);
  }
  const personId = world.people[b % world.people.length] ?? null;
  await publishQuote(
    tx,
    null,
    {
      personId,
      organisationId,
      eventId,
      said: stated(b),
      lang: "ru",
      text: `Слова ${b}`,
      form: "direct",
      sourceId: world.source,
    },
    NEW,
  );
}

function organisationNamed(n: number) {
  const kind = n % 2 === 0 ? ("party" as const) : ("association" as const);
  return {
    kind,
    names: [{ lang: "ru" as const, kind: "official" as const, value: `Союз ${n}`, by: "editors" as const }],
  };
}

function eventTitled(n: number, source: number) {
  return {
    kind: "joining" as const,
    date: stated(n),
    texts: [{ lang: "ru" as const, title: `Встреча ${n}` }],
    sourceIds: [source],
  };
}

function membershipOf(organisationId: number, eventId: number | null, n: number, sourceId: number) {
  return {
    organisationId,
    eventId,
    joined: stated(n),
    position: n + 1,
    citations: [{ sourceId, assertedBy: "coalition" as const }],
  };
}

function refusedByLaw(error: unknown): void {
  if (!(error instanceof Error && /UNIQUE|CHECK/.test(error.message + String(error.cause)))) throw error;
}

async function lists(): Promise<unknown> {
  const entries = await reader().select().from(timelineEntry);
  return {
    entries: sorted(entries.map(({ id: _id, ...entry }) => entry)),
    days: sorted(await reader().select().from(timelineTally)),
    directory: sorted(await reader().select().from(directoryEntry)),
    letters: sorted(await reader().select().from(directoryTally)),
    records: sorted((await reader().select().from(recordTally)).filter((row) => row.records > 0)),
  };
}

function sorted<Row>(rows: Row[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
