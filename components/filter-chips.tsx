import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { addressOf } from "@/lib/addresses.ts";
import { dateInWords } from "@/lib/date-words.ts";
import {
  activeConditions,
  type TimelineCondition,
  type TimelineFilter,
  WHOLE_TIMELINE,
  withoutCondition,
} from "@/lib/timeline-filter.ts";
import { Icon } from "./icon.tsx";

/** The conditions of the timeline in words, each a link that takes it away, and one that takes all away. */
export function FilterChips({ filter }: { filter: TimelineFilter }): ReactElement | null {
  const t = useTranslations("filters");
  const locale = useLocale();
  const words = useConditionWords(filter);
  const conditions = activeConditions(filter);
  if (conditions.length === 0) return null;
  return (
    <>
      <ul aria-label={t("conditions")} className="screen-only flex min-w-0 flex-wrap gap-2">
        {conditions.map((condition) => (
          <li key={condition} className="min-w-0">
            <a href={addressOf.timeline(locale, withoutCondition(filter, condition))} className="chip wrap-anywhere">
              {words(condition)}
              <Icon name="cross" />
              <span className="sr-only">{t("remove")}</span>
            </a>
          </li>
        ))}
      </ul>
      <a
        className="icon-link screen-only"
        href={addressOf.timeline(locale, { ...WHOLE_TIMELINE, order: filter.order })}
      >
        {t("reset")}
      </a>
    </>
  );
}

/** A condition of this filter in words, e.g. «Период: 10.2022 — 11.2022». */
export function useConditionWords(filter: TimelineFilter): (condition: TimelineCondition) => string {
  const t = useTranslations("filters.condition");
  const kinds = useTranslations("kinds");
  const month = (edtf: string): string => dateInWords(edtf, "ru", "table");
  return (condition) => {
    const { q, kind, from, to } = filter;
    if (condition === "q") return t("q", { q });
    if (condition === "kind") return t("kind", { kind: kind ? kinds(kind) : "" });
    if (condition !== "period") return t(condition);
    if (from && to) return t("period", { span: from === to ? month(from) : `${month(from)} — ${month(to)}` });
    return from ? t("since", { from: month(from) }) : t("until", { to: month(to ?? "") });
  };
}
