import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, type ReactElement } from "react";
import { EmptyState } from "@/components/empty-state.tsx";
import { Icon } from "@/components/icon.tsx";
import { PageFrame } from "@/components/page-frame.tsx";
import { ResultPages } from "@/components/result-pages.tsx";
import { findOrganisation } from "@/db/organisations.ts";
import { recordHead } from "@/db/takeaway/head.ts";
import { listNews } from "@/db/takeaway/news.ts";
import { addressOf } from "@/lib/addresses.ts";
import { dateInWords } from "@/lib/date-words.ts";
import { changesQuery, type FeedFilter, parseFeedFilter } from "@/lib/feed-filter.ts";
import { firstValue, type Query } from "@/lib/query-values.ts";
import { readId } from "@/lib/record-id.ts";
import { whereSince } from "@/lib/since.ts";
import { bind } from "@/lib/typography.ts";
import { SinceForm } from "../data/since-form.tsx";
import { pageMetadata } from "../page-metadata.ts";
import { NewsEntry } from "./news-entry.tsx";

const AT_ONCE = 50;

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("changes");
  const query = await searchParams;
  const filter = parseFeedFilter(query);
  return pageMetadata({
    locale: await getLocale(),
    path: "/changes",
    query: changesQuery({ ...filter, before: readId(firstValue(query, "before")) }),
    title: [t("title"), await ofWhom(filter)].filter(Boolean).join(": "),
    description: t("description"),
  });
}

export default async function ChangesPage({ searchParams }: Props): Promise<ReactElement> {
  const t = await getTranslations("changes");
  const locale = await getLocale();
  const query = await searchParams;
  const filter = parseFeedFilter(query);
  const before = readId(firstValue(query, "before"));
  const since = filter.since && whereSince(filter.since);
  const news = await listNews({ ...filter, since }, { before, limit: AT_ONCE }, locale);
  if (!news) notFound();
  return (
    <PageFrame section={null} path="/changes" query={changesQuery({ ...filter, before })}>
      <div className="wrap">
        <header className="pt-9 pb-6">
          <h1 className="h1">{t("title")}</h1>
          <p className="lede mt-3 max-w-[40em]">{bind(await askedInWords(filter))}</p>
        </header>
        <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4 border-rule border-t pt-4">
          <SinceForm asked={filter} />
          <a href={addressOf.feed(locale, "xml", filter)} className="icon-link">
            <Icon name="feed" />
            {t("feed")}
          </a>
        </div>
        {news.items.length === 0 ? (
          <EmptyState id="nothing" title={t("nothing")}>
            <p className="lede mt-3 max-w-[32em]">{bind(t("nothingText"))}</p>
          </EmptyState>
        ) : (
          <ol className="history border-ink border-t-2">
            {news.items.map((item) => (
              <NewsEntry key={item.seq} item={item} />
            ))}
          </ol>
        )}
        {(news.older !== null || before !== null) && (
          <ResultPages
            label={t("pages")}
            onward={
              news.older === null
                ? null
                : { href: addressOf.changes(locale, { ...filter, before: news.older }), text: t("older") }
            }
            back={before === null ? null : { href: addressOf.changes(locale, filter), text: t("newest") }}
          />
        )}
      </div>
    </PageFrame>
  );
}

async function askedInWords(filter: FeedFilter): Promise<string> {
  const t = await getTranslations("changes");
  const locale = await getLocale();
  const whom = await ofWhom(filter);
  const { since } = filter;
  const { version } = await recordHead();
  const from =
    since === null
      ? t("ever")
      : "day" in since
        ? t("sinceDay", { date: dateInWords(since.day, locale) })
        : t("sinceVersion", { version: since.version });
  return [from, whom && t("of", { name: whom }), t("now", { version })].filter(Boolean).join(" ");
}

const ofWhom = cache(async ({ organisation, kind }: FeedFilter): Promise<string | null> => {
  const kinds = await getTranslations("kinds");
  if (organisation === null) return kind && kinds(kind);
  const found = await findOrganisation(organisation, await getLocale());
  return found && "profile" in found ? found.profile.name.text : organisation;
});
