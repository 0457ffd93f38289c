import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Section } from "@/components/section.tsx";
import { LANGUAGE_NAMES } from "@/lib/language-names.ts";
import { bind } from "@/lib/typography.ts";
import type { QuoteView } from "@/lib/views/quote.ts";

/** Every translation with who made it, in the editors' face; nothing while there is none. */
export function QuoteTranslations({ quote }: { quote: QuoteView }): ReactElement | null {
  const t = useTranslations("quote");
  if (quote.translations.length === 0) return null;
  return (
    <Section id="translations" title={t("translations")}>
      <p className="small -mt-1 mb-4 text-ink-2">{bind(t("translationsNote", { lang: quote.lang }))}</p>
      {quote.translations.map(({ lang, text, by, stale }) => (
        <div key={lang} className="grid border-rule border-t py-3.5 md:grid-cols-[188px_minmax(0,1fr)]">
          <p className="font-semibold text-[0.9375rem]" lang={lang}>
            {LANGUAGE_NAMES[lang].name}
          </p>
          <div>
            <p
              lang={lang}
              className={`text-[1.0625rem] leading-[1.55] ${quote.form === "direct" ? "quote-marks" : ""}`}
            >
              {bind(text)}
            </p>
            <p className="micro text-ink-3">
              {t(`translation.${by}`)}
              {stale && `, ${t("stale")}`}
            </p>
          </div>
        </div>
      ))}
    </Section>
  );
}
