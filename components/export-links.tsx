import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { addressOf } from "@/lib/addresses.ts";
import type { TimelineFilter } from "@/lib/timeline-filter.ts";
import { Icon } from "./icon.tsx";

/** What the filter has found, to be taken away. */
export function ExportLinks({ filter }: { filter: TimelineFilter }): ReactElement {
  const t = useTranslations("filters.export");
  const locale = useLocale();
  return (
    <ul aria-label={t("label")} className="screen-only flex flex-wrap gap-x-4 gap-y-1">
      <li>
        <a href={addressOf.file("memberships.csv", filter)} download className="icon-link">
          <Icon name="download" />
          CSV
        </a>
      </li>
      <li>
        <a href={addressOf.file("record.json", filter)} download className="icon-link">
          <Icon name="download" />
          JSON
        </a>
      </li>
      <li>
        <a href={addressOf.data(locale, filter)} className="icon-link">
          {t("more")}
        </a>
      </li>
    </ul>
  );
}
