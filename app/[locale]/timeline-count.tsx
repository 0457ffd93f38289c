import { useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { foldedTerms } from "@/lib/folding.ts";
import { activeConditions, type TimelineFilter } from "@/lib/timeline-filter.ts";
import { bind } from "@/lib/typography.ts";
import type { TimelinePage } from "@/lib/views/timeline.ts";

const SHORT_WORD = 2;

/** How many entries there are, and of what sort: «Найдено 17 записей: 16 вступлений, 1 заявление». */
export function TimelineCount({
  counts,
  filter,
}: {
  counts: TimelinePage["counts"];
  filter: TimelineFilter;
}): ReactElement {
  const t = useTranslations("filters");
  const b = (number: ReactNode): ReactElement => <b className="data font-semibold">{number}</b>;
  const { entries, atLeast } = counts;
  const filtered = activeConditions(filter).length > 0;
  const sorts = (["joined", "left", "statements"] as const).filter((sort) => counts[sort] > 0);
  const isShort = foldedTerms(filter.q).some((term) => [...term].length <= SHORT_WORD);
  if (atLeast) {
    return (
      <p role="status">
        {t.rich(entries > 0 ? "atLeast" : "found", { entries, b })}
        {isShort && <span className="micro mt-1 block text-ink-2">{bind(t("shortWords"))}</span>}
      </p>
    );
  }
  return (
    <p role={filtered ? "status" : undefined}>
      {t.rich(filtered ? "found" : "all", { entries, b })}
      {entries > 0 && `: ${sorts.map((sort) => bind(t(sort, { n: counts[sort] }))).join(", ")}`}
    </p>
  );
}
