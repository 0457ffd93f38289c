import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import type { EventSummary } from "@/lib/views/event.ts";
import { DateBasis } from "./date-basis.tsx";
import { OriginCount } from "./origin-count.tsx";
import { SourceBox } from "./source-box.tsx";

/** In the margin of an event: its sources, how many of them are independent, and where its date comes from. */
export function EventMargin({ event }: { event: EventSummary }): ReactElement {
  const t = useTranslations("eventGroup");
  return (
    <div className="event-margin">
      <div className="border-ink border-t pt-2">
        <h4 className="mb-1 font-semibold">{t("sources", { n: event.sources.length })}</h4>
        {event.sources.length > 1 && (
          <p className="mb-3 text-ink-2">
            <OriginCount outlets={event.outlets} origins={event.origins} />
          </p>
        )}
        <ul className="grid gap-4">
          {event.sources.map((source) => (
            <li key={source.id} className="border-rule pt-3 not-first:border-t first:pt-0">
              <SourceBox source={source} />
            </li>
          ))}
        </ul>
      </div>
      <div className="mt-6 border-ink border-t pt-2">
        <h4 className="mb-1 font-semibold">{t("aboutDate")}</h4>
        <p className="text-ink-2">
          <DateBasis date={event.date} />
        </p>
      </div>
    </div>
  );
}
