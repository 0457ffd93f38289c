"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
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
import type { DraftState } from "@/lib/drafts/vocabulary.ts";
import { readId } from "@/lib/record-id.ts";
import { requireStaff } from "../../session.ts";

/** How many drafts are sent, approved or laid aside in one transaction: others who save wait for it. */
const IN_PIECES = 500;

export async function submitBatchAction(form: FormData): Promise<void> {
  const member = await requireStaff("edit");
  const { address, seen } = await seenBy(form, ["open"]);
  redirect(answerTo(address, await inPieces(address, "submit", seen, (some) => submitDrafts(some, member))));
}

/** Takes a batch that nobody wants back before it is published: its open drafts, all at once. */
export async function discardBatchAction(form: FormData): Promise<void> {
  const member = await requireStaff("edit");
  const { address, seen } = await seenBy(form, ["open"]);
  redirect(answerTo(address, await inPieces(address, "discard", seen, (some) => discardDrafts(some, member))));
}

export async function approveBatchAction(form: FormData): Promise<void> {
  const member = await requireStaff("publish");
  const { address, seen } = await seenBy(form, ["in_review"]);
  redirect(answerTo(address, await inPieces(address, "approve", seen, (some) => approveDrafts(some, member))));
}

export async function publishBatchAction(form: FormData): Promise<void> {
  const member = await requireStaff("publish");
  const { address, seen } = await seenBy(form, ["approved"]);
  const total = await weightOf(address, seen.length);
  const end = await doWork(address, { word: "publish", total }, async (progress) => {
    const published = await publishDrafts(seen, member, (done) => progress((total * done) / seen.length));
    return { refused: 0, stopped: published.result === "published" ? null : stoppedBy(published) };
  });
  redirect(answerTo(address, end));
}

export async function publishOneAction(form: FormData): Promise<void> {
  const member = await requireStaff("publish");
  const address = batchAddress(await batchIn(form));
  const one = { id: readId(sentText(form, "id")) ?? 0, revision: readId(sentText(form, "revision")) ?? 0 };
  const published = await publishDrafts([one], member);
  const stopped = published.result === "published" ? null : stoppedBy(published);
  redirect(answerTo(address, { refused: 0, stopped, failed: false }));
}

/** Makes the draft that takes the batch back; it is reviewed and published like any other. */
export async function undoBatchAction(form: FormData): Promise<void> {
  const member = await requireStaff("edit");
  const batch = await batchIn(form);
  const content = { batch, class: sentText(form, "class"), reason: sentText(form, "reason") };
  await openBatch(
    `undo-${batch}`,
    [{ key: sentText(form, "once") || randomUUID(), kind: "undo", target: null, content }],
    member,
  );
  redirect(batchAddress(`undo-${batch}`));
}

type Address = ReturnType<typeof batchAddress>;

/** The batch that the form names; leads to the desk when there is none of that name, which may be anything at all. */
async function batchIn(form: FormData): Promise<string> {
  const batch = sentText(form, "batch");
  if (!(await findBatch(batch))) redirect(deskAddressOf.desk);
  return batch;
}

/** The drafts that the person saw; leads back when they are not the same any more. */
async function seenBy(form: FormData, states: readonly DraftState[]): Promise<{ address: Address; seen: Seen[] }> {
  const batch = await batchIn(form);
  const { seen, hash } = await seenOfBatch(batch, states);
  if (hash !== sentText(form, "hash")) redirect(`${batchAddress(batch)}?answer=changed`);
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
function answerTo(address: Address, end: WorkEnd | null): Address {
  if (end?.stopped) return `${address}?answer=refused&draft=${end.stopped.id}&why=${end.stopped.why}`;
  return end && end.refused > 0 ? `${address}?answer=some&refused=${end.refused}` : address;
}
