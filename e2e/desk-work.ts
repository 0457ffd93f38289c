import { randomUUID } from "node:crypto";
import * as batches from "../db/drafts/batch.ts";
import { makeBatch } from "../db/drafts/make-batch.ts";
import { publishDraft } from "../db/drafts/publish.ts";
import { approved, BORIS, begin, carry, published } from "../db/drafts/rehearsal.ts";
import { approveDraft, discardDraft, submitDraft } from "../db/drafts/review.ts";
import { schedulePublication } from "../db/drafts/schedule.ts";
import { correcting, typedJoiner, typedOrganisation } from "../db/drafts/typed.ts";
import { openReading, setReadingAside, stepReading } from "../db/readings.ts";
import type { DraftState } from "../lib/drafts/vocabulary.ts";
import type { ReadingKind } from "../lib/reading/vocabulary.ts";
import type { Actor } from "../lib/staff.ts";
import type { DraftView } from "../lib/views/draft.ts";
import type { Arranged, Standings } from "./desk-things.ts";

const OTHER = { id: "somebody else", role: "editor" } as const;

const joiner = () => typedJoiner(`Союз ${randomUUID()}`);

/** Drafts in the states in which there is something to do about them. */
export const DRAFTS = {
  "open draft": drafts((by) => begin("joiner", joiner(), null, by)),
  "draft in review": drafts(inReview),
  "planned draft": drafts(async (by) => {
    const draft = await inReview(by);
    await approveDraft(draft.id, 1, BORIS);
    await schedulePublication(draft.id, 1, "2099-01-01T04:00:00Z", BORIS);
    return draft;
  }),
  "stale draft": drafts(async (by) => {
    const content = correcting(typedOrganisation("Союз городских пекарей", "1"));
    return begin("organisation", content, { ...(await movedOn()), baseVersion: 1 }, by);
  }),
} satisfies Record<string, Standings>;

/** Batches of one draft each. */
export const BATCHES = {
  "open batch": batchesIn("open"),
  "batch in review": batchesIn("in_review"),
  "approved batch": batchesIn("approved"),
} satisfies Record<string, Standings>;

/** Readings of a text and of a table, of which a batch can be made; and ones of which it was made, or that were laid aside. */
export const READINGS = {
  reading: readings("release"),
  table: readings("table"),
} satisfies Record<string, Standings>;

function drafts(make: (by: Actor) => Promise<DraftView>): Required<Standings> {
  return {
    own: async (me) => draftAs(await make(me)),
    "another's": async () => draftAs(await make(OTHER)),
    published: async () => {
      const draft = await approved("joiner", joiner());
      await publishDraft(draft.id, BORIS, { revision: 1 });
      return draftAs(draft);
    },
    closed: async () => {
      const draft = await begin("joiner", joiner(), null, OTHER);
      await discardDraft(draft.id, 1, OTHER);
      return draftAs(draft);
    },
  };
}

async function inReview(by: Actor): Promise<DraftView> {
  const draft = await begin("joiner", joiner(), null, by);
  await submitDraft(draft.id, 1, by);
  return draft;
}

/** An organisation on the record whose second version is the last. */
async function movedOn(): Promise<{ kind: "organisation"; id: number }> {
  const target = await published(joiner(), "organisation");
  await carry("organisation", correcting(typedOrganisation("Союз пекарей", "1")), { ...target, baseVersion: 1 });
  return target;
}

function draftAs({ id, kind, revision }: DraftView): Arranged {
  const marks = { "draft.id": String(id), "draft.revision": String(revision), "draft.kind": kind };
  const fields = { id: String(id), revision: String(revision), version: "2", "draft.request": randomUUID(), ...marks };
  return { name: String(id), fields };
}

function batchesIn(state: "open" | "in_review" | "approved"): Required<Standings> {
  return {
    own: (me) => batchOf(me, state, state),
    "another's": () => batchOf(OTHER, state, state),
    published: () => batchOf(OTHER, "published", state),
    closed: () => batchOf(OTHER, "discarded", state),
  };
}

/** A batch by somebody in this state, as whoever sees it who looks for drafts in the state `seen`. */
async function batchOf(by: Actor, state: DraftState, seen: DraftState): Promise<Arranged> {
  const batch = randomUUID();
  await batches.openBatch(batch, [{ key: "1", kind: "joiner", target: null, content: joiner() }], by);
  const one = (await batches.seenOfBatch(batch, ["open"])).seen;
  if (state === "discarded") await batches.discardDrafts(one, by);
  else if (state !== "open") await carryBatch(one, state);
  const { hash } = await batches.seenOfBatch(batch, [seen]);
  return { name: batch, fields: { batch, hash, id: String(one[0]?.id), revision: "1" } };
}

async function carryBatch(one: batches.Seen[], state: DraftState): Promise<void> {
  await batches.submitDrafts(one, OTHER);
  if (state !== "in_review") await batches.approveDrafts(one, BORIS);
  if (state === "published") await batches.publishDrafts(one, BORIS);
}

function readings(kind: ReadingKind): Required<Standings> {
  return {
    own: async (me) => readingAs(await decided(kind, me)),
    "another's": async () => readingAs(await decided(kind, OTHER)),
    published: async () => {
      const [id, batch] = [await decided(kind, OTHER), randomUUID()];
      const made = [{ key: "1", kind: "joiner" as const, target: null, content: joiner() }];
      await makeBatch({ reading: id, batch, drafts: made, rest: null }, OTHER);
      await carryBatch((await batches.seenOfBatch(batch, ["open"])).seen, "published");
      return readingAs(id);
    },
    closed: async () => {
      const id = await decided(kind, OTHER);
      await setReadingAside(id, true);
      return readingAs(id);
    },
  };
}

const SOURCE = {
  ...{
    publisher: "Газета",
    title: "Вступили новые организации",
    url: "",
    via: "",
    lang: "ru",
    assertedBy: "coalition",
  },
  ...{ precision: "day", year: "2022", month: "10", day: "19" },
};
const TEXT = "Союз ткачей и Клуб бондарей вступили в коалицию.";
const FOUND = {
  release: {
    findings: [
      {
        key: "o1",
        group: "organisation",
        asked: true,
        spans: [[0, 11]],
        asPrinted: "Союз ткачей",
        fields: { name: "Союз ткачей", kind: "association" },
      },
    ],
    marks: [],
    ignored: [],
    warnings: [],
    source: SOURCE,
  },
  table: {
    rows: [{ line: 1, cells: ["Союз ткачей"] }],
    columns: { headed: false, roles: ["ru"] },
    typed: {},
    source: SOURCE,
    shared: { joined: "19.10.2022" },
  },
} as const satisfies Record<ReadingKind, object>;

/** A reading of somebody's that only waits for its batch to be made. */
async function decided(kind: ReadingKind, by: Actor): Promise<number> {
  const id = await openReading({ kind, title: "Вступили", text: TEXT, found: FOUND[kind] }, by);
  if (kind === "release") await stepReading(id, { do: "accept-all" }, by);
  return id;
}

function readingAs(id: number): Arranged {
  return { name: String(id), fields: { reading: String(id) } };
}
