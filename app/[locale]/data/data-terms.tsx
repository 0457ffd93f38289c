import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Fact, Facts } from "@/components/facts.tsx";
import { LICENCE } from "@/lib/licence.ts";
import { bind } from "@/lib/typography.ts";

const TERMS = ["sources", "dates", "formulas", "private", "chain"] as const;

/** Under which terms, how dates are written, and what is never given out. */
export function DataTerms(): ReactElement {
  const t = useTranslations("data.terms");
  return (
    <Facts>
      <Fact term={t("licence.name")} note={bind(t("licence.about"))}>
        <a href={LICENCE.url} rel="license" lang="en">
          {LICENCE.title}
        </a>
      </Fact>
      {TERMS.map((term) => (
        <Fact key={term} term={t(`${term}.name`)}>
          {bind(t(`${term}.about`))}
        </Fact>
      ))}
    </Facts>
  );
}
