"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type SentState, sentBack, sentText } from "@/components/form/sent-state.ts";
import { beginRecord } from "@/db/beginning.ts";
import { readBeginning } from "@/lib/beginning.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { REVIEW_POLICIES } from "@/lib/staff.ts";
import { requireStaff } from "../session.ts";
import { unlessUnwritable } from "../unless-unwritable.ts";

export async function beginAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("administer");
  return unlessUnwritable(state, form, member.lang, async () => {
    const t = await getTranslations({ locale: member.lang, namespace: "desk.setup" });
    const read = readBeginning((field) => sentText(form, field));
    if ("problems" in read) {
      return sentBack(
        state,
        form,
        read.problems.map(({ field, why }) => ({ field, text: t(`problems.${why}`) })),
      );
    }
    const policy = REVIEW_POLICIES.find((one) => one === sentText(form, "review")) ?? REVIEW_POLICIES[0];
    await beginRecord(read.content, policy, member);
    redirect(deskAddressOf.desk);
  });
}
