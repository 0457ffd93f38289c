import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { DateBasis } from "@/components/date-basis.tsx";
import { Fact, Facts } from "@/components/facts.tsx";
import { Icon } from "@/components/icon.tsx";
import { InLanguage } from "@/components/in-language.tsx";
import { PartialDate } from "@/components/partial-date.tsx";
import { Section } from "@/components/section.tsx";
import { SourceBox } from "@/components/source-box.tsx";
import { textFragment } from "@/lib/text-fragment.ts";
import { bind } from "@/lib/typography.ts";
import type { QuoteView } from "@/lib/views/quote.ts";

/** Where the words stand, whether they were compared with a stored copy, and what the day rests on. */
export function QuoteSource({ quote }: { quote: QuoteView }): ReactElement {
  const t = useTranslations("quote");
  return (
    <Section id="in-source" title={t("inSource")}>
      <SourceBox source={quote.source} className="font-serif text-[1.125rem] leading-snug" />
      {quote.form === "direct" && quote.source.url && (
        <p className="screen-only mt-1">
          <a
            href={textFragment(quote.source.url, quote.text)}
            rel="external nofollow"
            hrefLang={quote.source.lang}
            className="icon-link"
          >
            {t("openPlace")}
            <Icon name="outside" />
          </a>
        </p>
      )}
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
