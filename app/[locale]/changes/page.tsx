import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, type ReactElement } from "react";
import { EmptyState } from "@/components/empty-state.tsx";
import { Icon } from "@/components/icon.tsx";
import { PageFrame } from "@/components/page-frame.tsx";
import { ResultPages } from "@/components/result-pages.tsx";
import { recordHead } from "@/db/takeaway/head.ts";
import { listNews, type News } from "@/db/takeaway/news.ts";
import { addressOf } from "@/lib/addresses.ts";
import { dateInWords } from "@/lib/date-words.ts";
import { changesQuery, type FeedFilter, parseChangesAsked } from "@/lib/feed-filter.ts";
import type { Query } from "@/lib/query-values.ts";
import { whereSince } from "@/lib/since.ts";
import { bind } from "@/lib/typography.ts";
import { SinceForm } from "../data/since-form.tsx";
import { pageMetadata } from "../page-metadata.ts";
import { NewsEntry } from "./news-entry.tsx";

const AT_ONCE = 50;

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("changes");
  const asked = parseChangesAsked(await searchParams);
  const { whom } = await newsFor(changesQuery(asked));
  return pageMetadata({
    locale: await getLocale(),
    path: "/changes",
    query: changesQuery(asked),
    title: [t("title"), whom].filter(Boolean).join(": "),
    description: t("description"),
    feed: { asked: { ...asked, before: null }, name: whom },
  });
}

export default async function ChangesPage({ searchParams }: Props): Promise<ReactElement> {
  const t = await getTranslations("changes");
  const locale = await getLocale();
  const { before, ...filter } = parseChangesAsked(await searchParams);
  const query = changesQuery({ ...filter, before });
  const { news, whom } = await newsFor(query);
  return (
    <PageFrame section={null} path="/changes" query={query}>
      <div className="wrap">
        <header className="pt-9 pb-6">
          <h1 className="h1">{t("title")}</h1>
          <p className="lede mt-3 max-w-[40em]">{bind(await askedInWords(filter, whom))}</p>
        </header>
        <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4 border-rule border-t pt-4">
          <SinceForm asked={filter} />
          <FeedLinks asked={filter} />
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

async function askedInWords({ since }: FeedFilter, whom: string | null): Promise<string> {
  const t = await getTranslations("changes");
  const locale = await getLocale();
  const { version } = await recordHead();
  const from =
    since === null
      ? t("ever")
      : "day" in since
        ? t("sinceDay", { date: dateInWords(since.day, locale) })
        : t("sinceVersion", { version: since.version });
  return [from, whom && t("of", { name: whom }), t("now", { version })].filter(Boolean).join(" ");
}

const newsFor = cache(async (query: string): Promise<{ news: News; whom: string | null }> => {
  const { before, ...filter } = parseChangesAsked(Object.fromEntries(new URLSearchParams(query)));
  const since = filter.since && whereSince(filter.since);
  const news = await listNews({ ...filter, since }, { before, limit: AT_ONCE }, await getLocale());
  const kinds = await getTranslations("kinds");
  return { news: news ?? notFound(), whom: news?.name?.text ?? (filter.kind && kinds(filter.kind)) };
});

function FeedLinks({ asked }: { asked: FeedFilter }): ReactElement {
  const t = useTranslations("changes");
  const locale = useLocale();
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1">
      {(["xml", "json"] as const).map((form) => (
        <a key={form} href={addressOf.feed(locale, form, asked)} className="icon-link">
          <Icon name="feed" />
          {t(`feeds.${form}`)}
        </a>
      ))}
    </p>
  );
}
