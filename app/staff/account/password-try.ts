import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { beginTry } from "@/db/staff/attempts.ts";
import type { StaffMember } from "@/lib/staff.ts";
import { askedFrom } from "../asked-from.ts";

/**
 * Asks `check` whether the member knows the password, as often as anybody may guess it when signing in: whoever finds a
 * session open is no surer to be its owner. What it answers, or the words of the refusal.
 */
export async function passwordTry<Answer>(
  member: StaffMember,
  check: (asked: Headers) => Promise<Answer | null>,
): Promise<{ answer: Answer } | { refused: string }> {
  const asked = await headers();
  const t = await getTranslations({ locale: member.lang, namespace: "desk.people" });
  const attempt = await beginTry({ address: askedFrom(asked), account: `password ${member.id}` });
  if (attempt.result === "wait") return { refused: t("signIn.wait", { minutes: attempt.minutes }) };
  const answer = await check(asked);
  if (answer === null) return { refused: t("account.wrongPassword") };
  await attempt.succeeded();
  return { answer };
}
