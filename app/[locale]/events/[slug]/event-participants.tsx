import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { EventEntries } from "@/components/event-entries.tsx";
import { Section } from "@/components/section.tsx";
import { mainAnnouncer } from "@/lib/announcers.ts";
import { bind } from "@/lib/typography.ts";
import type { TimelineEntryView } from "@/lib/views/timeline.ts";

/** Who joined or left at the event; nothing when nobody did. */
export function EventParticipants({ entries }: { entries: readonly TimelineEntryView[] }): ReactElement | null {
  const t = useTranslations();
  const moved = entries.filter((entry) => entry.effect !== "statement");
  const joined = moved.filter((entry) => entry.effect === "joined");
  if (moved.length === 0) return null;
  return (
    <Section id="organisations" title={t("nav.organisations")} count={moved.length}>
      {joined.length > 1 && <p className="small -mt-1 text-ink-2">{bind(t("eventGroup.numbers"))}</p>}
      <EventEntries entries={entries} announcedBy={mainAnnouncer(entries)} partHeading="h3" />
    </Section>
  );
}
