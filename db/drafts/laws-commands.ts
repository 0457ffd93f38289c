import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect } from "vitest";
import { canonicalJson, type JsonValue } from "../../lib/canonical-json.ts";
import type { Actor } from "../../lib/staff.ts";
import { reader } from "../client.ts";
import { draft } from "../schema/drafts.ts";
import { draftRow } from "./find.ts";
import { WORKS, type WorkName, workOn } from "./laws-world.ts";
import { type Publication, publishDraft } from "./publish.ts";
import { ALIYA, BORIS, CLARA } from "./rehearsal.ts";
import { approveDraft, discardDraft, returnDraft, submitDraft } from "./review.ts";
import { saveDraft } from "./save.ts";
import { publishDue, schedulePublication } from "./schedule.ts";

const STAFF: Actor[] = [ALIYA, BORIS, CLARA];

/** What the test itself knows, apart from the database: who wrote what, and who approved which words. */
export type Ledger = {
  typed: string[];
  drafts: number[];
  writers: Map<number, Set<string>>;
  approvals: Map<number, { by: string; content: string }>;
  changes: number;
  now: number;
};
type Desk = { words: number };
type Command = fc.AsyncCommand<Ledger, Desk>;

/** How often each thing happened in all sequences: a law is only proven by what it was tried on. */
export const tally = new Map<string, number>();

/** Random sequences of what random people do at the desk. */
export function sequences(): fc.Arbitrary<Command[]> {
  const nat = fc.nat({ max: 30 });
  const work = fc.tuple(fc.constantFrom(...WORKS), nat, nat);
  const step = fc.oneof(
    { weight: 6, arbitrary: work.map(([name, a, b]) => carry(name, a, b)) },
    { weight: 2, arbitrary: work.map(([name, a, b]) => begin(name, a, b)) },
    { weight: 1, arbitrary: work.map(([name, a, b]) => plan(name, a, b)) },
    { weight: 1, arbitrary: fc.tuple(nat, nat).map(([a, b]) => race(a, b)) },
    { weight: 3, arbitrary: fc.tuple(nat, nat, nat).map(([who, which, seen]) => edit(who, which, seen)) },
    { weight: 2, arbitrary: fc.tuple(nat, nat).map(([who, which]) => submit(who, which)) },
    { weight: 1, arbitrary: fc.tuple(nat, nat).map(([who, which]) => giveBack(who, which)) },
    { weight: 2, arbitrary: fc.tuple(nat, nat).map(([who, which]) => approve(who, which)) },
    { weight: 2, arbitrary: fc.tuple(nat, nat).map(([who, which]) => publish(who, which)) },
    { weight: 1, arbitrary: fc.tuple(nat, nat, nat).map(([who, which, hours]) => schedule(who, which, hours)) },
    { weight: 2, arbitrary: fc.integer({ min: -20, max: 20 }).map(clock) },
    { weight: 1, arbitrary: fc.tuple(nat, nat).map(([who, which]) => discard(who, which)) },
  );
  const morning = [carry("quoted joiner", 0, 1), carry("joiner", 1, 0), carry("withdraw membership", 1, 0)];
  return fc.array(step, { minLength: 5, maxLength: 15, size: "max" }).map((steps) => [...morning, ...steps]);
}

function begin(name: WorkName, a: number, b: number): Command {
  return command(`begin ${name} ${a} ${b}`, async (model, real) => {
    await write(model, real, name, a, b, staff(a));
  });
}

/** The whole road at once, so that enough of every sort is published for the rest to stand on. */
function carry(name: WorkName, a: number, b: number): Command {
  return command(`carry ${name} ${a} ${b}`, async (model, real) => {
    const id = await write(model, real, name, a, b, STAFF[0]);
    if (id === null) return;
    await submitDraft(id, 1, staff(0));
    await sign(model, id, staff(1), 1);
    const result = await put(model, id, staff(1 + (b % 2)), 1);
    if (result.result === "published") count(name);
  });
}

function edit(who: number, which: number, seen: number): Command {
  return command(`edit ${who} ${which} ${seen}`, async (model, real) => {
    const id = which < 25 ? pick(model.drafts, which) : null;
    const row = id === null ? undefined : await draftRow(reader(), id);
    if (!row) return;
    const content = { ...JSON.parse(row.content), locator: nextWord(real) };
    const revision = Math.max(row.revision - Number(seen % 4 === 0), 1);
    const saving = { draft: { id: row.id, revision }, content, requestId: `edit ${real.words}` };
    const [saved, again] = [await saveDraft(saving, staff(who)), await saveDraft(saving, staff(who))];
    expect(again).toEqual(saved);
    if (saved.result !== "saved" && saved.result !== "saved-beside") throw new Error(saved.result);
    count(saved.result);
    remember(model, saved.draft.id, content, staff(who));
  });
}

function submit(who: number, which: number): Command {
  return withDraft(`submit ${who} ${which}`, which, async (_model, id, revision) => {
    await submitDraft(id, revision, staff(who));
  });
}

function giveBack(who: number, which: number): Command {
  return withDraft(`return ${who} ${which}`, which, async (_model, id, revision) => {
    await returnDraft(id, revision, "Проверьте дату", staff(who));
  });
}

function approve(who: number, which: number): Command {
  return withDraft(`approve ${who} ${which}`, which, (model, id, revision) => sign(model, id, staff(who), revision));
}

