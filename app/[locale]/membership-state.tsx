import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Status } from "@/components/status.tsx";
import { spanInWords } from "@/lib/date-spans.ts";
import { sinceInWords } from "@/lib/date-words.ts";
import { bind } from "@/lib/typography.ts";
import type { MembershipView } from "@/lib/views/organisation.ts";

/** Whether a member is in the coalition, and since when, or from when until when it was. */
export function MembershipState({ membership: { joined, left } }: { membership: MembershipView }): ReactElement {
  const t = useTranslations("organisation");
  const locale = useLocale();
  if (!left) {
    return (
      <>
        <Status state="current">{t("current")}</Status>
        <span className="text-ink-2">{bind(sinceInWords(joined.edtf, locale))}</span>
      </>
    );
  }
  return (
    <>
      <Status state="left">{t("gone")}</Status>
      <span className="text-ink-2">{bind(spanInWords(joined.edtf, left.edtf, locale))}</span>
    </>
  );
}
