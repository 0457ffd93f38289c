import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { axisDate, spanInWords, untilInWords } from "@/lib/date-spans.ts";
import { dateInWords } from "@/lib/date-words.ts";
import { partialDateOf } from "@/lib/partial-date.ts";
import { drawStepChart } from "@/lib/step-chart.ts";
import { type ChartSize, type ChartStep, NARROW_CHART, WIDE_CHART } from "@/lib/step-chart-scale.ts";
import { wrapText } from "@/lib/text-width.ts";
import { bind, signed } from "@/lib/typography.ts";
import type { TimelineStep, TimelineSummary } from "@/lib/views/timeline.ts";
import { ClaimOfOthers } from "./claim-of-others.tsx";
import { StepChartDrawing } from "./step-chart-drawing.tsx";
import { StepChartTable } from "./step-chart-table.tsx";

const LONG_AXIS_DAYS = 300;
const MOST_READ_OUT = 12;

/** How many organisations the record holds over time: a picture in two sizes, in words, and as a table. */
export function StepChart({ summary }: { summary: TimelineSummary }): ReactElement | null {
  const t = useTranslations("chart");
  const locale = useLocale();
  const { steps } = summary;
  const wordsOf = useStepWords(steps);
  const series = useSeries(steps);
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return null;
  const span = spanInWords(first.date, last.date, locale);
  const before = [t("before", { until: untilInWords(first.date, locale) ?? "none" }), t("nothing")].map(bind);
  const numeral = new Intl.NumberFormat(locale).format;
  const draw = (size: ChartSize, lines: string[]) =>
    drawStepChart(
      steps.map((step) => ({ ...placeOf(step), words: wordsOf(step, size) })),
      size,
      lines,
      numeral,
    );
  const words = { title: bind(t("name", { span })), description: bind(t("description", { series })) };
  return (
    <figure className="chart" aria-labelledby="chart-title">
      <p id="chart-title" className="font-semibold text-[1.0625rem] leading-[1.3]">
        {t("title")}
      </p>
      <p className="text-ink-2 text-sm">{bind(t("subtitle", { span }))}</p>
      <StepChartDrawing id="chart-wide" size={WIDE_CHART} drawing={draw(WIDE_CHART, before)} words={words} />
      <StepChartDrawing id="chart-narrow" size={NARROW_CHART} drawing={draw(NARROW_CHART, [])} words={words} />
      <p className="micro mt-2.5 text-ink-3">
        {bind(t("sources"))} <ClaimOfOthers claim={summary.claim} />
      </p>
      <StepChartTable steps={steps} />
    </figure>
  );
}

function placeOf({ date, joined, left, total }: TimelineStep): Omit<ChartStep, "words"> {
  const { latest, precision } = partialDateOf(date);
  return { day: latest, exact: precision === "day", joined, left, total };
}

/** What stands at a step. The narrow picture has room for less. */
function useStepWords(steps: readonly TimelineStep[]): (step: TimelineStep, size: ChartSize) => ChartStep["words"] {
  const t = useTranslations("chart");
  const locale = useLocale();
  const [first, last] = [steps[0], steps.at(-1)].map((step) =>
    step ? Date.parse(partialDateOf(step.date).latest) : 0,
  );
  const long = (last ?? 0) - (first ?? 0) > LONG_AXIS_DAYS * 86_400_000;
  return (step, size) => {
    const wide = size === WIDE_CHART;
    const { precision } = partialDateOf(step.date);
    const vague = precision === "not-later-than" ? t("notLater") : t("dayUnknown");
    const note = step.left > step.joined ? t("left") : precision === "day" || !wide ? null : vague;
    const title = wide ? titleLines(step, size) : [];
    return {
      change: changeInWords(step),
      note,
      details: [dateInWords(step.date, locale, long ? "short" : "bare"), ...title].map(bind),
      tick: axisDate(step.date, locale, long).replace(" ", "\u00a0"),
    };
  };
}

/** The event of the largest step, where two lines hold it, else its place. */
function titleLines({ event, place }: TimelineStep, size: ChartSize): string[] {
  const wrapped = event && wrapText(event.text, size.text, size.width * 0.43, 2);
  return wrapped ?? (place ? [place.text] : []);
}

function changeInWords({ joined, left }: TimelineStep): string {
  return joined > 0 && left > 0 ? `${signed(joined)} ${signed(-left)}` : signed(joined - left);
}

/** The series read out: every step of a short one; of a long one the ends and the largest. */
function useSeries(steps: readonly TimelineStep[]): string {
  const t = useTranslations("chart");
  const locale = useLocale();
  const largest = [...steps].sort((a, b) => b.joined + b.left - (a.joined + a.left)).slice(0, 5);
  const told = new Set([steps[0], steps.at(-1), ...largest]);
  const chosen = steps.length > MOST_READ_OUT ? steps.filter((step) => told.has(step)) : steps;
  return chosen
    .map((step) => t("step", { date: dateInWords(step.date, locale), change: changeInWords(step), total: step.total }))
    .join("; ");
}
