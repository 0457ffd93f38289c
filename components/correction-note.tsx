import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dateInWords, dayOfInstant } from "@/lib/date-words.ts";
import { bind } from "@/lib/typography.ts";
import type { ChangeView } from "@/lib/views/change.ts";

/** Says at the head of a page that it was corrected, and leads to what changed; nothing when it never was. */
export function CorrectionNote({ changes }: { changes: readonly ChangeView[] }): ReactNode {
  const t = useTranslations("change");
  const locale = useLocale();
  const correction = changes.find((change) => change.kind === "correction");
  if (!correction) return null;
  return (
    <p className="small mt-3 text-ink-2">
      {bind(t("corrected", { date: dateInWords(dayOfInstant(correction.at), locale) }))}{" "}
      <a href={`#change-${correction.seq}`}>{t("whatChanged")}</a>
    </p>
  );
}
