import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { PartialDate } from "@/components/partial-date.tsx";
import { SpeakerName, SpeakerRole } from "@/components/quote-attribution.tsx";
import { QuoteTranslation } from "@/components/quote-translation.tsx";
import { QuoteWords } from "@/components/quote-words.tsx";
import { SourceChip } from "@/components/source-chip.tsx";
import { Wording } from "@/components/wording.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { bind } from "@/lib/typography.ts";
import type { QuoteView } from "@/lib/views/quote.ts";

/** The words, large; who said them, in which role, for whom, when and where. */
export function QuoteSpeech({ quote }: { quote: QuoteView }): ReactElement {
  const t = useTranslations("quote");
  const locale = useLocale();
  const foreign = quote.lang !== locale;
  const kind = foreign ? t(`${quote.form}Foreign`, { lang: quote.lang }) : t(quote.form);
  const translated = quote.translations.some((one) => one.lang === locale);
  return (
    <>
      <figure>
        {quote.form === "reported" && <p className="mb-2.5 font-semibold text-ink-2">{kind}:</p>}
        <QuoteWords quote={quote} className="quote-large" />
        <QuoteTranslation quote={quote} />
        <figcaption className="mt-6 text-[1.0625rem] text-ink-2 leading-snug">
          <b className="font-semibold text-ink">
            <SpeakerName quote={quote} linked />
          </b>
          <Affiliation quote={quote} />
          <span className="block">
            <PartialDate date={quote.said} />
            {quote.event?.place && (
              <>
                , <Wording wording={quote.event.place} />
              </>
            )}
          </span>
          {quote.event && (
            <a href={addressOf.event(locale, quote.event.slug)} className="inline-block">
              <Wording wording={quote.event.title} />
            </a>
          )}
        </figcaption>
      </figure>
      <p className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        {quote.form === "direct" && <span className="tag">{kind}</span>}
        <SourceChip source={quote.source} />
      </p>
      {foreign && !translated && <p className="small mt-3 text-ink-2">{bind(t("noTranslation"))}</p>}
    </>
  );
}

/** The role and the organisation; of the coalition together when there is neither. */
function Affiliation({ quote }: { quote: QuoteView }): ReactElement {
  const t = useTranslations("quote");
  const locale = useLocale();
  const { organisation, role } = quote;
  if (!organisation) return <span className="block">{role ? <SpeakerRole quote={quote} /> : t("ofCoalition")}</span>;
  return (
    <>
      {role && (
        <span className="block">
          <SpeakerRole quote={quote} />
        </span>
      )}
      <span className="block">
        <a href={addressOf.organisation(locale, organisation.slug)}>
          <Wording wording={organisation.name} />
        </a>
        {organisation.original && (
          <span className="small block">
            <Wording wording={organisation.original} />
          </span>
        )}
      </span>
    </>
  );
}
