import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { partialDateOf } from "@/lib/partial-date.ts";
import { type ChartRow, chartRows } from "@/lib/step-chart-table.ts";
import { signed } from "@/lib/typography.ts";
import type { TimelineStep } from "@/lib/views/timeline.ts";
import { PartialDate } from "./partial-date.tsx";
import { Wording } from "./wording.tsx";

/** The same series as a table, folded away below the chart. */
export function StepChartTable({ steps }: { steps: readonly TimelineStep[] }): ReactElement {
  const t = useTranslations("chart");
  const numeral = new Intl.NumberFormat(useLocale()).format;
  return (
    <details className="disclosure text-sm">
      <summary>{t("table")}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard */}
      <section className="relative mt-2 overflow-x-auto" tabIndex={0} aria-label={t("tableLabel")}>
        <table className="table">
          <caption className="sr-only">{t("caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("columns.date")}</th>
              <th scope="col">{t("columns.what")}</th>
              <th scope="col" className="number ps-5">
                {t("columns.change")}
              </th>
              <th scope="col" className="number ps-5">
                {t("columns.total")}
              </th>
            </tr>
          </thead>
          <tbody>
            {chartRows(steps).map((row) => (
              <tr key={row.date}>
                <th scope="row">
                  <PartialDate date={row.date} form="short" />
                </th>
                <td>
                  <WhatHappened row={row} />
                </td>
                <td className="number ps-5">{signed(row.joined - row.left)}</td>
                <td className="number ps-5">{numeral(row.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function WhatHappened({ row }: { row: ChartRow }): ReactNode {
  const t = useTranslations("chart.what");
  const [only] = row.steps;
  const what = t(row.left === 0 ? "joined" : row.joined === 0 ? "left" : "both");
  if (row.steps.length !== 1 || !only) return what;
  const vague = partialDateOf(only.date).precision !== "day";
  return (
    <>
      {only.event ? <Wording wording={only.event} /> : what}
      {only.event && only.place && (
        <>
          , <Wording wording={only.place} />
        </>
      )}
      {vague && `, ${t("endOfSpan")}`}
    </>
  );
}
