import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { conditionInWords } from "@/components/condition-words.ts";
import { PageFrame } from "@/components/page-frame.tsx";
import { Section } from "@/components/section.tsx";
import { recordCounts } from "@/db/takeaway/counts.ts";
import { recordHead } from "@/db/takeaway/head.ts";
import { addressOf } from "@/lib/addresses.ts";
import { exportQuery } from "@/lib/files.ts";
import type { Query } from "@/lib/query-values.ts";
import {
  activeConditions,
  parseTimelineFilter,
  type TimelineCondition,
  WHOLE_TIMELINE,
} from "@/lib/timeline-filter.ts";
import { bind } from "@/lib/typography.ts";
import { weighFiles } from "@/takeaway/weights.ts";
import { pageMetadata } from "../page-metadata.ts";
import { AsOfForm } from "./as-of-form.tsx";
import { DataTerms } from "./data-terms.tsx";
import { FeedList } from "./feed-list.tsx";
import { FileList } from "./file-list.tsx";
import { RecordState } from "./record-state.tsx";
import { SinceForm } from "./since-form.tsx";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("data");
  return pageMetadata({
    locale: await getLocale(),
    path: "/data",
    query: exportQuery(parseTimelineFilter(await searchParams)),
    title: t("title"),
    description: t("description"),
  });
}

export default async function DataPage({ searchParams }: Props): Promise<ReactElement> {
  const t = await getTranslations();
  const locale = await getLocale();
  const filter = { ...parseTimelineFilter(await searchParams), order: WHOLE_TIMELINE.order, before: null, after: null };
  const words = await getTranslations("filters.condition");
  const kinds = await getTranslations("kinds");
  const inWords = (condition: TimelineCondition): string => conditionInWords(condition, filter, words, kinds);
  const conditions = activeConditions(filter).map(inWords);
  const wider = activeConditions({ ...filter, kind: null }).map(inWords);
  const weights = conditions.length === 0 ? await weighFiles() : [];
  return (
    <PageFrame section={null} path="/data" query={exportQuery(filter)}>
      <div className="wrap">
        <header className="pt-9">
          <h1 className="h1">{t("data.title")}</h1>
          <p className="lede mt-3 max-w-[40em]">{bind(t("data.lede"))}</p>
          {conditions.length > 0 && (
            <p className="mt-4 max-w-[42em] border-accent border-s-4 ps-4">
              {bind(t("data.filtered", { conditions: conditions.join("; ") }))}{" "}
              <a href={addressOf.data(locale)}>{t("data.unfiltered")}</a>
            </p>
          )}
        </header>
        <div className="with-margin">
          <div className="min-w-0">
            <Section id="files" title={t("data.files.title")}>
              <FileList filter={filter} weights={weights} />
            </Section>
            <Section id="follow" title={t("data.feeds.title")}>
              <FeedList filter={filter} wider={wider} />
            </Section>
            <Section id="since" title={t("changes.title")}>
              <p className="mb-5 max-w-[42em]">{bind(t("data.since"))}</p>
              <SinceForm asked={{}} />
            </Section>
            <Section id="as-of" title={t("asOf.title")}>
              <p className="mb-5 max-w-[42em]">{bind(t("data.asOf"))}</p>
              <AsOfForm filter={filter} />
            </Section>
            <Section id="api" title={t("api.title")}>
              <p className="max-w-[42em]">
                {bind(t("data.api"))} <a href={addressOf.api(locale)}>{t("data.apiMore")}</a>
              </p>
            </Section>
            <Section id="terms" title={t("data.terms.title")}>
              <DataTerms />
            </Section>
          </div>
          <aside aria-labelledby="state" className="mt-12 lg:mt-12">
            <RecordState head={await recordHead()} counts={await recordCounts()} />
          </aside>
        </div>
      </div>
    </PageFrame>
  );
}
