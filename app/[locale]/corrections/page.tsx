import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { EmptyState } from "@/components/empty-state.tsx";
import { Icon } from "@/components/icon.tsx";
import { PageFrame } from "@/components/page-frame.tsx";
import { ResultPages } from "@/components/result-pages.tsx";
import { listCorrections } from "@/db/corrections.ts";
import { addressOf, correctionsQuery } from "@/lib/addresses.ts";
import { firstValue, type Query } from "@/lib/query-values.ts";
import { readId } from "@/lib/record-id.ts";
import { bind } from "@/lib/typography.ts";
import { pageMetadata } from "../page-metadata.ts";
import { CorrectionEntry } from "./correction-entry.tsx";

const AT_ONCE = 100;

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("corrections");
  const before = readId(firstValue(await searchParams, "before"));
  return pageMetadata({
    locale: await getLocale(),
    path: "/corrections",
    query: correctionsQuery(before),
    title: t("title"),
    description: t("description"),
  });
}

export default async function CorrectionsPage({ searchParams }: Props): Promise<ReactElement> {
  const t = await getTranslations("corrections");
  const locale = await getLocale();
  const before = readId(firstValue(await searchParams, "before"));
  const { corrections, older } = await listCorrections({ before, limit: AT_ONCE }, locale);
  return (
    <PageFrame section={null} path="/corrections" query={correctionsQuery(before)}>
      <div className="wrap">
        <header className="pt-9 pb-7">
          <h1 className="h1">{t("title")}</h1>
          <p className="lede mt-3 max-w-[40em]">{bind(t("lede"))}</p>
        </header>
        {corrections.length === 0 ? (
          <EmptyState id="empty" title={t("empty")}>
            <p className="lede mt-3 max-w-[32em]">{bind(t("emptyText"))}</p>
            <p className="mt-7">
              <a href={addressOf.about(locale)} className="icon-link text-base">
                <Icon name="right" />
                {t("how")}
              </a>
            </p>
          </EmptyState>
        ) : (
          <>
            <ol className="history border-ink border-t-2">
              {corrections.map((correction) => (
                <CorrectionEntry key={correction.seq} correction={correction} />
              ))}
            </ol>
            <ResultPages
              label={t("pages")}
              onward={older === null ? null : { href: addressOf.corrections(locale, older), text: t("older") }}
              back={before === null ? null : { href: addressOf.corrections(locale), text: t("newest") }}
            />
          </>
        )}
      </div>
    </PageFrame>
  );
}
