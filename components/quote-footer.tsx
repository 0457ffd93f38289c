import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addressOf } from "@/lib/addresses.ts";
import type { QuoteView } from "@/lib/views/quote.ts";
import { Icon } from "./icon.tsx";
import { SourceChip } from "./source-chip.tsx";
import { speakerOf } from "./speaker.ts";

/** What kind of words they are, their permanent addresses, and their source. */
export function QuoteFooter({ quotes }: { quotes: readonly [QuoteView, ...QuoteView[]] }): ReactNode {
  const t = useTranslations("quote");
  const locale = useLocale();
  const [first] = quotes;
  const name = speakerOf(first) ?? t("coalition");
  const kind = (quote: QuoteView): string =>
    quote.lang === locale ? t(quote.form) : t(`${quote.form}Foreign`, { lang: quote.lang });
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-0.5 text-ink-3 text-sm">
      {quotes.length === 1 ? (
        <>
          <span>{first.form === "reported" && first.lang === locale ? t("reportedOnly") : kind(first)}</span>
          <a className="icon-link" href={addressOf.quote(locale, first.id)} aria-label={t("linkTo", { name })}>
            <Icon name="link" />
            {t("link")}
          </a>
        </>
      ) : (
        quotes.map((quote) => (
          <a
            key={quote.id}
            className="icon-link"
            href={addressOf.quote(locale, quote.id)}
            aria-label={t("linkToForm", { form: kind(quote), name })}
          >
            <Icon name="link" />
            {kind(quote)}
          </a>
        ))
      )}
      <SourceChip source={first.source} />
    </p>
  );
}
