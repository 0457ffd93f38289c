import { eq, inArray } from "drizzle-orm";
import fc from "fast-check";
import { expect } from "vitest";
import { LIVE_STATES } from "../../lib/drafts/vocabulary.ts";
import type { Actor } from "../../lib/staff.ts";
import { reader } from "../client.ts";
import { draft } from "../schema/drafts.ts";
import { draftRow } from "./find.ts";
import { foreseeDraft } from "./foresee.ts";
import {
  count,
  type Desk,
  type Ledger,
  nextWord,
  pick,
  put,
  remember,
  sign,
  staff,
  witness,
  write,
} from "./laws-ledger.testing.ts";
import { WORKS, type WorkName } from "./laws-world.testing.ts";
import { discardDraft, mayLayAside, moveToVersion, returnDraft, submitDraft, takeUpDraft } from "./review.ts";
import { saveDraft } from "./save.ts";
import { publishDue, schedulePublication } from "./schedule.ts";

type Command = fc.AsyncCommand<Ledger, Desk>;

/** Random sequences of what random people do at the desk. */
export function sequences(): fc.Arbitrary<Command[]> {
  const nat = fc.nat({ max: 30 });
  const work = fc.tuple(fc.constantFrom(...WORKS), nat, nat);
  const step = fc.oneof(
    { weight: 6, arbitrary: work.map(([name, a, b]) => carry(name, a, b)) },
    { weight: 2, arbitrary: work.map(([name, a, b]) => begin(name, a, b)) },
    { weight: 1, arbitrary: work.map(([name, a, b]) => plan(name, a, b)) },
    { weight: 1, arbitrary: fc.tuple(nat, nat).map(([a, b]) => race(a, b)) },
    { weight: 2, arbitrary: fc.tuple(nat, nat, nat).map(([a, b, c]) => sneak(a, b, c)) },
    { weight: 3, arbitrary: fc.tuple(nat, nat, nat).map(([who, which, seen]) => edit(who, which, seen)) },
    { weight: 2, arbitrary: fc.tuple(nat, nat).map(([who, which]) => submit(who, which)) },
    { weight: 1, arbitrary: fc.tuple(nat, nat).map(([who, which]) => giveBack(who, which)) },
    { weight: 2, arbitrary: fc.tuple(nat, nat).map(([who, which]) => approve(who, which)) },
    { weight: 2, arbitrary: fc.tuple(nat, nat).map(([who, which]) => publish(who, which)) },
    { weight: 1, arbitrary: fc.tuple(nat, nat, nat).map(([who, which, hours]) => schedule(who, which, hours)) },
    { weight: 2, arbitrary: fc.integer({ min: -20, max: 20 }).map(clock) },
    { weight: 2, arbitrary: fc.tuple(nat, nat).map(([who, which]) => layAside(who, which)) },
    { weight: 1, arbitrary: fc.tuple(nat, nat).map(([who, which]) => takeUpLater(who, which)) },
    { weight: 1, arbitrary: nat.map(move) },
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
    const id = await write(model, real, name, a, b, staff(0));
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
    const onTop = revision === row.revision && row.state !== "published" && row.state !== "discarded";
    expect(saved.result).toBe(onTop ? "saved" : "saved-beside");
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

/** Something that is under way is laid aside for as long as nobody asks for it, or taken up again at once. */
function layAside(who: number, which: number): Command {
  return command(`lay aside ${who} ${which}`, async (model) => {
    const live = await reader()
      .select()
      .from(draft)
      .where(inArray(draft.state, [...LIVE_STATES]));
    const row = live[which % Math.max(1, live.length)];
    if (!row) return;
    const laid = await discardDraft(row.id, row.revision, staff(who));
    expect(laid.result === "done").toBe(mayLayAside(row, staff(who)));
    if (laid.result === "done" && which % 2 === 1) await takeUp(model, row.id, row.revision, staff(who));
  });
}

function takeUpLater(who: number, which: number): Command {
  return withDraft(`take up ${who} ${which}`, which, (model, id, revision) => takeUp(model, id, revision, staff(who)));
}

/** What was laid aside begins anew: whatever approval it had is void. */
async function takeUp(model: Ledger, id: number, revision: number, who: Actor): Promise<void> {
  const row = await draftRow(reader(), id);
  const taken = await takeUpDraft(id, revision, who);
  expect(taken.result === "done").toBe(row?.state === "discarded" && mayLayAside(row, who));
  if (taken.result !== "done") return;
  model.approvals.delete(id);
  count("taken up");
}

/** Stale work is taken over to the version of now: whatever approval it had is void. What is laid aside stays there. */
function move(which: number): Command {
  return withDraft(`move ${which}`, which, async (model, id, revision) => {
    const foresight = await foreseeDraft(id, "ru");
    if (foresight?.result !== "stale") return;
    const { state } = (await draftRow(reader(), id)) ?? {};
    const moved = await moveToVersion(id, revision, foresight.version);
    expect(moved).toMatchObject(state === "discarded" ? { why: "closed" } : { result: "done" });
    if (moved.result === "refused") return;
    expect((await foreseeDraft(id, "ru"))?.result).not.toBe("stale");
    model.approvals.delete(id);
    count("moved");
  });
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

/** Anybody writes, approves, perhaps writes again, and publishes: what the review must see through. */
function sneak(a: number, b: number, c: number): Command {
  return command(`sneak ${a} ${b} ${c}`, async (model, real) => {
    const id = await write(model, real, "joiner", a, b, staff(a));
    if (id === null) return;
    await submitDraft(id, 1, staff(a));
    await sign(model, id, staff(b), 1);
    const revision = c % 2 === 0 ? 1 : await rewrite(model, real, id, staff(b + c));
    const publisher = c % 4 === 0 ? staff(a) : staff(c);
    if (c % 5 === 0) await schedulePublication(id, revision, new Date(model.now).toISOString(), publisher);
    else await put(model, id, publisher, revision);
  });
}

async function rewrite(model: Ledger, real: Desk, id: number, by: Actor): Promise<number> {
  const row = await draftRow(reader(), id);
  const content = { ...JSON.parse(row?.content ?? "{}"), locator: nextWord(real) };
  const saving = { draft: { id, revision: row?.revision ?? 0 }, content, requestId: `rewrite ${real.words}` };
  const saved = await saveDraft(saving, by);
  if (saved.result !== "saved") throw new Error(saved.result);
  remember(model, id, content, by);
  return saved.draft.revision;
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
    const results: string[] = [];
    for (const id of ids) if (id !== null) results.push((await put(model, id, staff(1), 1)).result);
    if (results[0] === "published") expect(results[1]).toBe("stale");
  });
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
