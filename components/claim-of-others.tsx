import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { bind } from "@/lib/typography.ts";
import type { TimelineSummary } from "@/lib/views/timeline.ts";

/** That a source speaks of others before, in its own words; nothing when none does. */
export function ClaimOfOthers({ claim }: { claim: TimelineSummary["claim"] }): ReactNode {
  const t = useTranslations("chart");
  return claim && t.rich("claim", { q: () => <span lang={claim.lang}>{bind(claim.text)}</span> });
}
