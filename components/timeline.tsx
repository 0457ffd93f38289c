import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import type { TimelineDay as Day } from "@/lib/views/timeline.ts";
import type { PrintedContact } from "./event-statements.tsx";
import { TimelineDay } from "./timeline-day.tsx";

type Props = {
  days: readonly Day[];
  order: "newest" | "oldest";
  /** How the coalition could be reached, as a source printed it: shown beside the statement in the same source. */
  contact: PrintedContact | null;
};

/** The days of the record, each with what happened on it. */
export function Timeline({ days, order, contact }: Props): ReactElement {
  const t = useTranslations("timeline");
  return (
    <ol reversed={order === "newest"} aria-label={t("label", { order })}>
      {days.map((day) => (
        <TimelineDay key={day.date.edtf} day={day} contact={contact} />
      ))}
    </ol>
  );
}
