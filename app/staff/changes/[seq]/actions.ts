"use server";

import { type SentState, sentText } from "@/components/form/sent-state.ts";
import { requireStaff } from "../../session.ts";
import { unlessUnwritable } from "../../unless-unwritable.ts";
import { beginUndo } from "./begin-undo.ts";

export async function undoAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("edit");
  const content = {
    seq: sentText(form, "seq"),
    class: sentText(form, "class"),
    reason: sentText(form, "reason"),
  };
  return unlessUnwritable(state, form, member.lang, () => beginUndo(state, form, member, content));
}
