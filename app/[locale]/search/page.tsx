import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { PageFrame } from "@/components/page-frame.tsx";
import { searchRecord } from "@/db/search.ts";
import type { Query } from "@/lib/query-values.ts";
import { parseSearchFilter, searchQuery } from "@/lib/search-filter.ts";
import { bind } from "@/lib/typography.ts";
import { pageMetadata } from "../page-metadata.ts";
import { SearchForm } from "./search-form.tsx";
import { SearchResults } from "./search-results.tsx";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("search");
  const filter = parseSearchFilter(await searchParams);
  const metadata = await pageMetadata({
    locale: await getLocale(),
    path: "/search",
    query: searchQuery(filter),
    title: filter.q === "" ? t("title") : t("titleOf", { q: filter.q }),
    description: t("description"),
  });
  return filter.q === "" ? metadata : { ...metadata, robots: { index: false } };
}

export default async function SearchPage({ searchParams }: Props): Promise<ReactElement> {
  const t = await getTranslations("search");
  const filter = parseSearchFilter(await searchParams);
  const found = filter.q === "" ? null : await searchRecord(filter, await getLocale());
  return (
    <PageFrame section={null} path="/search" query={searchQuery(filter)}>
      <div className="wrap">
        <header className="pt-9 pb-6">
          <h1 className="h1">{t("title")}</h1>
          {!found && <p className="lede mt-3 max-w-[38em]">{bind(t("lede"))}</p>}
        </header>
      </div>
      <SearchForm filter={filter} />
      {found && (
        <div className="wrap">
          <SearchResults filter={filter} found={found} />
        </div>
      )}
    </PageFrame>
  );
}
