import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { addressOf } from "@/lib/addresses.ts";
import type { QuoteView } from "@/lib/views/quote.ts";
import { PartialDate } from "./partial-date.tsx";
import { bySpeaker, Quote } from "./quote.tsx";
import { Wording } from "./wording.tsx";

type Props = {
  quotes: readonly QuoteView[];
  /** Name the organisation too, where the page is not about it. */
  organisation?: boolean;
};

/** Words with the day and the event at which they were said, in the order given. */
export function DatedQuotes({ quotes, organisation = false }: Props): ReactNode {
  return bySpeaker(quotes).map((group) => (
    <div key={group[0].id} className="mt-9 first-of-type:-mt-2">
      <Occasion quote={group[0]} />
      <Quote quotes={group} organisation={organisation} />
    </div>
  ));
}

function Occasion({ quote: { said, event } }: { quote: QuoteView }): ReactNode {
  const locale = useLocale();
  return (
    <p className="small text-ink-2 first-letter:uppercase">
      <PartialDate date={said} />
      {event && (
        <>
          ,{" "}
          <a href={addressOf.event(locale, event.slug)} className="text-ink-2">
            <Wording wording={event.title} />
          </a>
        </>
      )}
    </p>
  );
}
