"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type SentState, sentBack, sentText } from "@/components/form/sent-state.ts";
import { addReport } from "@/db/reports.ts";
import { addressOf } from "@/lib/addresses.ts";
import { DEFAULT_LOCALE, isLocale } from "@/lib/locale.ts";
import { readId } from "@/lib/record-id.ts";
import { readReportedPage } from "@/lib/reported-page.ts";
import { requireSameOrigin } from "../../staff/session.ts";
import { unlessUnwritable } from "../../staff/unless-unwritable.ts";

/** Takes a reader's report: nobody needs an account, and nobody can send without end. */
export async function reportAction(state: SentState, form: FormData): Promise<SentState> {
  const asked = await headers();
  requireSameOrigin(asked);
  const given = sentText(form, "locale");
  const locale = isLocale(given) ? given : DEFAULT_LOCALE;
  return unlessUnwritable(state, form, locale, async () => {
    const page = readReportedPage(sentText(form, "page")) ?? addressOf.timeline(locale);
    const kept = await addReport({
      requestId: sentText(form, "request"),
      page,
      recordVersion: readId(sentText(form, "version")) ?? 0,
      text: sentText(form, "text"),
      contact: sentText(form, "contact"),
      sender: asked.get("x-forwarded-for") ?? "",
    });
    if (kept.result === "kept") redirect(`/${locale}/report?${new URLSearchParams({ page, sent: "1" })}`);
    const t = await getTranslations({ locale, namespace: "report.refusals" });
    return sentBack(state, form, [{ field: kept.why === "too-many" ? "send" : "text", text: t(kept.why) }]);
  });
}
