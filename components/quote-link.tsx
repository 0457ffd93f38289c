import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { addressOf } from "@/lib/addresses.ts";
import type { QuoteView } from "@/lib/views/quote.ts";
import { Icon } from "./icon.tsx";
import { SpeakerName } from "./quote-attribution.tsx";

/** The permanent address of words; whoever hears the link alone is told whose they are. */
export function QuoteLink({ quote, children }: { quote: QuoteView; children: string }): ReactNode {
  return (
    <a className="icon-link screen-only" href={addressOf.quote(useLocale(), quote.id)}>
      <Icon name="link" />
      <span>
        {children}{" "}
        <span className="sr-only">
          <SpeakerName quote={quote} />
        </span>
      </span>
    </a>
  );
}
