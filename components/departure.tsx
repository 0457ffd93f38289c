import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { spanInWords } from "@/lib/date-spans.ts";
import { bind } from "@/lib/typography.ts";
import type { MembershipView } from "@/lib/views/organisation.ts";
import { InLanguage } from "./in-language.tsx";
import { SourceChip } from "./source-chip.tsx";
import { Status } from "./status.tsx";

/** That a membership ended: when it was, why as far as the source says, and the source. */
export function Departure({ membership }: { membership: MembershipView }): ReactElement {
  const t = useTranslations("timeline.entry");
  const locale = useLocale();
  const { joined, left, leftReason, leftSource } = membership;
  const span = spanInWords(joined.edtf, left?.edtf ?? joined.edtf, locale);
  return (
    <>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-ink-2 text-sm">
        <span className="text-ink">
          <Status state="left">{t("left")}</Status>
        </span>
        <span>{bind(t("period", { span }))}</span>
      </p>
      <p className="mt-2">{leftReason === null ? bind(t("noReason")) : <LeftReason membership={membership} />}</p>
      {leftSource && (
        <p className="mt-1.5">
          <SourceChip source={leftSource} />
        </p>
      )}
    </>
  );
}

/** Why a membership ended, in the language of the source that says so; nothing when none does. */
export function LeftReason({ membership: { leftReason, leftSource } }: { membership: MembershipView }): ReactNode {
  const t = useTranslations("timeline.entry");
  if (leftReason === null) return null;
  const words = bind(leftReason);
  return t.rich("reason", {
    reason: () => (leftSource ? <InLanguage lang={leftSource.lang}>{words}</InLanguage> : words),
  });
}
