import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { bind } from "@/lib/typography.ts";
import type { QuoteView } from "@/lib/views/quote.ts";

/** The translation into the page's language, with who made it; nothing when there is none. */
export function QuoteTranslation({ quote }: { quote: QuoteView }): ReactNode {
  const t = useTranslations("quote");
  const locale = useLocale();
  const translation = quote.translations.find((one) => one.lang === locale);
  if (!translation || quote.lang === locale) return null;
  return (
    <p className="mt-2 text-ink-2">
      <b className="micro font-semibold">{t(`translation.${translation.by}`)}:</b>{" "}
      <span className={quote.form === "direct" ? "quote-marks" : undefined}>{bind(translation.text)}</span>
      {translation.stale && <span className="micro"> ({t("stale")})</span>}
    </p>
  );
}
