import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { addressOf } from "@/lib/addresses.ts";
import { untilInWords } from "@/lib/date-spans.ts";
import { dateInWords } from "@/lib/date-words.ts";
import { bind, signed } from "@/lib/typography.ts";
import type { TimelineSummary } from "@/lib/views/timeline.ts";
import { ClaimOfOthers } from "./claim-of-others.tsx";

type Unit = TimelineSummary["units"][number];

/** In place of the chart while there are fewer than three dates: one bar for each joiner, gathered by date. */
export function UnitStrip({ summary }: { summary: TimelineSummary }): ReactElement | null {
  const t = useTranslations("chart.units");
  const locale = useLocale();
  const groups = [...Map.groupBy(summary.units, (unit) => unit.date)];
  const [[first] = []] = groups;
  if (first === undefined) return null;
  return (
    <figure className="chart" aria-labelledby="chart-title">
      <p id="chart-title" className="font-semibold text-[1.0625rem] leading-[1.3]">
        {t("title", { dates: summary.steps.length })}
      </p>
      <p className="text-ink-2 text-sm">{bind(t("note"))}</p>
      <div className="units">
        <div className="units-before">
          <i aria-hidden="true" className="units-hatch" />
          <p className="micro mt-1.5 text-ink-3">
            {bind(t("before", { until: untilInWords(first, locale) ?? "none" }))}
          </p>
        </div>
        <ol className="units-row flex min-w-0 flex-col gap-4 md:flex-row md:gap-2">
          {groups.map(([date, units], index) => (
            <UnitGroup key={date} date={date} units={units} lowered={index < groups.length - 1} />
          ))}
        </ol>
      </div>
      <p className="micro mt-2.5 text-ink-3">
        <ClaimOfOthers claim={summary.claim} />
      </p>
    </figure>
  );
}

/** The bars of one date with its change below; a label that would run into the next one stands lower, on a leader. */
function UnitGroup({ date, units, lowered }: { date: string; units: Unit[]; lowered: boolean }): ReactElement {
  const t = useTranslations("chart.units");
  const locale = useLocale();
  return (
    <li className={lowered ? "md:w-min" : "min-w-0 md:flex-1"}>
      <ol className="md:flex md:flex-wrap">
        {units.map((unit) => (
          <li key={unit.organisation.id} className="md:w-[30px]">
            <UnitBar unit={unit} />
          </li>
        ))}
      </ol>
      <p
        className={`mt-1.5 whitespace-nowrap font-semibold text-sm ${lowered ? "md:w-0 md:border-ink-2 md:border-s md:ps-1.5 md:pt-6" : ""}`}
      >
        {bind(t("group", { date: dateInWords(date, locale, "short"), change: signed(units.length) }))}
      </p>
    </li>
  );
}

function UnitBar({ unit }: { unit: Unit }): ReactElement {
  const t = useTranslations("chart.units");
  const locale = useLocale();
  const name = unit.organisation.name.text;
  return (
    <a
      href={addressOf.organisation(locale, unit.organisation.slug)}
      title={name}
      aria-label={t("bar", { n: unit.position, name })}
    >
      {unit.position}
    </a>
  );
}
