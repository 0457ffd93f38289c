import { useLocale } from "next-intl";
import type { ReactElement } from "react";
import { bySpeaker, Quote } from "@/components/quote.tsx";
import { isCollective } from "@/components/speaker.ts";
import { StatementBox } from "@/components/statement-box.tsx";
import { dayHeading } from "@/lib/date-words.ts";
import { bind } from "@/lib/typography.ts";
import type { QuoteView } from "@/lib/views/quote.ts";

/** Quotes gathered by the day on which they were said: newest day first, within a day in the order of the source. */
export function QuoteDays({ quotes }: { quotes: readonly QuoteView[] }): ReactElement {
  return (
    <ol reversed className="border-ink border-t-2">
      {daysOf(quotes).map((day) => (
        <QuoteDay key={day[0].id} quotes={day} />
      ))}
    </ol>
  );
}

type Day = [QuoteView, ...QuoteView[]];

function QuoteDay({ quotes }: { quotes: Day }): ReactElement {
  const locale = useLocale();
  const { edtf } = quotes[0].said;
  const { date, year } = dayHeading(edtf, locale);
  return (
    <li className="day">
      <div className="day-heading">
        <h2 className="day-date">{edtf.startsWith("../") ? bind(date) : <time dateTime={edtf}>{bind(date)}</time>}</h2>
        <p className="text-ink-2 text-sm md:mt-[3px]">{bind(year)}</p>
      </div>
      <ul className="max-w-[47rem] pb-8 md:pt-[9px]">
        {bySpeaker(quotes).map((group) => (
          <li key={group[0].id} className="border-rule py-3 first:pt-0 not-first:border-t">
            {isCollective(group[0]) ? (
              group.map((statement) => <StatementBox key={statement.id} statement={statement} />)
            ) : (
              <Quote quotes={group} organisation />
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

function daysOf(quotes: readonly QuoteView[]): Day[] {
  const days: Day[] = [];
  for (const quote of quotes) {
    const day = days.at(-1);
    if (day && day[0].said.edtf === quote.said.edtf) day.unshift(quote);
    else days.push([quote]);
  }
  return days;
}
