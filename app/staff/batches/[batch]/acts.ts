import { randomUUID } from "node:crypto";
import { sentText } from "@/components/form/sent-state.ts";
import {
  approveDrafts,
  type BatchPublication,
  discardDrafts,
  findBatch,
  openBatch,
  publishDrafts,
  type Seen,
  seenOfBatch,
  submitDrafts,
} from "@/db/drafts/batch.ts";
import { doWork, type WorkEnd, type WorkWord } from "@/db/drafts/long-work.ts";
import { batchUndoing } from "@/db/drafts/undo-batch.ts";
import { batchAddress, deskAddressOf } from "@/lib/desk-addresses.ts";
import { fitsDraft } from "@/lib/drafts/content.ts";
import type { DraftState } from "@/lib/drafts/vocabulary.ts";
import { readId } from "@/lib/record-id.ts";
import type { Became, Place } from "@/lib/sent-answer.ts";
import type { StaffMember } from "@/lib/staff.ts";

/** How many drafts are sent, approved or laid aside in one transaction: others who save wait for it. */
const IN_PIECES = 500;

type Act = (batch: string, form: FormData, member: StaffMember) => Promise<Became>;
type Acts = Readonly<Record<string, Act>>;

/** What the forms of a batch ask for, by the name that each sends along: of whoever edits, and of whoever publishes. */
export const EDITORS_ACTS: Acts = { submit, discard, undo };
export const PUBLISHERS_ACTS: Acts = { approve, publish, "publish-one": publishOne };

async function submit(batch: string, form: FormData, member: StaffMember): Promise<Became> {
  const saw = await seenBy(batch, form, ["open"]);
  if ("to" in saw) return saw;
  const { address, seen } = saw;
  return answerTo(address, await inPieces(address, "submit", seen, (some) => submitDrafts(some, member)));
}

/** Takes a batch that nobody wants back before it is published: its open drafts, all at once. */
async function discard(batch: string, form: FormData, member: StaffMember): Promise<Became> {
  const saw = await seenBy(batch, form, ["open"]);
  if ("to" in saw) return saw;
  const { address, seen } = saw;
  return answerTo(address, await inPieces(address, "discard", seen, (some) => discardDrafts(some, member)));
}

async function approve(batch: string, form: FormData, member: StaffMember): Promise<Became> {
  const saw = await seenBy(batch, form, ["in_review"]);
  if ("to" in saw) return saw;
  const { address, seen } = saw;
  return answerTo(address, await inPieces(address, "approve", seen, (some) => approveDrafts(some, member)));
}

async function publish(batch: string, form: FormData, member: StaffMember): Promise<Became> {
  const saw = await seenBy(batch, form, ["approved"]);
  if ("to" in saw) return saw;
  const { address, seen } = saw;
  const total = await weightOf(address, seen.length);
  const end = await doWork(address, { word: "publish", total }, async (progress) => {
    const published = await publishDrafts(seen, member, (done) => progress((total * done) / seen.length));
    return { refused: 0, stopped: published.result === "published" ? null : stoppedBy(published) };
  });
  return answerTo(address, end);
}

async function publishOne(batch: string, form: FormData, member: StaffMember): Promise<Became> {
  if (!(await findBatch(batch))) return { why: "gone" };
  const address = batchAddress(batch);
  const one = { id: readId(sentText(form, "id")) ?? 0, revision: readId(sentText(form, "revision")) ?? 0 };
  const published = await publishDrafts([one], member);
  const stopped = published.result === "published" ? null : stoppedBy(published);
  return answerTo(address, { refused: 0, stopped, failed: false });
}

/** Makes the draft that takes the batch back; it is reviewed and published like any other. */
async function undo(batch: string, form: FormData, member: StaffMember): Promise<Became> {
  if (!(await findBatch(batch))) return { why: "gone" };
  const content = { batch, class: sentText(form, "class"), reason: sentText(form, "reason") };
  if (!fitsDraft(content)) return { why: "too-large" };
  await openBatch(
    `undo-${batch}`,
    [{ key: sentText(form, "once") || randomUUID(), kind: "undo", target: null, content }],
    member,
  );
  return { to: batchAddress(`undo-${batch}`) };
}

type Address = ReturnType<typeof batchAddress>;

/** The drafts that the person saw; leads back when they are not the same any more. */
async function seenBy(
  batch: string,
  form: FormData,
  states: readonly DraftState[],
): Promise<{ address: Address; seen: Seen[] } | { to: Place }> {
  if (!(await findBatch(batch))) return { to: deskAddressOf.desk };
  const { seen, hash } = await seenOfBatch(batch, states);
  if (hash !== sentText(form, "hash")) return { to: `${batchAddress(batch)}?answer=changed` };
  return { address: batchAddress(batch), seen };
}

/** What is done about each draft by itself, some of them in one transaction. What is published is published as a whole. */
async function inPieces(
  address: Address,
  word: WorkWord,
  seen: readonly Seen[],
  step: (some: Seen[]) => Promise<{ refused: readonly unknown[] }>,
): Promise<WorkEnd | null> {
  const total = await weightOf(address, seen.length);
  return doWork(address, { word, total }, async (progress) => {
    let refused = 0;
    for (let at = 0; at < seen.length; at += IN_PIECES) {
      refused += (await step(seen.slice(at, at + IN_PIECES))).refused.length;
      progress((total * Math.min(at + IN_PIECES, seen.length)) / seen.length);
    }
    return { refused, stopped: null };
  });
}

/** How much there is to do about so many drafts: taking a batch back is as much as the batch was. */
async function weightOf(address: Address, drafts: number): Promise<number> {
  const [, takenBack] = /\/undo-(.+)$/.exec(address) ?? [];
  return takenBack === undefined ? drafts : Math.max(1, (await batchUndoing(takenBack)).undone.length) * drafts;
}

function stoppedBy({ id, publication }: Extract<BatchPublication, { result: "refused" }>): WorkEnd["stopped"] {
  return { id, why: publication.result === "refused" ? publication.why : publication.result };
}

/** Back to the batch, with what became of the step in the address; a step that goes on is told by the page itself. */
function answerTo(address: Address, end: WorkEnd | null): Became {
  if (end?.stopped) return { to: `${address}?answer=refused&draft=${end.stopped.id}&why=${end.stopped.why}` };
  return { to: end && end.refused > 0 ? `${address}?answer=some&refused=${end.refused}` : address };
}
