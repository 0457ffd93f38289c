import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { conditionInWords } from "@/components/condition-words.ts";
import { CopyScript } from "@/components/copy-button.tsx";
import { EmptyState } from "@/components/empty-state.tsx";
import { FilterForm } from "@/components/filter-form.tsx";
import { PageFrame } from "@/components/page-frame.tsx";
import { findCoalition } from "@/db/coalition.ts";
import { countWithout, listTimeline } from "@/db/timeline.ts";
import { summariseTimeline } from "@/db/timeline-summary.ts";
import { publicAddress } from "@/lib/public-origin.ts";
import type { Query } from "@/lib/query-values.ts";
import { activeConditions, parseTimelineFilter, type TimelineFilter, timelineQuery } from "@/lib/timeline-filter.ts";
import { bind } from "@/lib/typography.ts";
import { AsOfBanner } from "./as-of-banner.tsx";
import { EmbedBox } from "./cite/embed-box.tsx";
import { LinkedData } from "./linked-data/linked-data.tsx";
import { timelineData } from "./linked-data/timeline-data.ts";
import { pageMetadata } from "./page-metadata.ts";
import { TimelineHero } from "./timeline-hero.tsx";
import { TimelineNothing } from "./timeline-nothing.tsx";
import { TimelineResults } from "./timeline-results.tsx";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("timeline");
  const coalition = (await getTranslations("coalition")).raw("name");
  const filter = parseTimelineFilter(await searchParams);
  return pageMetadata({
    locale: await getLocale(),
    path: "",
    query: timelineQuery(filter),
    title: isHead(filter) ? t("title", { coalition }) : await listTitle(filter),
    description: t("description", { coalition }),
  });
}

async function listTitle(filter: TimelineFilter): Promise<string> {
  const t = await getTranslations("timeline");
  const words = await getTranslations("filters.condition");
  const kinds = await getTranslations("kinds");
  const conditions = activeConditions(filter).map((condition) => conditionInWords(condition, filter, words, kinds));
  return conditions.length === 0 ? t("listTitle") : t("filteredTitle", { conditions: conditions.join("; ") });
}

export default async function TimelinePage({ searchParams }: Props): Promise<ReactElement> {
  const t = await getTranslations("timeline");
  const named = await getTranslations("coalition");
  const locale = await getLocale();
  const filter = parseTimelineFilter(await searchParams);
  const page = await listTimeline(filter, locale);
  const isEmptyRecord = page.counts.entries === 0 && activeConditions(filter).length === 0;
  const summary = isHead(filter) && !isEmptyRecord ? await summariseTimeline(locale) : null;
  const coalition = await findCoalition(locale);
  return (
    <PageFrame section="timeline" path="" query={timelineQuery(filter)}>
      <div className="wrap">
        {summary ? <TimelineHero summary={summary} /> : <h1 className="h1 pt-8 pb-6">{t("listTitle")}</h1>}
        {filter.asOf !== null && <AsOfBanner filter={filter} day={filter.asOf} />}
      </div>
      {!isEmptyRecord && <FilterForm filter={filter} />}
      <div className="wrap">
        {isEmptyRecord ? (
          <EmptyState id="empty" title={t("empty.title")}>
            <p className="lede mt-3 max-w-[32em]">{bind(t("empty.text"))}</p>
          </EmptyState>
        ) : page.days.length > 0 ? (
          <TimelineResults filter={filter} page={page} contact={coalition?.contact ?? null} />
        ) : (
          <TimelineNothing
            filter={filter}
            counts={page.counts}
            without={page.counts.entries === 0 ? await countWithout(filter) : []}
          />
        )}
        {summary && (
          <div className="max-w-[34rem]">
            <EmbedBox
              embedded={{ kind: "timeline" }}
              title={t("title", { coalition: named.raw("name") })}
              origin={publicAddress("")}
            />
            <CopyScript />
          </div>
        )}
      </div>
      {summary && <LinkedData data={await timelineData(summary)} />}
    </PageFrame>
  );
}

/** The first page of the whole record: what a reader comes to. */
function isHead(filter: TimelineFilter): boolean {
  return activeConditions(filter).length === 0 && filter.before === null && filter.after === null;
}
