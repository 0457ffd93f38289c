import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** What a source announces beside what it names: "15 announced, 15 named", and a difference in words. */
export function ClaimCheck({ claimed, named }: { claimed: number; named: number }): ReactNode {
  const t = useTranslations("source");
  if (claimed === named) {
    return (
      <span>
        <b className="data font-semibold">{t("claim", { claimed, named })}</b>. {t("claimEqual")}
      </span>
    );
  }
  const n = Math.abs(claimed - named);
  return (
    <span>
      <Icon name="unequal" /> <b className="data font-semibold">{t("claim", { claimed, named })}</b>.{" "}
      <span className="font-semibold text-warn">
        {claimed > named ? t("claimShort", { n }) : t("claimOver", { n })}
      </span>
    </span>
  );
}
