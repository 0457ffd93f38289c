"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { sentText } from "@/components/form/sent-state.ts";
import {
  approveDrafts,
  type BatchReviewed,
  findBatch,
  openBatch,
  publishDrafts,
  type Seen,
  seenOfBatch,
  submitDrafts,
} from "@/db/drafts/batch.ts";
import { batchAddress, deskAddressOf } from "@/lib/desk-addresses.ts";
import type { DraftState } from "@/lib/drafts/vocabulary.ts";
import { readId } from "@/lib/record-id.ts";
import { requireStaff } from "../../session.ts";

/** How many drafts go into one transaction; a larger batch, as a table makes, is published in several. */
const AT_ONCE = 500;

export async function submitBatchAction(form: FormData): Promise<void> {
  const member = await requireStaff("edit");
  const { address, seen } = await seenBy(form, ["open"]);
  redirect(answerTo(address, await eachOf(seen, (some) => submitDrafts(some, member))));
}

export async function approveBatchAction(form: FormData): Promise<void> {
  const member = await requireStaff("publish");
  const { address, seen } = await seenBy(form, ["in_review"]);
  redirect(answerTo(address, await eachOf(seen, (some) => approveDrafts(some, member))));
}

export async function publishBatchAction(form: FormData): Promise<void> {
  const member = await requireStaff("publish");
  const { address, seen } = await seenBy(form, ["approved"]);
  for (const some of chunksOf(seen)) {
    const refused = await publishedOr(address, some, member);
    if (refused) redirect(refused);
  }
  redirect(address);
}

export async function publishOneAction(form: FormData): Promise<void> {
  const member = await requireStaff("publish");
  const address = batchAddress(sentText(form, "batch"));
  const one = { id: readId(sentText(form, "id")) ?? 0, revision: readId(sentText(form, "revision")) ?? 0 };
  redirect((await publishedOr(address, [one], member)) ?? address);
}

/** Makes the draft that takes the batch back; it is reviewed and published like any other. */
export async function undoBatchAction(form: FormData): Promise<void> {
  const member = await requireStaff("edit");
  const batch = sentText(form, "batch");
  if (!(await findBatch(batch))) redirect(deskAddressOf.desk);
  const content = { batch, class: sentText(form, "class"), reason: sentText(form, "reason") };
  await openBatch(`undo-${batch}`, [{ key: randomUUID(), kind: "undo", target: null, content }], member);
  redirect(batchAddress(`undo-${batch}`));
}

type Address = ReturnType<typeof batchAddress>;

/** The drafts that the person saw; leads back when they are not the same any more. */
async function seenBy(form: FormData, states: readonly DraftState[]): Promise<{ address: Address; seen: Seen[] }> {
  const batch = sentText(form, "batch");
  const { seen, hash } = await seenOfBatch(batch, states);
  if (hash !== sentText(form, "hash")) redirect(`${batchAddress(batch)}?answer=changed`);
  return { address: batchAddress(batch), seen };
}

async function publishedOr(
  address: Address,
  seen: readonly Seen[],
  member: Parameters<typeof publishDrafts>[1],
): Promise<Address | null> {
  const published = await publishDrafts(seen, member);
  if (published.result === "published") return null;
  const { id, publication } = published;
  const why = publication.result === "refused" ? publication.why : publication.result;
  return `${address}?answer=refused&draft=${id}&why=${why}`;
}

async function eachOf(
  seen: readonly Seen[],
  step: (some: Seen[]) => Promise<BatchReviewed>,
): Promise<{ done: number; refused: number }> {
  const sum = { done: 0, refused: 0 };
  for (const some of chunksOf(seen)) {
    const { done, refused } = await step(some);
    sum.done += done;
    sum.refused += refused.length;
  }
  return sum;
}

function answerTo(address: Address, { done, refused }: { done: number; refused: number }): Address {
  return refused === 0 ? address : `${address}?answer=some&done=${done}&refused=${refused}`;
}

function chunksOf(seen: readonly Seen[]): Seen[][] {
  return Array.from({ length: Math.ceil(seen.length / AT_ONCE) }, (_, at) =>
    seen.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}
