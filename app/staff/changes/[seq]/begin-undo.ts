import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type SentState, sentBack, sentText } from "@/components/form/sent-state.ts";
import { submitDraft } from "@/db/drafts/review.ts";
import { saveDraft } from "@/db/drafts/save.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { problemsOf } from "@/lib/drafts/problems.ts";
import type { StaffMember } from "@/lib/staff.ts";

/**
 * Undoing needs a sentence: when nothing is missing it is saved as a draft and sent for review at once, else the form
 * comes back. The same form sent twice is one draft.
 */
export async function beginUndo(
  state: SentState,
  form: FormData,
  member: StaffMember,
  content: Record<string, string>,
): Promise<SentState> {
  const t = await getTranslations({ locale: member.lang, namespace: "desk.steps.missing" });
  const problems = problemsOf("undo", content, false);
  if (problems.length > 0) {
    const errors = problems.map(({ field }) => ({ field, text: t(nameOf(field)) }));
    return sentBack(state, form, errors);
  }
  const saved = await saveDraft(
    { draft: { kind: "undo", target: null }, content, requestId: sentText(form, "request") },
    member,
  );
  if (saved.result !== "saved") return sentBack(state, form, [{ field: "send", text: t("other") }]);
  await submitDraft(saved.draft.id, saved.draft.revision, member);
  redirect(deskAddressOf.review(saved.draft.id));
}

function nameOf(field: string): "reason" | "class" | "other" {
  return field === "reason" || field === "class" ? field : "other";
}
