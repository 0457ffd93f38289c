import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { ClaimCheck } from "@/components/claim-check.tsx";
import { DateBasis } from "@/components/date-basis.tsx";
import { Fact, Facts } from "@/components/facts.tsx";
import { OriginCount } from "@/components/origin-count.tsx";
import { PartialDate } from "@/components/partial-date.tsx";
import { SourceChip } from "@/components/source-chip.tsx";
import { Wording } from "@/components/wording.tsx";
import { announcersOf } from "@/lib/announcers.ts";
import { bind } from "@/lib/typography.ts";
import type { EventProfile } from "@/lib/views/event.ts";

/** When and where, what the source announces beside what it names, who says so, and what was discussed. */
export function EventFacts({ event }: { event: EventProfile }): ReactElement {
  const t = useTranslations("eventPage.facts");
  const { date, place, claimed, named, agenda } = event;
  return (
    <Facts className="mt-7">
      <Fact term={t("date")} note={<DateBasis date={date} />}>
        <span className="inline-block first-letter:uppercase">
          <PartialDate date={date} />
        </span>
      </Fact>
      {place && (
        <Fact term={t("place")}>
          <Wording wording={place} />
        </Fact>
      )}
      {claimed && (
        <Fact term={t("claim")} note={<ClaimedAs claimed={claimed} />}>
          <ClaimCheck claimed={claimed.count} named={named} />
        </Fact>
      )}
      <Reports event={event} />
      {agenda.length > 0 && <Agenda agenda={agenda} />}
    </Facts>
  );
}

function ClaimedAs({ claimed }: { claimed: NonNullable<EventProfile["claimed"]> }): ReactElement | null {
  const t = useTranslations("eventPage");
  const { text, lang } = claimed;
  if (text === null) return null;
  const words = (
    <span lang={lang ?? undefined} className="quote-marks">
      {bind(text)}
    </span>
  );
  return <>{t.rich("claimedAs", { q: () => words })}</>;
}

function Reports({ event }: { event: EventProfile }): ReactElement {
  const t = useTranslations();
  const { entries, sources, outlets, origins } = event;
  return (
    <Fact
      term={t("eventPage.facts.assertedBy")}
      note={sources.length > 1 && <OriginCount outlets={outlets} origins={origins} />}
    >
      {announcersOf(entries).map((asserter) => (
        <p key={asserter} className="mb-1.5 first-letter:uppercase">
          {t(`source.asserted.${asserter}`)}
        </p>
      ))}
      <ul className="flex flex-wrap gap-2">
        {sources.map((source) => (
          <li key={source.id}>
            <SourceChip source={source} />
          </li>
        ))}
      </ul>
    </Fact>
  );
}

function Agenda({ agenda }: { agenda: EventProfile["agenda"] }): ReactElement {
  const t = useTranslations("eventPage");
  const locale = useLocale();
  const foreign = agenda.some((point) => point.lang !== locale);
  return (
    <Fact term={t("facts.agenda")} note={foreign && t("agendaNote")}>
      <ul className="list-disc ps-[1.1em]">
        {agenda.map((point) => (
          <li key={point.text}>
            <Wording wording={point} />
          </li>
        ))}
      </ul>
    </Fact>
  );
}
