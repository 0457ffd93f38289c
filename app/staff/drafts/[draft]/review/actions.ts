"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type SentState, sentBack, sentText } from "@/components/form/sent-state.ts";
import { type Publication, publishDraft } from "@/db/drafts/publish.ts";
import { approveDraft, moveToVersion, type Reviewed, returnDraft, submitDraft } from "@/db/drafts/review.ts";
import { schedulePublication } from "@/db/drafts/schedule.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { instantOf } from "@/lib/desk-clock.ts";
import { readId } from "@/lib/record-id.ts";
import type { StaffMember } from "@/lib/staff.ts";
import { requireStaff } from "../../../session.ts";
import { unlessUnwritable } from "../../../unless-unwritable.ts";

export async function submitAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("edit");
  const { id, revision } = seenIn(form);
  return after(state, form, member, () => submitDraft(id, revision, member));
}

export async function approveAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("publish");
  const { id, revision } = seenIn(form);
  return after(state, form, member, () => approveDraft(id, revision, member));
}

export async function publishAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("publish");
  const { id, revision } = seenIn(form);
  return after(state, form, member, () => approveAndPublish(id, revision, member));
}

export async function returnAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("publish");
  const { id, revision } = seenIn(form);
  return after(state, form, member, () => returnDraft(id, revision, sentText(form, "note"), member));
}

export async function planAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("publish");
  const t = await getTranslations({ locale: member.lang, namespace: "desk.review" });
  const { id, revision } = seenIn(form);
  const at = instantOf(sentText(form, "day"), sentText(form, "time"));
  if (at === null) return sentBack(state, form, [{ field: "day", text: t("planUnreadable") }]);
  if (at <= new Date().toISOString()) return sentBack(state, form, [{ field: "day", text: t("planPast") }]);
  return after(state, form, member, () => approveAndPlan(id, revision, at, member));
}

export async function unplanAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("publish");
  const { id, revision } = seenIn(form);
  return after(state, form, member, () => schedulePublication(id, revision, null, member));
}

export async function moveAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("edit");
  const { id, revision } = seenIn(form);
  const version = readId(sentText(form, "version")) ?? 0;
  return after(state, form, member, async () => {
    const moved = await moveToVersion(id, revision, version);
    if (moved.result === "done") redirect(deskAddressOf.draft(id));
    return moved;
  });
}

/** One decision: these words are approved and published, or neither. */
async function approveAndPublish(id: number, revision: number, member: StaffMember): Promise<Publication | Reviewed> {
  const approved = await approveDraft(id, revision, member);
  const isClosed = approved.result === "refused" && approved.why === "closed";
  return approved.result === "done" || isClosed ? publishDraft(id, member, { revision }) : approved;
}

async function approveAndPlan(id: number, revision: number, at: string, member: StaffMember): Promise<Reviewed> {
  const approved = await approveDraft(id, revision, member);
  return approved.result === "done" ? schedulePublication(id, revision, at, member) : approved;
}

async function after(
  state: SentState,
  form: FormData,
  { lang }: StaffMember,
  step: () => Promise<Reviewed | Publication>,
): Promise<SentState> {
  return unlessUnwritable(state, form, lang, async () => {
    const outcome = await step();
    if (outcome.result !== "refused") redirect(deskAddressOf.review(seenIn(form).id));
    const t = await getTranslations({ locale: lang, namespace: "desk.review.refusals" });
    return sentBack(state, form, [{ field: outcome.why === "note-needed" ? "note" : "send", text: t(outcome.why) }]);
  });
}

function seenIn(form: FormData): { id: number; revision: number } {
  return { id: readId(sentText(form, "id")) ?? 0, revision: readId(sentText(form, "revision")) ?? 0 };
}
