import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addressOf } from "@/lib/addresses.ts";
import { bind } from "@/lib/typography.ts";
import type { QuoteView } from "@/lib/views/quote.ts";
import { InLanguage } from "./in-language.tsx";
import { OrganisationName } from "./organisation-name.tsx";
import { Wording } from "./wording.tsx";

/** Who speaks: the name, the role on that day in the source's words and, on request, the organisation. */
export function QuoteAttribution({ quote, organisation }: { quote: QuoteView; organisation: boolean }): ReactNode {
  return (
    <figcaption className="mt-2.5 text-[0.9375rem] text-ink-2 leading-[1.45]">
      <b className="font-semibold text-ink">
        <SpeakerName quote={quote} linked />
      </b>
      {quote.role && (
        <>
          , <SpeakerRole quote={quote} />
        </>
      )}
      {organisation && quote.organisation && (
        <span className="mt-0.5 block">
          <OrganisationName organisation={quote.organisation} className="inline-block min-h-6" />
        </span>
      )}
    </figcaption>
  );
}

/** The speaker's name: the person, else what the source prints, else the coalition itself. */
export function SpeakerName({ quote, linked = false }: { quote: QuoteView; linked?: boolean }): ReactNode {
  const t = useTranslations();
  const locale = useLocale();
  const { person, speakerAsPrinted } = quote;
  if (person) {
    const name = <Wording wording={person.name} />;
    if (!linked) return name;
    return (
      <a href={addressOf.person(locale, person.slug)} className="name-link">
        {name}
      </a>
    );
  }
  if (speakerAsPrinted) return <Wording wording={{ text: speakerAsPrinted, lang: quote.lang, by: "source" }} />;
  return quote.organisation ? t("quote.unknownSpeaker") : t.raw("coalition.name");
}

export function SpeakerRole({ quote }: { quote: QuoteView }): ReactNode {
  return quote.role && <InLanguage lang={quote.lang}>{bind(quote.role)}</InLanguage>;
}
