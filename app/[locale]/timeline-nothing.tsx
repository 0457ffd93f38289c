import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { EmptyState } from "@/components/empty-state.tsx";
import { FilterChips } from "@/components/filter-chips.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { type TimelineCondition, type TimelineFilter, withoutCondition } from "@/lib/timeline-filter.ts";
import { bind } from "@/lib/typography.ts";
import type { TimelinePage } from "@/lib/views/timeline.ts";
import { TimelineCount } from "./timeline-count.tsx";

type Without = { condition: TimelineCondition; counts: TimelinePage["counts"] };
type Props = { filter: TimelineFilter; counts: TimelinePage["counts"]; without: readonly Without[] };

/** No day to show: nothing matches, or the page lies beyond the end of what does. */
export function TimelineNothing({ filter, counts, without }: Props): ReactElement {
  const t = useTranslations("timeline");
  const locale = useLocale();
  const head = addressOf.timeline(locale, { ...filter, before: null, after: null });
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-rule border-b py-3.5 text-[0.9375rem]">
        <TimelineCount counts={counts} filter={filter} />
        <FilterChips filter={filter} />
      </div>
      {counts.entries > 0 ? (
        <EmptyState id="beyond" title={t("beyond.title")}>
          <p className="lede mt-3 max-w-[32em]">{bind(t("beyond.text"))}</p>
          <p className="mt-6">
            <a className="button button-secondary" href={head}>
              {t("beyond.back")}
            </a>
          </p>
        </EmptyState>
      ) : (
        <EmptyState id="nothing" title={t("nothing.title")}>
          <p className="lede mt-3 max-w-[32em]">{bind(t("nothing.text"))}</p>
          <WithOneConditionLess filter={filter} without={without} />
        </EmptyState>
      )}
    </>
  );
}

function WithOneConditionLess({ filter, without }: Pick<Props, "filter" | "without">): ReactElement {
  const t = useTranslations("timeline.nothing");
  const words = useTranslations("filters.without");
  const kinds = useTranslations("kinds");
  const locale = useLocale();
  const values = { q: filter.q, kind: filter.kind ? kinds(filter.kind) : "" };
  return (
    <>
      <h3 className="h4 mt-8 mb-1">{t("without")}</h3>
      <ul className="max-w-[36em]">
        {without.map(({ condition, counts }) => (
          <li key={condition} className="flex justify-between gap-4 border-rule border-b py-2.5">
            {counts.entries > 0 ? (
              <a href={addressOf.timeline(locale, withoutCondition(filter, condition))} className="wrap-anywhere">
                {words(condition, values)}
              </a>
            ) : (
              <span className="wrap-anywhere text-ink-2">{words(condition, values)}</span>
            )}
            <span className={`data whitespace-nowrap ${counts.entries > 0 ? "" : "text-ink-3"}`}>
              {t(counts.atLeast ? "atLeast" : "entries", { n: counts.entries })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
