import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, type ReactElement } from "react";
import { Breadcrumb } from "@/components/breadcrumb.tsx";
import { CorrectionNote } from "@/components/correction-note.tsx";
import { History } from "@/components/history.tsx";
import { PageFrame } from "@/components/page-frame.tsx";
import { SpeakerName } from "@/components/quote-attribution.tsx";
import { Section } from "@/components/section.tsx";
import { speakerOf } from "@/components/speaker.ts";
import { type QuotePage as FoundQuote, findQuote } from "@/db/quotes.ts";
import { findWithdrawn, type WithdrawnView } from "@/db/versions.ts";
import { addressOf } from "@/lib/addresses.ts";
import { dateInWords } from "@/lib/date-words.ts";
import { readId } from "@/lib/record-id.ts";
import { shortened } from "@/lib/typography.ts";
import { citedQuote } from "../../cite/cited.ts";
import { RecordAside } from "../../cite/record-aside.tsx";
import { LinkedData } from "../../linked-data/linked-data.tsx";
import { quoteData } from "../../linked-data/quote-data.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { versionAt } from "../../version/version-at.ts";
import { versionMetadata } from "../../version/version-metadata.ts";
import { VersionPage } from "../../version/version-page.tsx";
import { QuoteNeighbours } from "./quote-neighbours.tsx";
import { QuoteSource } from "./quote-source.tsx";
import { QuoteSpeech } from "./quote-speech.tsx";
import { QuoteTranslations } from "./quote-translations.tsx";
import { WithdrawnQuote } from "./withdrawn-quote.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const version = await versionAt("quote", (await params).id);
  if (version) return versionMetadata(version);
  const withdrawn = await withdrawnAt((await params).id);
  const t = await getTranslations();
  if (withdrawn) return withdrawnMetadata(withdrawn);
  const { quote } = await quoteAt((await params).id);
  const locale = await getLocale();
  const name = speakerOf(quote) ?? t.raw("coalition.name");
  const date = dateInWords(quote.said.edtf, locale);
  const source = quote.source.publisher.text;
  return pageMetadata({
    locale,
    path: `/quotes/${quote.id}`,
    picture: true,
    feed: { asked: { of: { kind: "quote", id: quote.id } }, name },
    title: t("quote.title", { name, date }),
    description: t(`quote.description.${quote.form}`, { text: shortened(quote.text, 160), name, date, source }),
  });
}

export default async function QuotePage({ params }: Props): Promise<ReactElement> {
  const version = await versionAt("quote", (await params).id);
  if (version) return <VersionPage version={version} />;
  const withdrawn = await withdrawnAt((await params).id);
  if (withdrawn) return <WithdrawnQuote withdrawn={withdrawn} />;
  const { quote, place, history, earlier, later } = await quoteAt((await params).id);
  const t = await getTranslations();
  const locale = await getLocale();
  const steps = [
    { href: addressOf.timeline(locale), text: t("nav.timeline") },
    { href: addressOf.quotes(locale), text: t("nav.quotes") },
  ];
  return (
    <PageFrame section="quotes" path={`/quotes/${quote.id}`}>
      <div className="wrap">
        <Breadcrumb steps={steps}>
          <SpeakerName quote={quote} />, {dateInWords(quote.said.edtf, locale, "table")}
        </Breadcrumb>
        <div className="with-margin pt-10">
          <div>
            <h1 className="sr-only">
              {t.rich("quote.heading", {
                name: () => <SpeakerName quote={quote} />,
                date: dateInWords(quote.said.edtf, locale),
              })}
            </h1>
            <QuoteSpeech quote={quote} />
            <CorrectionNote changes={history} />
            <QuoteSource quote={quote} place={place} />
            <QuoteTranslations quote={quote} />
            <Section id="history" title={t("quote.history")}>
              <History changes={history} />
            </Section>
            <QuoteNeighbours earlier={earlier} later={later} />
          </div>
          <RecordAside
            cited={await citedQuote(quote, history)}
            record={{ kind: "quote", id: quote.id }}
            title={t("quote.title", {
              name: speakerOf(quote) ?? t.raw("coalition.name"),
              date: dateInWords(quote.said.edtf, locale),
            })}
            embedded={{ kind: "quote", id: quote.id }}
          />
        </div>
      </div>
      <LinkedData data={await quoteData(quote, history)} />
    </PageFrame>
  );
}

const withdrawnAt = cache(async (text: string): Promise<WithdrawnView | null> => {
  const id = readId(text);
  return id === null ? null : findWithdrawn(id, await getLocale());
});

async function withdrawnMetadata({ change }: WithdrawnView): Promise<Metadata> {
  const t = await getTranslations("withdrawn");
  const title = t("title");
  const path = `/quotes/${change.recordId}`;
  const head = await pageMetadata({ locale: await getLocale(), path, title, description: change.reason ?? title });
  return { ...head, robots: { index: false } };
}

const quoteAt = cache(async (text: string): Promise<FoundQuote> => {
  const id = readId(text);
  return (id === null ? null : await findQuote(id, await getLocale())) ?? notFound();
});
