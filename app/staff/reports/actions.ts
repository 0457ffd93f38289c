"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type SentState, sentBack, sentText } from "@/components/form/sent-state.ts";
import { closeReport } from "@/db/reports.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { readId } from "@/lib/record-id.ts";
import { requireStaff } from "../session.ts";
import { unlessUnwritable } from "../unless-unwritable.ts";

export async function answerAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("edit");
  return unlessUnwritable(state, form, member.lang, async () => {
    const answer = sentText(form, "state") === "accepted" ? "accepted" : "declined";
    const closed = await closeReport(readId(sentText(form, "id")) ?? 0, answer, member);
    if (closed.result === "done") redirect(deskAddressOf.reports);
    const t = await getTranslations({ locale: member.lang, namespace: "desk.reports" });
    return sentBack(state, form, [{ field: "send", text: t("gone") }]);
  });
}
