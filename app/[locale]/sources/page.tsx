import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { EmptyState } from "@/components/empty-state.tsx";
import { PageFrame } from "@/components/page-frame.tsx";
import { ResultPages } from "@/components/result-pages.tsx";
import { listSources } from "@/db/sources.ts";
import { addressOf } from "@/lib/addresses.ts";
import { listQuery, parseListCursor } from "@/lib/list-cursor.ts";
import type { Query } from "@/lib/query-values.ts";
import { bind } from "@/lib/typography.ts";
import { pageMetadata } from "../page-metadata.ts";
import { SourceEntry } from "./source-entry.tsx";

const AT_ONCE = 50;

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("sources");
  const query = listQuery(parseListCursor(await searchParams));
  return pageMetadata({
    locale: await getLocale(),
    path: "/sources",
    query,
    title: t("title"),
    description: t("description"),
  });
}

export default async function SourcesPage({ searchParams }: Props): Promise<ReactElement> {
  const t = await getTranslations("sources");
  const locale = await getLocale();
  const place = parseListCursor(await searchParams);
  const { sources, total, older, newer } = await listSources({ ...place, limit: AT_ONCE }, locale);
  const href = (cursor: Query): string => addressOf.sources(locale, parseListCursor(cursor));
  return (
    <PageFrame section="sources" path="/sources" query={listQuery(place)}>
      <div className="wrap">
        <header className="pt-9 pb-7">
          <h1 className="h1">{t("title")}</h1>
          <p className="lede mt-3 max-w-[44em]">
            {bind(t("lede", { total }))} {bind(t("ledeNote"))}
          </p>
        </header>
        {total === 0 ? (
          <EmptyState id="empty" title={t("empty")}>
            <p className="lede mt-3">{bind(t("emptyText"))}</p>
          </EmptyState>
        ) : (
          <>
            <ol reversed className="border-ink border-t-2">
              {sources.map((source) => (
                <SourceEntry key={source.id} source={source} />
              ))}
            </ol>
            <ResultPages
              label={t("pages")}
              onward={older === null ? null : { href: href({ before: older }), text: t("older") }}
              back={newer === null ? null : { href: href({ after: newer }), text: t("newer") }}
            >
              {t("shown", { n: sources.length, total })}
            </ResultPages>
          </>
        )}
      </div>
    </PageFrame>
  );
}
