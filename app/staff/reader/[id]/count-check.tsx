import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { Icon } from "@/components/icon.tsx";
import { countJoiners } from "@/lib/reading/decide.ts";
import type { Decided } from "@/lib/reading/finding.ts";

/** What the source says against what was found: «15 = 15», or what is missing. */
export async function CountCheck({ findings }: { findings: readonly Decided[] }): Promise<ReactElement> {
  const t = await getTranslations("desk.reader.count");
  const event = findings.find(({ group }) => group === "event");
  const [claimed, found] = [Number(event?.fields.count ?? ""), countJoiners(findings)];
  const claim = event?.fields.claim ?? "";
  if (!event?.fields.count) {
    return (
      <div className="count-check">
        <p className="count-sum">{found}</p>
        <p>{t("noClaim", { found })}</p>
      </div>
    );
  }
  const agrees = claimed === found;
  return (
    <div className={agrees ? "count-check" : "count-check count-off"}>
      <p className="count-sum">
        {claimed} {agrees ? "=" : "≠"} {found}
      </p>
      <p>
        <b className={agrees ? "found-state found-accepted" : "found-state"}>
          <Icon name={agrees ? "check" : "unequal"} />
          {agrees
            ? t("agrees")
            : found < claimed
              ? t("fewer", { count: claimed - found })
              : t("more", { count: found - claimed })}
        </b>
        <br />
        {t("sum", { claim, found })} {!agrees && <a href="#s-e1">{t("toSentence")}</a>}
      </p>
    </div>
  );
}