function publish(who: number, which: number): Command {
  return withDraft(`publish ${who} ${which}`, which, async (model, id, revision) => {
    await put(model, id, staff(who), revision);
  });
}

function schedule(who: number, which: number, hours: number): Command {
  return withDraft(`schedule ${who} ${which} ${hours}`, which, async (model, id, revision) => {
    const time = new Date(model.now + hours * 3_600_000).toISOString();
    await schedulePublication(id, revision, hours % 7 === 0 ? null : time, staff(who));
  });
}

function clock(hours: number): Command {
  return command(`clock ${hours}`, async (model) => {
    model.now += hours * 3_600_000;
    const done = await publishDue(new Date(model.now).toISOString());
    for (const { id, publication } of done) {
      count("clock");
      await witness(model, id, publication, null);
    }
  });
}

function discard(who: number, which: number): Command {
  return withDraft(`discard ${who} ${which}`, which, async (_model, id, revision) => {
    if (who % 3 === 0) await discardDraft(id, revision, staff(who));
  });
}

async function write(
  model: Ledger,
  real: Desk,
  name: WorkName,
  a: number,
  b: number,
  by = staff(0),
): Promise<number | null> {
  const work = await workOn(name, a, b, nextWord(real));
  if (!work) return null;
  const { kind, target, content } = work;
  const saved = await saveDraft({ draft: { kind, target }, content, requestId: `begin ${real.words}` }, by);
  if (saved.result !== "saved") throw new Error(saved.result);
  model.drafts.push(saved.draft.id);
  remember(model, saved.draft.id, content, by);
  return saved.draft.id;
}

async function sign(model: Ledger, id: number, by: Actor, revision: number): Promise<void> {
  const { result } = await approveDraft(id, revision, by);
  const row = await draftRow(reader(), id);
  if (result === "done" && row) model.approvals.set(id, { by: by.id, content: row.content });
}

async function put(model: Ledger, id: number, by: Actor, revision: number): Promise<Publication> {
  const before = await draftRow(reader(), id);
  const publication = await publishDraft(id, by, { revision });
  if (before?.state !== "published") await witness(model, id, publication, by);
  return publication;
}

/** Nothing becomes public but the very words that somebody approved who had written none of them. */
async function witness(model: Ledger, id: number, publication: Publication, by: Actor | null): Promise<void> {
  count(publication.result);
  if (publication.result !== "published") return;
  const row = await draftRow(reader(), id);
  const approval = model.approvals.get(id);
  expect(approval?.content).toBe(row?.content);
  const writers = model.writers.get(id) ?? new Set();
  expect(writers.has(approval?.by ?? "")).toBe(false);
  if (by) expect(writers.has(by.id) || by.role === "editor").toBe(false);
  expect(publication.first).toBe(model.changes + 1);
  model.changes = publication.last;
}

/** Approved work that waits for its hour, which comes when the clock gets there, if nobody saves other words before. */
function plan(name: WorkName, a: number, b: number): Command {
  return command(`plan ${name} ${a} ${b}`, async (model, real) => {
    const id = await write(model, real, name, a, b, staff(0));
    if (id === null) return;
    await submitDraft(id, 1, staff(0));
    await sign(model, id, staff(1), 1);
    await schedulePublication(id, 1, new Date(model.now + (b % 10) * 3_600_000).toISOString(), staff(2));
  });
}

/** Two corrections of one record, made from the same version: the first that is published leaves the other stale. */
function race(a: number, b: number): Command {
  return command(`race ${a} ${b}`, async (model, real) => {
    const ids = [await write(model, real, "organisation", a, b), await write(model, real, "organisation", a, b)];
    for (const id of ids) {
      if (id === null) return;
      await submitDraft(id, 1, staff(0));
      await sign(model, id, staff(2), 1);
    }
    for (const id of ids) if (id !== null) await put(model, id, staff(1), 1);
  });
}

function remember(model: Ledger, id: number, content: unknown, by: Actor): void {
  model.typed.push(canonicalJson(json(content)));
  model.writers.set(id, (model.writers.get(id) ?? new Set()).add(by.id));
  if (!model.drafts.includes(id)) model.drafts.push(id);
}

function withDraft(
  name: string,
  which: number,
  run: (model: Ledger, id: number, revision: number) => Promise<void>,
): Command {
  return command(name, async (model) => {
    const id = pick(model.drafts, which);
    const [row] = id === null ? [] : await reader().select().from(draft).where(eq(draft.id, id));
    if (row) await run(model, row.id, row.revision);
  });
}

function command(name: string, run: (model: Ledger, real: Desk) => Promise<void>): Command {
  return { check: () => true, run, toString: () => name };
}

function pick(ids: readonly number[], at: number): number | null {
  return ids[ids.length - 1 - (at % Math.max(ids.length, 1))] ?? null;
}

function staff(who: number): Actor {
  return STAFF[who % STAFF.length] ?? { id: "nobody", role: "editor" };
}

function nextWord(real: Desk): string {
  real.words += 1;
  return `w${real.words}w`;
}

function count(name: string): void {
  tally.set(name, (tally.get(name) ?? 0) + 1);
}

/** Sound because every content here is made of objects, lists and texts. */
function json(content: unknown): JsonValue {
  return content as JsonValue;
}
