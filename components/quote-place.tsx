import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import type { QuoteView } from "@/lib/views/quote.ts";
import { Icon } from "./icon.tsx";

/** The way to the words where the publication has them. */
export function QuotePlace({ quote, place }: { quote: QuoteView; place: string }): ReactElement {
  const t = useTranslations("quote");
  return (
    <p className="screen-only mt-1 text-sm">
      <a href={place} rel="external nofollow" hrefLang={quote.source.lang} className="icon-link">
        {t("openPlace")}
        <Icon name="outside" />
      </a>
    </p>
  );
}
