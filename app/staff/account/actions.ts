"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type SentState, sentBack, sentDone, sentText } from "@/components/form/sent-state.ts";
import { changeMember } from "@/db/staff/members.ts";
import { changePassword } from "@/db/staff/passwords.ts";
import { endSession, endSessions } from "@/db/staff/sessions.ts";
import { signOut } from "@/db/staff/sign-in.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { AboutMe, passwordProblem } from "@/lib/staff-input.ts";
import { keepCookies } from "../cookies.ts";
import { currentSession, requireStaff } from "../session.ts";
import { unlessUnwritable } from "../unless-unwritable.ts";
import { passwordTry } from "./password-try.ts";

export async function signOutAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("account");
  return unlessUnwritable(state, form, member.lang, async () => {
    // The library makes light of a session that it cannot end.
    const session = await currentSession();
    if (session) await endSession(member.id, session.sessionId);
    await keepCookies(await signOut(await headers()));
    redirect("/sign-in");
  });
}

export async function signOutEverywhereAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("account");
  return unlessUnwritable(state, form, member.lang, async () => {
    await endSessions(member.id);
    await keepCookies(await signOut(await headers()));
    redirect("/sign-in");
  });
}

export async function endSessionAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("account");
  return unlessUnwritable(state, form, member.lang, async () => {
    await endSession(member.id, sentText(form, "session"));
    redirect(deskAddressOf.account);
  });
}

export async function aboutMeAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("account");
  return unlessUnwritable(state, form, member.lang, async () => {
    const t = await getTranslations({ locale: member.lang, namespace: "desk.people.account" });
    const typed = AboutMe.safeParse({ name: sentText(form, "name"), lang: sentText(form, "lang") });
    if (!typed.success) return sentBack(state, form, [{ field: "name", text: t("nameMissing") }]);
    await changeMember(member.id, typed.data);
    // The bar above the page says the name, and all of the desk is in the language.
    revalidatePath("/staff", "layout");
    redirect(deskAddressOf.account);
  });
}

export async function passwordAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("account");
  return unlessUnwritable(state, form, member.lang, async () => {
    const t = await getTranslations({ locale: member.lang, namespace: "desk.people" });
    const password = sentText(form, "password");
    const wrong = passwordProblem(password, sentText(form, "again"));
    const field = wrong === "different" ? "again" : "password";
    if (wrong) return sentBack(state, form, [{ field, text: t(`link.${wrong}`) }]);
    const changed = await passwordTry(member, (asked) => changePassword(sentText(form, "current"), password, asked));
    if ("refused" in changed) return sentBack(state, form, [{ field: "current", text: changed.refused }]);
    await keepCookies(changed.answer);
    return sentDone(state, { text: t("account.passwordChanged") });
  });
}
