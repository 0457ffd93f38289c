import { expect } from "vitest";
import { canonicalJson, type JsonValue } from "../../lib/canonical-json.ts";
import type { Actor } from "../../lib/staff.ts";
import { reader } from "../client.ts";
import { draftRow } from "./find.ts";
import { type Foresight, foreseeDraft } from "./foresee.ts";
import { type WorkName, workOn } from "./laws-world.testing.ts";
import { type Publication, publishDraft } from "./publish.ts";
import { ALIYA, BORIS, CLARA } from "./rehearsal.ts";
import { approveDraft } from "./review.ts";
import { saveDraft } from "./save.ts";

/** What the test itself knows, apart from the database: who wrote what, and who approved which words. */
export type Ledger = {
  typed: string[];
  drafts: number[];
  writers: Map<number, Set<string>>;
  approvals: Map<number, { by: string; content: string }>;
  changes: number;
  now: number;
};
export type Desk = { words: number };

/** How often each thing happened in all sequences: a law is only proven by what it was tried on. */
export const tally = new Map<string, number>();

const STAFF: Actor[] = [ALIYA, BORIS, CLARA];

export async function sign(model: Ledger, id: number, by: Actor, revision: number): Promise<void> {
  const { result } = await approveDraft(id, revision, by);
  const row = await draftRow(reader(), id);
  if (result === "done" && row) model.approvals.set(id, { by: by.id, content: row.content });
}

export async function put(model: Ledger, id: number, by: Actor, revision: number): Promise<Publication> {
  const before = await draftRow(reader(), id);
  const foresight = id % 3 === 0 ? await foreseeDraft(id, "ru") : null;
  const publication = await publishDraft(id, by, { revision });
  if (foresight && before?.state !== "published") expectForeseen(foresight, publication);
  if (before?.state !== "published") await witness(model, id, publication, by);
  return publication;
}

/** What was foreseen is what came, unless the people were not allowed to. */
function expectForeseen(foresight: Foresight, publication: Publication): void {
  if (publication.result === "published") {
    const changes = foresight.result === "changes" ? foresight.changes : [];
    expect(changes.map((step) => step.seq)).toEqual(range(publication.first, publication.last));
  }
  if (publication.result === "stale") expect(foresight.result).toBe("stale");
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Nothing becomes public but the very words that somebody approved who had written none of them. */
export async function witness(model: Ledger, id: number, publication: Publication, by: Actor | null): Promise<void> {
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

export function remember(model: Ledger, id: number, content: unknown, by: Actor): void {
  model.typed.push(canonicalJson(json(content)));
  model.writers.set(id, (model.writers.get(id) ?? new Set()).add(by.id));
  if (!model.drafts.includes(id)) model.drafts.push(id);
}

export function pick(ids: readonly number[], at: number): number | null {
  return ids[ids.length - 1 - (at % Math.max(ids.length, 1))] ?? null;
}

export function staff(who: number): Actor {
  return STAFF[who % STAFF.length] ?? { id: "nobody", role: "editor" };
}

export function nextWord(real: Desk): string {
  real.words += 1;
  return `w${real.words}w`;
}

export function count(name: string): void {
  tally.set(name, (tally.get(name) ?? 0) + 1);
}

/** Sound because every content here is made of objects, lists and texts. */
function json(content: unknown): JsonValue {
  return content as JsonValue;
}

export async function write(
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
