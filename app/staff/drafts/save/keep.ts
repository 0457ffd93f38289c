import { beginDraft } from "@/db/drafts/begin.ts";
import { discardDraft, submitDraft } from "@/db/drafts/review.ts";
import { saveDraft } from "@/db/drafts/save.ts";
import { rememberDifferent } from "@/db/duplicates.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { CONTENTS } from "@/lib/drafts/content.ts";
import { fieldId } from "@/lib/drafts/field-id.ts";
import { applyStep, type FormStep } from "@/lib/drafts/form-steps.ts";
import type { SaveAnswer } from "@/lib/drafts/save-answer.ts";
import type { FormContent } from "@/lib/form-content.ts";
import type { StaffMember } from "@/lib/staff.ts";
import type { DraftView } from "@/lib/views/draft.ts";
import { clockTime } from "../clock-time.ts";
import type { Posted } from "./posted.ts";
import { addWordsTo } from "./words-to.ts";

/** Keeps what was sent, and then does what the button asks for. */
export async function keep(posted: Posted, member: StaffMember): Promise<SaveAnswer> {
  const { draft, requestId, step } = posted;
  if (!(await isThere(draft))) return { result: "gone" };
  const content = applyStep(posted.content, step, requestId.slice(0, 8));
  const saved = await saveDraft({ draft, content, requestId }, member);
  switch (saved.result) {
    case "saved":
      return goOn(saved.draft, step, content, member, requestId);
    case "saved-beside":
      return { result: "beside", id: saved.draft.id };
    case "too-large":
      return { result: "too-large" };
    case "no-such-draft":
      return { result: "gone" };
  }
}

async function isThere(draft: Posted["draft"]): Promise<boolean> {
  if ("id" in draft) return true;
  return (await beginDraft(draft.kind, draft.target)) !== null;
}

async function goOn(
  draft: DraftView,
  step: FormStep,
  content: FormContent,
  member: StaffMember,
  requestId: string,
): Promise<SaveAnswer> {
  const { id, revision } = draft;
  const kept = { id, revision, at: clockTime(draft.updatedAt) };
  switch (step.do) {
    case "submit": {
      const submitted = await submitDraft(id, revision, member);
      const isWrong = submitted.result === "refused" && submitted.why === "problems";
      return isWrong ? { result: "problems", ...kept } : { result: "saved", ...kept, go: deskAddressOf.draft(id) };
    }
    case "lay-aside": {
      const laid = await discardDraft(id, revision, member);
      return { result: "saved", ...kept, ...(laid.result === "done" && { go: deskAddressOf.draft(id) }) };
    }
    case "different":
      for (const name of CONTENTS.joiner.parse(content).organisation.new.names)
        if (name.value.trim() !== "") await rememberDifferent(name.value, step.id, member);
      return { result: "saved", ...kept, focus: fieldId("organisation") };
    case "words-to":
      return { result: "saved", ...kept, go: await addWordsTo(step.id, draft, member, requestId) };
    default:
      return { result: "saved", ...kept, ...focusAfter(step, content) };
  }
}

function focusAfter(step: FormStep, content: FormContent): { focus?: string } {
  switch (step.do) {
    case "add": {
      const list = step.path.split(".").reduce<unknown>((there, key) => Object(there)[key], content);
      return { focus: fieldId(`${step.path}.${Array.isArray(list) ? list.length - 1 : 0}`) };
    }
    case "remove":
      return { focus: `${fieldId(step.path)}-add` };
    case "up":
    case "down":
      return { focus: fieldId(`${step.path}.${Math.max(0, step.index + (step.do === "up" ? -1 : 1))}`) };
    case "choose":
    case "clear":
      return { focus: fieldId(step.path) };
    default:
      return {};
  }
}
