"use server";

import { getTranslations } from "next-intl/server";
import { type SentState, sentBack, sentDone, sentText } from "@/components/form/sent-state.ts";
import { setReviewPolicy } from "@/db/drafts/review-policy.ts";
import { setFactorPolicy } from "@/db/staff/factor-policy.ts";
import { FACTOR_POLICIES, REVIEW_POLICIES } from "@/lib/staff.ts";
import { requireStaff } from "../session.ts";
import { unlessUnwritable } from "../unless-unwritable.ts";

export async function settingsAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("administer");
  return unlessUnwritable(state, form, member.lang, async () => {
    const t = await getTranslations({ locale: member.lang, namespace: "desk.people.settings" });
    const review = REVIEW_POLICIES.find((policy) => policy === sentText(form, "review"));
    const factor = FACTOR_POLICIES.find((policy) => policy === sentText(form, "factor"));
    if (!review) return sentBack(state, form, [{ field: "review", text: t("choose") }]);
    if (!factor) return sentBack(state, form, [{ field: "factor", text: t("choose") }]);
    await setReviewPolicy(review, member);
    await setFactorPolicy(factor, member);
    return { ...sentDone(state, { text: t("saved") }), values: { review, factor } };
  });
}
