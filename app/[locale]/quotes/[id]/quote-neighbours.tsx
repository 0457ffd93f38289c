import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Icon } from "@/components/icon.tsx";
import { speakerOf } from "@/components/speaker.ts";
import { addressOf } from "@/lib/addresses.ts";
import type { QuoteView } from "@/lib/views/quote.ts";

type Props = { earlier: QuoteView | null; later: QuoteView | null };

/** The quotes before and after this one in the record. */
export function QuoteNeighbours({ earlier, later }: Props): ReactElement | null {
  const t = useTranslations("quote");
  const locale = useLocale();
  if (!earlier && !later) return null;
  const nameOf = (quote: QuoteView): string => speakerOf(quote) ?? t("coalition");
  return (
    <nav
      aria-label={t("neighbours")}
      className="screen-only mt-12 flex flex-wrap justify-between gap-4 border-ink border-t-2 py-[18px]"
    >
      {earlier && (
        <a
          rel="prev"
          href={addressOf.quote(locale, earlier.id)}
          aria-label={t("earlier", { name: nameOf(earlier) })}
          className="icon-link text-[0.9375rem]"
        >
          <Icon name="left" />
          {nameOf(earlier)}
        </a>
      )}
      {later && (
        <a
          rel="next"
          href={addressOf.quote(locale, later.id)}
          aria-label={t("later", { name: nameOf(later) })}
          className="icon-link ms-auto text-[0.9375rem]"
        >
          {nameOf(later)}
          <Icon name="right" />
        </a>
      )}
    </nav>
  );
}
