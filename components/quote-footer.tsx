import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { QuoteView } from "@/lib/views/quote.ts";
import { QuoteLink } from "./quote-link.tsx";
import { SourceChip } from "./source-chip.tsx";

/** What kind of words they are, their permanent addresses, and their source. */
export function QuoteFooter({ quotes }: { quotes: readonly [QuoteView, ...QuoteView[]] }): ReactNode {
  const t = useTranslations("quote");
  const locale = useLocale();
  const [first] = quotes;
  const kind = (quote: QuoteView): string =>
    quote.lang === locale ? t(quote.form) : t(`${quote.form}Foreign`, { lang: quote.lang });
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-0.5 text-ink-3 text-sm">
      {quotes.length === 1 ? (
        <>
          <span>{first.form === "reported" && first.lang === locale ? t("reportedOnly") : kind(first)}</span>
          <QuoteLink quote={first}>{t("link")}</QuoteLink>
        </>
      ) : (
        quotes.map((quote) => (
          <QuoteLink key={quote.id} quote={quote}>
            {kind(quote)}
          </QuoteLink>
        ))
      )}
      <SourceChip source={first.source} />
    </p>
  );
}
