import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** What a source announces beside what it names: "15 announced, 15 named", and a difference in words. */
export function ClaimCheck({ claimed, named }: { claimed: number; named: number }): ReactNode {
  const t = useTranslations("source");
  const verdict =
    claimed === named
      ? t("claimEqual")
      : claimed > named
        ? t("claimShort", { n: claimed - named })
        : t("claimOver", { n: named - claimed });
  return (
    <span>
      <b className="data whitespace-nowrap font-semibold" aria-hidden="true">
        {claimed} {claimed === named ? "=" : "≠"} {named}
      </b>{" "}
      <span>{t("claim", { claimed, named })}</span>.{" "}
      <span className={claimed === named ? "text-ink-2" : "font-semibold text-warn"}>{verdict}</span>
    </span>
  );
}
