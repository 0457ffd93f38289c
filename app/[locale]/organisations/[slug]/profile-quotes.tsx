import { useLocale } from "next-intl";
import type { ReactElement } from "react";
import { PartialDate } from "@/components/partial-date.tsx";
import { bySpeaker, Quote } from "@/components/quote.tsx";
import { Wording } from "@/components/wording.tsx";
import { addressOf } from "@/lib/addresses.ts";
import type { QuoteView } from "@/lib/views/quote.ts";

/** Words by day and event, newest first. */
export function ProfileQuotes({ quotes }: { quotes: readonly QuoteView[] }): ReactElement[] {
  return bySpeaker(quotes).map((group) => (
    <div key={group[0].id} className="mt-7 first-of-type:mt-0">
      <Occasion quote={group[0]} />
      <Quote quotes={group} />
    </div>
  ));
}

function Occasion({ quote: { said, event } }: { quote: QuoteView }): ReactElement {
  const locale = useLocale();
  return (
    <p className="small -mt-2 text-ink-2">
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
