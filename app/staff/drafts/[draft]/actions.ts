"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type SentState, sentBack, sentText } from "@/components/form/sent-state.ts";
import { takeUpDraft } from "@/db/drafts/review.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { readId } from "@/lib/record-id.ts";
import { requireStaff } from "../../session.ts";
import { unlessUnwritable } from "../../unless-unwritable.ts";

export async function takeUpAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("edit");
  const [id, revision] = [readId(sentText(form, "id")) ?? 0, readId(sentText(form, "revision")) ?? 0];
  return unlessUnwritable(state, form, member.lang, async () => {
    const taken = await takeUpDraft(id, revision, member);
    if (taken.result === "done") redirect(deskAddressOf.draft(id));
    const t = await getTranslations({ locale: member.lang, namespace: "desk.review.refusals" });
    return sentBack(state, form, [{ field: "send", text: t(taken.why) }]);
  });
}
