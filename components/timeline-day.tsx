import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { dayHeading } from "@/lib/date-words.ts";
import { partialDateOf } from "@/lib/partial-date.ts";
import { dayAnchor } from "@/lib/timeline-anchors.ts";
import { bind, signed } from "@/lib/typography.ts";
import type { TimelineDay as Day, TimelineCluster, TimelineEntryView } from "@/lib/views/timeline.ts";
import { Entry } from "./entry.tsx";
import { EventGroup } from "./event-group.tsx";
import type { PrintedContact } from "./event-statements.tsx";
import { JoinersTogether } from "./joiners-together.tsx";

type Props = { day: Day; contact: PrintedContact | null };

/** A day: its date, its change and the running total beside the rail, and what happened. */
export function TimelineDay({ day, contact }: Props): ReactElement {
  const { edtf } = day.date;
  const vague = partialDateOf(edtf).precision !== "day";
  return (
    <li id={dayAnchor(edtf)} className={vague ? "day day-unknown" : "day"}>
      <DayHeading day={day} />
      <div className="rail grid gap-y-9">
        <i aria-hidden="true" className={markerOf(day, vague)} />
        {happenings(day.clusters).map((happening) => (
          <Happening key={happening[0].entries[0]?.id} happening={happening} date={edtf} contact={contact} />
        ))}
      </div>
    </li>
  );
}

function DayHeading({ day }: { day: Day }): ReactElement {
  const t = useTranslations("timeline.day");
  const { edtf } = day.date;
  const { date, year } = dayHeading(edtf, useLocale());
  const numeral = new Intl.NumberFormat(useLocale()).format;
  const shown = day.clusters.reduce((sum, cluster) => sum + cluster.entries.length, 0);
  const total = { total: numeral(day.total) };
  return (
    <div className="day-heading">
      <h2 className="day-date">{edtf.startsWith("../") ? bind(date) : <time dateTime={edtf}>{bind(date)}</time>}</h2>
      <p className="text-ink-2 text-sm md:mt-[3px]">{bind(year)}</p>
      {day.change !== 0 && (
        <p className="ms-auto flex items-baseline gap-[7px] text-ink-2 text-sm md:mt-4 md:gap-2.5">
          <b className="day-change text-ink">{signed(day.change)}</b>
          <span>{bind(day.change < 0 ? t("remained", total) : t("became", total))}</span>
        </p>
      )}
      {shown < day.entries && (
        <p className="micro w-full text-ink-3 md:mt-2">
          {bind(t("partly", { shown: numeral(shown), entries: numeral(day.entries) }))}
        </p>
      )}
    </div>
  );
}

/** Clusters that are drawn as one: an event, or neighbours outside events that say no more than a name. */
type Joint = [TimelineCluster, ...TimelineCluster[]];

function Happening({
  happening,
  date,
  contact,
}: {
  happening: Joint;
  date: string;
  contact: Props["contact"];
}): ReactNode {
  const [{ event, entries, statements }] = happening;
  if (event)
    return <EventGroup event={event} entries={entries} statements={statements} date={date} contact={contact} />;
  if (happening.length > 1) return <JoinersTogether entries={happening.flatMap((cluster) => cluster.entries)} />;
  return entries.map((entry) => <Entry key={entry.id} entry={entry} />);
}

function happenings(clusters: readonly TimelineCluster[]): Joint[] {
  const joint: Joint[] = [];
  for (const cluster of clusters) {
    const before = joint.at(-1);
    const source = sourceOfPlainJoining(cluster);
    if (before && source !== null && source === sourceOfPlainJoining(before[0])) before.push(cluster);
    else joint.push([cluster]);
  }
  return joint;
}

function sourceOfPlainJoining({ event, entries }: TimelineCluster): number | null {
  const [entry] = entries;
  if (event || !entry || entry.effect !== "joined" || entry.quotes.length > 0) return null;
  return entry.membership?.citations[0]?.source.id ?? null;
}

function markerOf(day: Day, vague: boolean): string {
  const effects = new Set(day.clusters.flatMap((cluster) => cluster.entries.map(effectOf)));
  if (vague) return "marker marker-unknown";
  if (effects.has("joined")) return "marker";
  return effects.has("left") ? "marker marker-left" : "marker bg-rule-2";
}

function effectOf(entry: TimelineEntryView): TimelineEntryView["effect"] {
  return entry.effect;
}
