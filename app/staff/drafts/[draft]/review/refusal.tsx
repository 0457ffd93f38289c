import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { WarningBox } from "@/components/form/warning-box.tsx";
import type { Foresight } from "@/db/drafts/foresee.ts";
import { bind } from "@/lib/typography.ts";

/** Why the record would not let the draft stand as it is. */
export function Refusal({ refusal }: { refusal: Extract<Foresight, { result: "refused" }> }): ReactElement {
  const t = useTranslations("desk.review");
  return (
    <div className="mt-8">
      <WarningBox id="refused" title={t("cannotStand")}>
        <p>{bind(t(`refusals.${refusal.why}`))}</p>
        {"found" in refusal && refusal.found !== "" && (
          <p className="mt-2">
            {t("found")} <q className="font-serif">{refusal.found}</q>
          </p>
        )}
        {refusal.why === "problems" && <p className="mt-2">{t("problemCount", { n: refusal.problems.length })}</p>}
      </WarningBox>
    </div>
  );
}
