import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { addressOf } from "@/lib/addresses.ts";
import { activeConditions, type TimelineFilter, WHOLE_TIMELINE, withoutCondition } from "@/lib/timeline-filter.ts";
import { conditionInWords } from "./condition-words.ts";
import { Icon } from "./icon.tsx";

/** The conditions of the timeline in words, each a link that takes it away, and one that takes all away. */
export function FilterChips({ filter }: { filter: TimelineFilter }): ReactElement | null {
  const t = useTranslations("filters");
  const locale = useLocale();
  const words = useTranslations("filters.condition");
  const kinds = useTranslations("kinds");
  const conditions = activeConditions(filter);
  if (conditions.length === 0) return null;
  return (
    <>
      <ul aria-label={t("conditions")} className="screen-only flex min-w-0 flex-wrap gap-2">
        {conditions.map((condition) => (
          <li key={condition} className="min-w-0">
            <a href={addressOf.timeline(locale, withoutCondition(filter, condition))} className="chip wrap-anywhere">
              {conditionInWords(condition, filter, words, kinds)}
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
