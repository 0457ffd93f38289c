"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type SentState, sentBack, sentDone, sentText } from "@/components/form/sent-state.ts";
import { makeLink } from "@/db/staff/links.ts";
import { addMember, changeMember, forgetFactor, listMembers, type MemberChange } from "@/db/staff/members.ts";
import { deskAddressOf, linkAddress } from "@/lib/desk-addresses.ts";
import { isRole, type StaffMember } from "@/lib/staff.ts";
import { MemberInput } from "@/lib/staff-input.ts";
import { requireStaff } from "../session.ts";
import { unlessUnwritable } from "../unless-unwritable.ts";

export async function inviteAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("administer");
  return unlessUnwritable(state, form, member.lang, async () => {
    const t = await getTranslations({ locale: member.lang, namespace: "desk.people.accounts" });
    const [name, email, role, lang] = ["name", "email", "role", "lang"].map((field) => sentText(form, field));
    const typed = MemberInput.safeParse({ name, email, role, lang });
    if (!typed.success) {
      const fields = [...new Set(typed.error.issues.map(({ path }) => String(path[0])))];
      return sentBack(
        state,
        form,
        fields.map((field) => ({ field, text: t(`wrong.${wrongField(field)}`) })),
      );
    }
    const added = await addMember(typed.data);
    if (added.result === "taken") return sentBack(state, form, [{ field: "email", text: t("wrong.taken") }]);
    return sentDone(state, { text: t("invited", { name: typed.data.name }), keep: await newLink(added.id, member) });
  });
}

export async function linkForAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("administer");
  return unlessUnwritable(state, form, member.lang, async () => {
    const t = await getTranslations({ locale: member.lang, namespace: "desk.people.accounts" });
    const id = sentText(form, "id");
    const exists = (await listMembers()).some((one) => one.id === id);
    if (!exists) return sentBack(state, form, [{ field: "send", text: t("gone") }]);
    if (sentText(form, "forget") === "yes") await forgetFactor(id);
    return sentDone(state, { text: t("linkMade"), keep: await newLink(id, member) });
  });
}

export async function roleAction(state: SentState, form: FormData): Promise<SentState> {
  await requireStaff("administer");
  const role = sentText(form, "role");
  return change(state, form, isRole(role) ? { role } : null);
}

export async function closeAction(state: SentState, form: FormData): Promise<SentState> {
  await requireStaff("administer");
  return change(state, form, { disabled: sentText(form, "disabled") === "yes" });
}

async function change(state: SentState, form: FormData, wanted: MemberChange | null): Promise<SentState> {
  const member = await requireStaff("administer");
  return unlessUnwritable(state, form, member.lang, async () => {
    const t = await getTranslations({ locale: member.lang, namespace: "desk.people.accounts" });
    const id = sentText(form, "id");
    const { result } = wanted ? await changeMember(id, wanted) : { result: "no-such-member" as const };
    if (result === "done") redirect(deskAddressOf.oneAccount(id));
    return sentBack(state, form, [{ field: "send", text: t(result === "last-admin" ? "lastAdmin" : "gone") }]);
  });
}

async function newLink(id: string, by: StaffMember): Promise<string> {
  return (process.env.PUBLIC_ORIGIN ?? "") + linkAddress(await makeLink(id, by.id));
}

function wrongField(field: string): "name" | "email" | "role" {
  return field === "name" || field === "email" ? field : "role";
}
