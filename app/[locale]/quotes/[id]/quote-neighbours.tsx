import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Icon } from "@/components/icon.tsx";
import { SpeakerName } from "@/components/quote-attribution.tsx";
import { addressOf } from "@/lib/addresses.ts";
import type { QuoteView } from "@/lib/views/quote.ts";

type Props = { earlier: QuoteView | null; later: QuoteView | null };

/** The quotes before and after this one in the record. */
export function QuoteNeighbours({ earlier, later }: Props): ReactElement | null {
  const t = useTranslations("quote");
  const locale = useLocale();
  if (!earlier && !later) return null;
  return (
    <nav
      aria-label={t("neighbours")}
      className="screen-only mt-12 flex flex-wrap justify-between gap-4 border-ink border-t-2 py-[18px]"
    >
      {earlier && (
        <a rel="prev" href={addressOf.quote(locale, earlier.id)} className={NEIGHBOUR}>
          <Icon name="left" />
          <Neighbour quote={earlier} place={t("earlier")} />
        </a>
      )}
      {later && (
        <a rel="next" href={addressOf.quote(locale, later.id)} className={`${NEIGHBOUR} ms-auto`}>
          <Neighbour quote={later} place={t("later")} />
          <Icon name="right" />
        </a>
      )}
    </nav>
  );
}

const NEIGHBOUR = "icon-link text-[0.9375rem]";

function Neighbour({ quote, place }: { quote: QuoteView; place: string }): ReactElement {
  return (
    <span>
      <span className="sr-only">{place}: </span>
      <SpeakerName quote={quote} />
    </span>
  );
}
