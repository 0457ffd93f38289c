import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Departure } from "@/components/departure.tsx";
import { OrganisationName } from "@/components/organisation-name.tsx";
import { bySpeaker, Quote } from "@/components/quote.tsx";
import { Section } from "@/components/section.tsx";
import { bind } from "@/lib/typography.ts";
import type { TimelineEntryView } from "@/lib/views/timeline.ts";

/** Who joined, those with words first, and who left; each list in the order of the source. */
export function EventEntries({ entries }: { entries: readonly TimelineEntryView[] }): ReactElement | null {
  const t = useTranslations();
  const joined = entries.filter((entry) => entry.effect === "joined");
  const left = entries.filter((entry) => entry.effect === "left");
  const spoken = joined.filter((entry) => entry.quotes.length > 0);
  const silent = joined.filter((entry) => entry.quotes.length === 0);
  if (entries.length === 0) return null;
  return (
    <Section id="organisations" title={t("nav.organisations")} count={joined.length + left.length}>
      {joined.length > 1 && <p className="small -mt-1 text-ink-2">{bind(t("eventGroup.numbers"))}</p>}
      <EntryList title={t("eventGroup.withWords")} entries={spoken} />
      <EntryList title={t("eventGroup.withoutWords")} entries={silent} />
      <EntryList title={t("eventGroup.left")} entries={left} />
    </Section>
  );
}

function EntryList({ title, entries }: { title: string; entries: readonly TimelineEntryView[] }): ReactElement | null {
  if (entries.length === 0) return null;
  const silent = entries.every((entry) => entry.effect === "joined" && entry.quotes.length === 0);
  return (
    <>
      <h3 className="group-line">
        {title} <span className="data">{entries.length}</span>
      </h3>
      <ul className={silent ? "entries-compact" : ""}>
        {entries.map((entry) => (
          <li key={entry.id} className={silent ? "" : "entry"}>
            <span className="entry-number">{entry.position}</span>
            <div className="min-w-0">
              <h4 className={silent ? "list-name" : "entry-name"}>
                {entry.organisation && <OrganisationName organisation={entry.organisation} />}
              </h4>
              {entry.effect === "left" && entry.membership && <Departure membership={entry.membership} />}
              {bySpeaker(entry.quotes).map((group) => (
                <Quote key={group[0].id} quotes={group} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
