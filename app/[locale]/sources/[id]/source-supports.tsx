import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { History } from "@/components/history.tsx";
import { OrganisationName } from "@/components/organisation-name.tsx";
import { PartialDate } from "@/components/partial-date.tsx";
import { bySpeaker, Quote } from "@/components/quote.tsx";
import { QuotePlace } from "@/components/quote-place.tsx";
import { Section } from "@/components/section.tsx";
import { SourceBox } from "@/components/source-box.tsx";
import { isCollective } from "@/components/speaker.ts";
import { StatementBox } from "@/components/statement-box.tsx";
import { Wording } from "@/components/wording.tsx";
import type { SourceProfile } from "@/db/sources.ts";
import { addressOf } from "@/lib/addresses.ts";

/** Everything in the record that rests on a source, part by part; a part with nothing in it is left out. */
export function SourceSupports({ profile }: { profile: SourceProfile }): ReactElement {
  const t = useTranslations("source");
  const { counts, events, memberships, quotes, reprints, history } = profile;
  return (
    <>
      {events.length > 0 && (
        <Section id="events" title={t("events")} count={events.length}>
          <Events events={events} />
        </Section>
      )}
      {memberships.length > 0 && (
        <Section id="memberships" title={t("memberships")} count={counts.memberships}>
          <Memberships memberships={memberships} />
          <FirstOf shown={memberships.length} total={counts.memberships} />
        </Section>
      )}
      {quotes.length > 0 && (
        <Section id="quotes" title={t("quotes")} count={counts.quotes}>
          <Quotes quotes={quotes} places={profile.places} />
          <FirstOf shown={quotes.length} total={counts.quotes} />
        </Section>
      )}
      {reprints.length > 0 && (
        <Section id="reprints" title={t("reprints")} count={reprints.length}>
          <div className="grid gap-6 md:grid-cols-2">
            {reprints.map((source) => (
              <SourceBox key={source.id} source={source} />
            ))}
          </div>
        </Section>
      )}
      <Section id="history" title={t("history")}>
        <History changes={history} />
      </Section>
    </>
  );
}

/** A list that stops early says so. */
function FirstOf({ shown, total }: { shown: number; total: number }): ReactNode {
  const t = useTranslations("source");
  if (shown >= total) return null;
  return <p className="small mt-3 text-ink-2">{t("firstOf", { shown, total })}</p>;
}

function Events({ events }: Pick<SourceProfile, "events">): ReactElement {
  const locale = useLocale();
  return (
    <ul>
      {events.map((event) => (
        <li key={event.id} className="border-rule border-b py-2.5 first:pt-0">
          <a href={addressOf.event(locale, event.slug)} className="name-link list-name">
            <Wording wording={event.title} />
          </a>
          <span className="small block text-ink-2">
            <PartialDate date={event.date} />
            {event.place && (
              <>
                , <Wording wording={event.place} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Memberships({ memberships }: Pick<SourceProfile, "memberships">): ReactElement {
  const t = useTranslations("source");
  return (
    <ul className="entries-compact">
      {memberships.map(({ organisation, assertedBy, joined }, index) => (
        <li key={organisation.id}>
          <span className="entry-number">{index + 1}</span>
          <div>
            <OrganisationName organisation={organisation} className="list-name" />
            <span className="micro block text-ink-3">
              <PartialDate date={joined} />, {t(`asserted.${assertedBy}`)}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Quotes({ quotes, places }: Pick<SourceProfile, "quotes" | "places">): ReactElement {
  return (
    <ul>
      {bySpeaker(quotes).map((group) => (
        <li key={group[0].id} className="border-rule py-3 first:pt-0 not-first:border-t">
          {isCollective(group[0]) ? (
            group.map((statement) => <StatementBox key={statement.id} statement={statement} />)
          ) : (
            <Quote quotes={group} organisation />
          )}
          {group.map((quote) => {
            const place = places.get(quote.id);
            return place && <QuotePlace key={quote.id} quote={quote} place={place} />;
          })}
        </li>
      ))}
    </ul>
  );
}
