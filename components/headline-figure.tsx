import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { spanInWords } from "@/lib/date-spans.ts";
import { dateInWords } from "@/lib/date-words.ts";
import { partialDateOf } from "@/lib/partial-date.ts";
import { bind } from "@/lib/typography.ts";
import type { TimelineSummary } from "@/lib/views/timeline.ts";

/** How many are in the coalition, always "in this record", with the dates that it covers and what it is made of. */
export function HeadlineFigure({ summary }: { summary: TimelineSummary }): ReactElement {
  const t = useTranslations("timeline.figure");
  const locale = useLocale();
  const { members, left } = summary;
  const large = members >= 1_000 ? "text-[4rem] md:text-[5rem]" : "";
  return (
    <>
      <div className="mt-6 flex items-end gap-3.5 md:mt-7 md:gap-5">
        <p className={`figure ${large}`}>{new Intl.NumberFormat(locale).format(members)}</p>
        <p className="max-w-[14.5em] pb-0.5 text-[0.9375rem] leading-[1.36] md:text-base">
          <b className="block font-semibold">{bind(t(left > 0 ? "members" : "organisations", { n: members }))}</b>
          <FigureNote summary={summary} />
        </p>
      </div>
      <Tallies summary={summary} />
    </>
  );
}

function FigureNote({ summary }: { summary: TimelineSummary }): ReactNode {
  const t = useTranslations("timeline.figure");
  const locale = useLocale();
  const [first, last] = [summary.steps[0]?.date, summary.steps.at(-1)?.date];
  if (!first || !last) return null;
  if (summary.left > 0) {
    const isDay = partialDateOf(last).precision === "day";
    return bind(t("membersNote", { on: isDay ? "day" : "none", date: dateInWords(last, locale) }));
  }
  if (first === last) return bind(t("oneDate", { n: summary.members, date: dateInWords(first, locale) }));
  return bind(t("dates", { span: spanInWords(first, last, locale) }));
}

function Tallies({ summary }: { summary: TimelineSummary }): ReactElement {
  const t = useTranslations("timeline.figure");
  const tallies = (["joined", "left", "spokespeople", "sources"] as const).filter((tally) => summary[tally] > 0);
  const b = (number: ReactNode): ReactElement => <b className="data font-semibold text-ink">{number}</b>;
  return (
    <ul className="mt-[26px] flex flex-wrap gap-x-4 gap-y-1 border-rule border-t pt-3 text-ink-2 text-sm">
      {tallies.map((tally) => (
        <li key={tally}>{t.rich(tally, { n: summary[tally], b })}</li>
      ))}
    </ul>
  );
}
