import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { HeadlineFigure } from "@/components/headline-figure.tsx";
import { StepChart } from "@/components/step-chart.tsx";
import { UnitStrip } from "@/components/unit-strip.tsx";
import { bind } from "@/lib/typography.ts";
import type { TimelineSummary } from "@/lib/views/timeline.ts";

/** What the page is about, how many, and since when. */
export function TimelineHero({ summary }: { summary: TimelineSummary }): ReactElement {
  const t = useTranslations("timeline");
  const coalition = useTranslations("coalition").raw("name");
  return (
    <section
      aria-labelledby="title"
      className="grid items-start gap-x-14 gap-y-7 pt-6 pb-7 md:gap-y-8 md:pt-10 md:pb-9 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]"
    >
      <div>
        <h1 id="title" className="h1">
          {bind(t("title", { coalition }))}
        </h1>
        <p className="lede mt-4">{bind(t("lede"))}</p>
        {summary.steps.length > 0 && <HeadlineFigure summary={summary} />}
      </div>
      {summary.units.length > 0 ? <UnitStrip summary={summary} /> : <StepChart summary={summary} />}
    </section>
  );
}
