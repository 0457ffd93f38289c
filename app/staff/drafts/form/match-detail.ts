import type { getTranslations } from "next-intl/server";
import { dateInWords } from "@/lib/date-words.ts";
import type { Locale } from "@/lib/locale.ts";
import type { RecordMatch } from "@/lib/views/record-match.ts";

type Words = Awaited<ReturnType<typeof getTranslations<"desk.drafts.picker">>>;

/** What tells a record from others of its name, in one line. */
export function matchDetail({ kind, note, date }: RecordMatch, locale: Locale, t: Words): string {
  const day = date === null ? null : dateInWords(date, locale, "table");
  const membership = day === null ? t("noMember") : t("member", { date: day });
  return [note?.text, kind === "organisation" ? membership : day].filter(Boolean).join(" · ");
}
