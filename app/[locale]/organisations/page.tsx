import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { PageFrame } from "@/components/page-frame.tsx";
import { listDirectory } from "@/db/directory.ts";
import { type DirectoryFilter, directoryQuery, parseDirectoryFilter } from "@/lib/directory-filter.ts";
import type { Query } from "@/lib/query-values.ts";
import { bind } from "@/lib/typography.ts";
import { pageMetadata } from "../page-metadata.ts";
import { directoryConditionInWords, directoryConditions } from "./directory-conditions.ts";
import { DirectoryList } from "./directory-list.tsx";
import { RefineDirectory } from "./refine-directory.tsx";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("directory");
  const locale = await getLocale();
  const filter = parseDirectoryFilter(await searchParams, locale);
  const page = await pageMetadata({
    locale,
    path: "/organisations",
    query: directoryQuery(filter),
    title: await titleUnder(filter),
    description: t("description"),
  });
  const canonical = page.alternates?.canonical;
  return translatable(filter) === directoryQuery(filter) || !canonical ? page : { ...page, alternates: { canonical } };
}

async function titleUnder(filter: DirectoryFilter): Promise<string> {
  const t = await getTranslations("directory");
  const kinds = await getTranslations("kinds");
  const conditions = directoryConditions(filter).map((one) => directoryConditionInWords(one, filter, t, kinds));
  return conditions.length === 0 ? t("title") : t("titleOf", { conditions: conditions.join("; ") });
}

export default async function DirectoryPage({ searchParams }: Props): Promise<ReactElement> {
  const t = await getTranslations("directory");
  const locale = await getLocale();
  const filter = parseDirectoryFilter(await searchParams, locale);
  const directory = await listDirectory(filter, locale);
  const { total, current } = directory;
  return (
    <PageFrame section="organisations" path="/organisations" query={translatable(filter)}>
      <div className="wrap">
        <header className="pt-9">
          <h1 className="h1">{t("title")}</h1>
          <p className="lede mt-3 max-w-[38em]">
            {bind(t("lede", { total, current, left: total - current }))} {total > 0 && bind(t("order"))}
          </p>
        </header>
        <div className="grid items-start gap-x-14 pt-7 md:grid-cols-[240px_minmax(0,1fr)]">
          <RefineDirectory filter={filter} directory={directory} />
          <DirectoryList filter={filter} directory={directory} />
        </div>
      </div>
    </PageFrame>
  );
}

/** What of the filter holds in every language: letters and places in the alphabet do not. */
function translatable(filter: DirectoryFilter): string {
  return directoryQuery({ ...filter, letter: null, before: null, after: null });
}
