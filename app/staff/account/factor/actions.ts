"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type SentState, sentBack, sentDone, sentText } from "@/components/form/sent-state.ts";
import { beginTry } from "@/db/staff/attempts.ts";
import { factorPolicy } from "@/db/staff/factor-policy.ts";
import { beginFactor, checkCode, endFactor, renewRecoveryCodes } from "@/db/staff/factors.ts";
import { deskAddressOf } from "@/lib/desk-addresses.ts";
import { needsFactor, type StaffMember } from "@/lib/staff.ts";
import { askedFrom } from "../../asked-from.ts";
import { keepCookies } from "../../cookies.ts";
import { requireStaff } from "../../session.ts";
import { orUnwritten, unlessUnwritable } from "../../unless-unwritable.ts";
import { passwordTry } from "../password-try.ts";
import { type FactorState, qrOf } from "./factor-state.ts";

/** First the password, which makes a new factor; then a code of it, which makes it hold. */
export async function setUpAction(state: FactorState, form: FormData): Promise<FactorState> {
  const member = await requireStaff("account");
  const back = (wrong: string): FactorState => ({ ...state, sent: state.sent + 1, wrong });
  return orUnwritten(member.lang, () => setUp(state, form, member, back), back);
}

async function setUp(
  state: FactorState,
  form: FormData,
  member: StaffMember,
  back: (wrong: string) => FactorState,
): Promise<FactorState> {
  const asked = await headers();
  const t = await getTranslations({ locale: member.lang, namespace: "desk.people" });
  const attempt = await beginTry({ address: askedFrom(asked), account: `factor ${member.id}` });
  if (attempt.result === "wait") return back(t("signIn.wait", { minutes: attempt.minutes }));
  if (state.made) {
    const cookies = await checkCode(sentText(form, "code"), asked);
    if (!cookies) return back(t("code.refused"));
    await attempt.succeeded();
    await keepCookies(cookies);
    redirect(deskAddressOf.desk);
  }
  const made = await beginFactor(sentText(form, "password"), asked);
  if (!made) return back(t("account.wrongPassword"));
  await attempt.succeeded();
  const secret = new URL(made.uri).searchParams.get("secret") ?? "";
  const { recoveryCodes } = made;
  return { sent: state.sent + 1, wrong: null, made: { qr: qrOf(made.uri), secret, recoveryCodes } };
}

export async function renewCodesAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("account");
  return unlessUnwritable(state, form, member.lang, async () => {
    const t = await getTranslations({ locale: member.lang, namespace: "desk.people" });
    const renewed = await passwordTry(member, (asked) => renewRecoveryCodes(sentText(form, "password"), asked));
    if ("refused" in renewed) return sentBack(state, form, [{ field: "password", text: renewed.refused }]);
    return sentDone(state, { text: t("factor.renewed"), keep: renewed.answer.join("  ") });
  });
}

export async function endFactorAction(state: SentState, form: FormData): Promise<SentState> {
  const member = await requireStaff("account");
  return unlessUnwritable(state, form, member.lang, async () => {
    const t = await getTranslations({ locale: member.lang, namespace: "desk.people" });
    const refuse = (text: string): SentState => sentBack(state, form, [{ field: "password", text }]);
    if (needsFactor(member, await factorPolicy())) return refuse(t("factor.needed"));
    const ended = await passwordTry(member, (asked) => endFactor(sentText(form, "password"), asked));
    if ("refused" in ended) return refuse(ended.refused);
    await keepCookies(ended.answer);
    redirect(deskAddressOf.account);
  });
}
