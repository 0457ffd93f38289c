import { useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { entryAnchor } from "@/lib/timeline-anchors.ts";
import { bind } from "@/lib/typography.ts";
import type { TimelineEntryView } from "@/lib/views/timeline.ts";
import type { Asserter } from "@/lib/vocabulary.ts";
import { Departure } from "./departure.tsx";
import { OrganisationName } from "./organisation-name.tsx";
import { bySpeaker, Quote } from "./quote.tsx";

type Props = {
  entries: readonly TimelineEntryView[];
  /** Who announced the event: an entry says so itself only where it was somebody else. */
  announcedBy: Asserter | null;
  /** Each part has a heading of its own where the page is the event's, only a line on the timeline. */
  partHeading: "p" | "h3";
};

/** Those who joined at an event, with words and without, and those who left; each part in the order of the source. */
export function EventEntries({ entries, announcedBy, partHeading }: Props): ReactElement {
  const t = useTranslations("eventGroup");
  const joined = entries.filter((entry) => entry.effect === "joined");
  const withWords = joined.filter((entry) => entry.quotes.length > 0);
  const withoutWords = joined.filter((entry) => entry.quotes.length === 0);
  const left = entries.filter((entry) => entry.effect === "left");
  const numbered = joined.length > 1 || joined.some((entry) => entry.position > 1);
  const show = (entry: TimelineEntryView): ReactElement => (
    <Line key={entry.id} entry={entry} announcedBy={announcedBy} numbered={numbered} />
  );
  return (
    <>
      <Part heading={partHeading} title={t("withWords")} entries={withWords}>
        <ul>{withWords.map(show)}</ul>
      </Part>
      <Part heading={partHeading} title={t("withoutWords")} entries={withoutWords}>
        <ul className="entries-compact">{withoutWords.map(show)}</ul>
      </Part>
      <Part heading={partHeading} title={t("left")} entries={left}>
        <ul>{left.map(show)}</ul>
      </Part>
    </>
  );
}

function Part({
  heading: Heading,
  title,
  entries,
  children,
}: {
  heading: Props["partHeading"];
  title: string;
  entries: readonly unknown[];
  children: ReactNode;
}): ReactNode {
  if (entries.length === 0) return null;
  return (
    <>
      <Heading className="group-line first:mt-0">
        {bind(title)} <span className="data">{entries.length}</span>
      </Heading>
      {children}
    </>
  );
}

type LineProps = { entry: TimelineEntryView; announcedBy: Props["announcedBy"]; numbered: boolean };

function Line({ entry, announcedBy, numbered }: LineProps): ReactNode {
  const t = useTranslations("timeline.entry");
  const { organisation, membership, effect, position, quotes } = entry;
  if (!organisation || !membership || effect === "statement") return null;
  const compact = quotes.length === 0 && effect === "joined";
  const assertedBy = membership.citations[0]?.assertedBy ?? announcedBy;
  return (
    <li id={entryAnchor(membership.id, effect)} className={compact ? "" : "entry"}>
      {numbered && effect === "joined" ? (
        <span className="entry-number" title={t("number", { n: position })}>
          {position}
        </span>
      ) : (
        <span />
      )}
      <article className="min-w-0">
        <h4 className={compact ? "list-name" : "entry-name"}>
          <OrganisationName organisation={organisation} />
        </h4>
        {effect === "left" && <Departure membership={membership} />}
        {effect === "joined" && assertedBy !== announcedBy && (
          <p className="small mt-1 text-ink-2">{bind(t("asserted", { by: assertedBy ?? "other" }))}</p>
        )}
        {bySpeaker(quotes).map((group) => (
          <Quote key={group[0].id} quotes={group} />
        ))}
      </article>
    </li>
  );
}
