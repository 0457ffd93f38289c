import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { addressOf } from "@/lib/addresses.ts";
import { mainAnnouncer } from "@/lib/announcers.ts";
import { eventAnchor } from "@/lib/timeline-anchors.ts";
import { bind } from "@/lib/typography.ts";
import type { EventSummary } from "@/lib/views/event.ts";
import type { QuoteView } from "@/lib/views/quote.ts";
import type { TimelineEntryView } from "@/lib/views/timeline.ts";
import type { Asserter } from "@/lib/vocabulary.ts";
import { ClaimCheck } from "./claim-check.tsx";
import { EventEntries } from "./event-entries.tsx";
import { EventMargin } from "./event-margin.tsx";
import { EventStatements, type PrintedContact } from "./event-statements.tsx";
import { LanguageNote } from "./language-note.tsx";
import { SourceChip } from "./source-chip.tsx";
import { Wording } from "./wording.tsx";

type Props = {
  event: EventSummary;
  entries: readonly TimelineEntryView[];
  statements: readonly QuoteView[];
  /** The day (EDTF) under which the group stands. */
  date: string;
  contact: PrintedContact | null;
};

/** An event with those who joined or left at it, in source order, what was said, and its sources in the margin. */
export function EventGroup({ event, entries, statements, date, contact }: Props): ReactElement {
  const t = useTranslations("eventGroup");
  const locale = useLocale();
  const id = eventAnchor(event, date);
  const said = entries.filter((entry) => entry.effect === "statement").flatMap((entry) => entry.quotes);
  const announcedBy = mainAnnouncer(entries);
  return (
    <section id={id} className="event" aria-labelledby={`${id}-title`}>
      <header className="event-heading">
        <p className="mb-1 font-semibold text-ink-2 text-sm">{t("label")}</p>
        <h3 id={`${id}-title`} className="h2">
          <a href={addressOf.event(locale, event.slug)} className="name-link">
            <Wording wording={event.title} />
          </a>
          <LanguageNote lang={event.title.lang} />
        </h3>
        <EventCounts event={event} />
        <EventAnnouncement event={event} announcedBy={announcedBy} numbered={event.named > 1} />
        <ul className="mt-2 flex flex-wrap gap-2 lg:hidden">
          {event.sources.map((source) => (
            <li key={source.id}>
              <SourceChip source={source} />
            </li>
          ))}
        </ul>
      </header>
      <div className="event-entries min-w-0">
        <EventEntries entries={entries} announcedBy={announcedBy} partHeading="p" />
        <EventStatements quotes={[...said, ...statements]} contact={contact} />
      </div>
      <EventMargin event={event} />
    </section>
  );
}

function EventCounts({ event }: { event: EventSummary }): ReactElement | null {
  const t = useTranslations("eventGroup");
  const counts: { key: string; text: ReactNode }[] = [];
  if (event.place) counts.push({ key: "place", text: <Wording wording={event.place} /> });
  if (event.named > 0) counts.push({ key: "named", text: bind(t("organisations", { n: event.named })) });
  if (event.spokespeople > 0) counts.push({ key: "people", text: bind(t("spokespeople", { n: event.spokespeople })) });
  if (counts.length === 0) return null;
  return (
    <p className="small mt-1.5 text-ink-2">
      {counts.map(({ key, text }, index) => (
        <span key={key}>
          {index > 0 && " · "}
          {text}
        </span>
      ))}
    </p>
  );
}

/** Who announced it, in the source's own words, and how many of those announced are named. */
function EventAnnouncement({
  event,
  announcedBy,
  numbered,
}: {
  event: EventSummary;
  announcedBy: Asserter | null;
  numbered: boolean;
}): ReactNode {
  const t = useTranslations("eventGroup");
  const { claimed, named } = event;
  if (announcedBy === null) return null;
  return (
    <>
      <p className="mt-3">
        {bind(t(`announced.${announcedBy}`))}
        {claimed?.text && claimed.lang && (
          <>
            :{" "}
            <span lang={claimed.lang} className="quote-marks whitespace-pre-line">
              {bind(claimed.text)}
            </span>
          </>
        )}
        . {numbered && bind(t("numbers"))}
      </p>
      {claimed && (
        <p className="small mt-1.5">
          <ClaimCheck claimed={claimed.count} named={named} />
        </p>
      )}
    </>
  );
}
