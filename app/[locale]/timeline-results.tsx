import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import type { PrintedContact } from "@/components/event-statements.tsx";
import { ExportLinks } from "@/components/export-links.tsx";
import { FilterChips } from "@/components/filter-chips.tsx";
import { ResultPages } from "@/components/result-pages.tsx";
import { Timeline } from "@/components/timeline.tsx";
import { addressOf } from "@/lib/addresses.ts";
import { spanInWords } from "@/lib/date-spans.ts";
import { parseTimelineCursor, type TimelineFilter } from "@/lib/timeline-filter.ts";
import { bind } from "@/lib/typography.ts";
import type { TimelinePage } from "@/lib/views/timeline.ts";
import { TimelineCount } from "./timeline-count.tsx";

type Props = { filter: TimelineFilter; page: TimelinePage; contact: PrintedContact | null };

/** How many there are, in which order, and the page of days with the way to the pages beside it. */
export function TimelineResults({ filter, page, contact }: Props): ReactElement {
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-rule border-b py-3.5 text-[0.9375rem]">
        <TimelineCount counts={page.counts} filter={filter} />
        <FilterChips filter={filter} />
        <ExportLinks filter={filter} />
        <OrderSwitch filter={filter} />
      </div>
      <Timeline days={page.days} order={filter.order} contact={contact} />
      <Pages filter={filter} page={page} />
    </>
  );
}

function OrderSwitch({ filter }: { filter: TimelineFilter }): ReactElement {
  const t = useTranslations("filters");
  const locale = useLocale();
  const orders = ["newest", "oldest"] as const;
  return (
    <ul className="choice screen-only md:ms-auto" aria-label={t("order")}>
      {orders.map((order) =>
        order === filter.order ? (
          <li key={order} aria-current="true">
            {t(order)}
          </li>
        ) : (
          <li key={order}>
            <a
              className="text-inherit no-underline hover:underline"
              href={addressOf.timeline(locale, { ...filter, order, before: null, after: null })}
            >
              {t(order)}
            </a>
          </li>
        ),
      )}
    </ul>
  );
}

function Pages({ filter, page }: Pick<Props, "filter" | "page">): ReactNode {
  const t = useTranslations("timeline");
  const locale = useLocale();
  const numeral = new Intl.NumberFormat(locale).format;
  const { days, counts, older, newer } = page;
  const ends = [days.at(-1), days[0]].map((day) => day?.date.edtf ?? "");
  const [first = "", last = ""] = filter.order === "newest" ? ends : ends.toReversed();
  if (older === null && newer === null) return null;
  const shown = days.reduce((sum, day) => sum + day.clusters.reduce((n, cluster) => n + cluster.entries.length, 0), 0);
  const range = { shown: numeral(shown), total: numeral(counts.entries), span: spanInWords(first, last, locale) };
  const beside = (cursor: string | null, side: "before" | "after"): { href: string; text: string } | null => {
    const place = cursor === null ? null : parseTimelineCursor(cursor);
    if (place === null) return null;
    const next = { ...filter, before: null, after: null, [side]: place };
    return { href: addressOf.timeline(locale, next), text: t(side === "before" ? "older" : "newer") };
  };
  const sides = [beside(older, "before"), beside(newer, "after")] as const;
  const [onward, back] = filter.order === "newest" ? sides : [sides[1], sides[0]];
  return (
    <ResultPages label={t("pages")} onward={onward} back={back}>
      {bind(counts.atLeast ? t("rangeOfMany", range) : t("range", range))}
    </ResultPages>
  );
}
