import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, type ReactElement } from "react";
import { Breadcrumb } from "@/components/breadcrumb.tsx";
import { EventStatements } from "@/components/event-statements.tsx";
import { History } from "@/components/history.tsx";
import { PageFrame } from "@/components/page-frame.tsx";
import { Section } from "@/components/section.tsx";
import { SourceBox } from "@/components/source-box.tsx";
import { Wording } from "@/components/wording.tsx";
import { findCoalition } from "@/db/coalition.ts";
import { findEvent } from "@/db/events.ts";
import { addressOf } from "@/lib/addresses.ts";
import { dateInWords } from "@/lib/date-words.ts";
import type { EventProfile } from "@/lib/views/event.ts";
import { citedEvent } from "../../cite/cited.ts";
import { RecordAside } from "../../cite/record-aside.tsx";
import { eventData } from "../../linked-data/event-data.ts";
import { LinkedData } from "../../linked-data/linked-data.tsx";
import { pageMetadata } from "../../page-metadata.ts";
import { versionAt } from "../../version/version-at.ts";
import { versionMetadata } from "../../version/version-metadata.ts";
import { VersionPage } from "../../version/version-page.tsx";
import { EventFacts } from "./event-facts.tsx";
import { EventHead } from "./event-head.tsx";
import { EventNeighbours } from "./event-neighbours.tsx";
import { EventParticipants } from "./event-participants.tsx";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const version = await versionAt("event", (await params).slug);
  if (version) return versionMetadata(version);
  const { slug, title, date } = await eventAt((await params).slug);
  const t = await getTranslations("eventPage");
  const locale = await getLocale();
  const told = { title: title.text, date: dateInWords(date.edtf, locale) };
  return pageMetadata({
    locale,
    path: `/events/${slug}`,
    picture: true,
    feed: { asked: { of: { kind: "event", slug } }, name: title.text },
    title: t("titleDated", told),
    description: t("description", told),
  });
}

export default async function EventPage({ params }: Props): Promise<ReactElement> {
  const version = await versionAt("event", (await params).slug);
  if (version) return <VersionPage version={version} />;
  const event = await eventAt((await params).slug);
  const t = await getTranslations();
  const locale = await getLocale();
  const coalition = await findCoalition(locale);
  return (
    <PageFrame section="timeline" path={`/events/${event.slug}`}>
      <div className="wrap">
        <Breadcrumb steps={[{ href: addressOf.timeline(locale), text: t("nav.timeline") }]}>
          <Wording wording={event.title} />
        </Breadcrumb>
        <div className="with-margin pt-5">
          <div className="min-w-0">
            <EventHead event={event} />
            <EventFacts event={event} />
            <EventParticipants entries={event.entries} />
            {event.statements.length > 0 && (
              <Section id="statements" title={t("eventPage.statements")} count={event.statements.length}>
                <div className="-mt-4 grid gap-y-3">
                  <EventStatements quotes={event.statements} contact={coalition?.contact ?? null} />
                </div>
              </Section>
            )}
            <Section id="sources" title={t("eventPage.sources")} count={event.sources.length}>
              <ol>
                {event.sources.map((source) => (
                  <li key={source.id} className="mt-6 border-ink border-t pt-3 first:mt-0 first:border-t-0 first:pt-0">
                    <SourceBox source={source} className="font-serif text-[1.125rem] leading-snug" />
                  </li>
                ))}
              </ol>
            </Section>
            <Section id="history" title={t("eventPage.history")}>
              <History changes={event.history} page={{ kind: "event", slug: event.slug }} />
            </Section>
            <EventNeighbours earlier={event.earlier} later={event.later} />
          </div>
          <RecordAside
            cited={await citedEvent(event)}
            record={{ kind: "event", slug: event.slug }}
            title={event.title.text}
          />
        </div>
      </div>
      <LinkedData data={await eventData(event)} />
    </PageFrame>
  );
}

const eventAt = cache(async (slug: string): Promise<EventProfile> => {
  const found = await findEvent(slug, await getLocale());
  return found?.profile ?? notFound();
});
