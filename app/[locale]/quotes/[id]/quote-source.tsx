import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { DateBasis } from "@/components/date-basis.tsx";
import { Fact, Facts } from "@/components/facts.tsx";
import { InLanguage } from "@/components/in-language.tsx";
import { PartialDate } from "@/components/partial-date.tsx";
import { QuotePlace } from "@/components/quote-place.tsx";
import { Section } from "@/components/section.tsx";
import { SourceBox } from "@/components/source-box.tsx";
import { bind } from "@/lib/typography.ts";
import type { QuoteView } from "@/lib/views/quote.ts";

/** Where the words stand, whether they were compared with a stored copy, and what the day rests on. */
export function QuoteSource({ quote, place }: { quote: QuoteView; place: string | null }): ReactElement {
  const t = useTranslations("quote");
  return (
    <Section id="in-source" title={t("inSource")}>
      <SourceBox source={quote.source} className="font-serif text-[1.125rem] leading-snug" />
      {place !== null && <QuotePlace quote={quote} place={place} />}
      <Facts className="mt-5">
        <Fact term={t("place")}>
          {quote.locator ? <InLanguage lang={quote.source.lang}>{quote.locator}</InLanguage> : t("placeUnknown")}
        </Fact>
        <Fact
          term={t("check.label")}
          note={quote.checkReason && <InLanguage lang={quote.source.lang}>{bind(quote.checkReason)}</InLanguage>}
        >
          {bind(t(`check.${checkOf(quote)}`))}
        </Fact>
        <Fact term={t("said")} note={<DateBasis date={quote.said} />}>
          <PartialDate date={quote.said} />
        </Fact>
      </Facts>
    </Section>
  );
}

function checkOf(quote: QuoteView): "exact" | "missing" | "noCapture" | "noCaptureReported" {
  if (quote.check !== "no-capture") return quote.check;
  return quote.form === "direct" ? "noCapture" : "noCaptureReported";
}
