import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Breadcrumb } from "@/components/breadcrumb.tsx";
import { PageFrame } from "@/components/page-frame.tsx";
import { RecordFacts } from "@/components/record-facts.tsx";
import { Section } from "@/components/section.tsx";
import type { WithdrawnView } from "@/db/versions.ts";
import { addressOf } from "@/lib/addresses.ts";
import { instantInWords } from "@/lib/date-words.ts";
import { bind } from "@/lib/typography.ts";

/** The address of a quote that left the record: why, and what it said. */
export function WithdrawnQuote({ withdrawn }: { withdrawn: WithdrawnView }): ReactElement {
  const t = useTranslations();
  const locale = useLocale();
  const { change, facts } = withdrawn;
  const steps = [
    { href: addressOf.timeline(locale), text: t("nav.timeline") },
    { href: addressOf.quotes(locale), text: t("nav.quotes") },
  ];
  return (
    <PageFrame section="quotes" path={`/quotes/${change.recordId}`}>
      <div className="wrap">
        <Breadcrumb steps={steps}>{t("withdrawn.crumb")}</Breadcrumb>
        <header className="max-w-[44em] pt-9">
          <h1 className="h1">{t("withdrawn.title")}</h1>
          <p className="lede mt-3">{bind(t("withdrawn.lede", { at: instantInWords(change.at, locale) }))}</p>
          {change.reason && (
            <p className="mt-5 border-ink border-s-[5px] ps-4">
              <span className="font-semibold">{t("withdrawn.reason")}:</span> {bind(change.reason)}
            </p>
          )}
        </header>
        <Section id="said" title={t("withdrawn.said")} className="max-w-[56em]">
          <RecordFacts of="quote" facts={facts} />
        </Section>
      </div>
    </PageFrame>
  );
}
