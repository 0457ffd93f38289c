"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type SentState, sentBack, sentText } from "@/components/form/sent-state.ts";
import { beginTry } from "@/db/staff/attempts.ts";
import { checkCode } from "@/db/staff/factors.ts";
import { linkHolder, redeemLink } from "@/db/staff/links.ts";
import { signIn } from "@/db/staff/sign-in.ts";
import { codeAddress, deskAddressOf, wayBack } from "@/lib/desk-addresses.ts";
import { passwordProblem } from "@/lib/staff-input.ts";
import { askedFrom } from "../staff/asked-from.ts";
import { keepCookies } from "../staff/cookies.ts";
import { deskLanguage } from "../staff/language.ts";
import { requireSameOrigin } from "../staff/session.ts";
import { unlessUnwritable } from "../staff/unless-unwritable.ts";

export async function signInAction(state: SentState, form: FormData): Promise<SentState> {
  const asked = await headers();
  requireSameOrigin(asked);
  return unlessUnwritable(state, form, await deskLanguage(), async () => {
    const t = await getTranslations({ locale: await deskLanguage(), namespace: "desk.people.signIn" });
    const [email, password] = [sentText(form, "email"), sentText(form, "password")];
    const attempt = await beginTry({ address: askedFrom(asked), account: email });
    if (attempt.result === "wait") return refusal(state, form, "email", t("wait", { minutes: attempt.minutes }));
    const answer = await signIn(email, password, asked);
    if (answer.result === "refused") return refusal(state, form, "email", t("refused"));
    await attempt.succeeded();
    await keepCookies(answer.cookies);
    const back = wayBack(sentText(form, "to"));
    redirect(answer.result === "second-factor" ? codeAddress(back) : (back ?? deskAddressOf.desk));
  });
}

export async function codeAction(state: SentState, form: FormData): Promise<SentState> {
  const asked = await headers();
  requireSameOrigin(asked);
  return unlessUnwritable(state, form, await deskLanguage(), async () => {
    const t = await getTranslations({ locale: await deskLanguage(), namespace: "desk.people.code" });
    const attempt = await beginTry({ address: askedFrom(asked), account: `code ${challengeOf(asked)}` });
    if (attempt.result === "wait") return refusal(state, form, "code", t("wait", { minutes: attempt.minutes }));
    const cookies = await checkCode(sentText(form, "code"), asked);
    if (!cookies) return refusal(state, form, "code", t("refused"));
    await attempt.succeeded();
    await keepCookies(cookies);
    redirect(wayBack(sentText(form, "to")) ?? deskAddressOf.desk);
  });
}

export async function linkAction(state: SentState, form: FormData): Promise<SentState> {
  const asked = await headers();
  requireSameOrigin(asked);
  return unlessUnwritable(state, form, await deskLanguage(), async () => {
    const t = await getTranslations({ locale: await deskLanguage(), namespace: "desk.people.link" });
    const [token, password] = [sentText(form, "token"), sentText(form, "password")];
    const wrong = passwordProblem(password, sentText(form, "again"));
    if (wrong) return refusal(state, form, wrong === "different" ? "again" : "password", t(wrong));
    const attempt = await beginTry({ address: askedFrom(asked), account: `link ${token}` });
    if (attempt.result === "wait") return refusal(state, form, "password", t("wait", { minutes: attempt.minutes }));
    const holder = (await linkHolder(token)) && (await redeemLink(token, password));
    if (!holder) return refusal(state, form, "password", t("gone"));
    await attempt.succeeded();
    const answer = await signIn(holder.email, password, asked);
    if (answer.result === "refused") redirect("/sign-in");
    await keepCookies(answer.cookies);
    redirect(answer.result === "second-factor" ? codeAddress(null) : deskAddressOf.desk);
  });
}

/** The challenge that was begun with the password: cookies beside it begin no count of their own. */
function challengeOf(asked: Headers): string {
  return /two_factor=([^;]*)/.exec(asked.get("cookie") ?? "")?.[1] ?? "";
}

function refusal(state: SentState, form: FormData, field: string, text: string): SentState {
  return sentBack(state, form, [{ field, text }]);
}
