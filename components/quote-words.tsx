import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { bind } from "@/lib/typography.ts";
import type { QuoteView } from "@/lib/views/quote.ts";

/** The words alone. Only verbatim words are a quotation with marks; the style sheet hangs them by language. */
export function QuoteWords({ quote, className = "" }: { quote: QuoteView; className?: string }): ReactNode {
  const lang = quote.lang === useLocale() ? undefined : quote.lang;
  if (quote.form === "direct") {
    return (
      <blockquote lang={lang} className={`quote-direct ${className}`}>
        {bind(quote.text)}
      </blockquote>
    );
  }
  return (
    <p lang={lang} className={`quote-reported ${className}`}>
      {bind(quote.text)}
    </p>
  );
}
