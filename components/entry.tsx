import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { partialDateOf } from "@/lib/partial-date.ts";
import { entryAnchor } from "@/lib/timeline-anchors.ts";
import { bind } from "@/lib/typography.ts";
import type { MembershipView } from "@/lib/views/organisation.ts";
import type { SourceRef } from "@/lib/views/source.ts";
import type { TimelineEntryView } from "@/lib/views/timeline.ts";
import type { StatedDate } from "@/lib/views/wording.ts";
import { DateBasis } from "./date-basis.tsx";
import { Departure } from "./departure.tsx";
import { OrganisationName } from "./organisation-name.tsx";
import { bySpeaker, Quote } from "./quote.tsx";
import { SourceChip } from "./source-chip.tsx";
import { Status } from "./status.tsx";

/** A joining or a departure outside events. */
export function Entry({ entry }: { entry: TimelineEntryView }): ReactElement | null {
  const { organisation, membership, effect, quotes } = entry;
  if (!organisation || !membership || effect === "statement") return null;
  return (
    <article id={entryAnchor(membership.id, effect)} className="max-w-[700px]">
      <h3 className="entry-name">
        <OrganisationName organisation={organisation} />
      </h3>
      {effect === "left" && <Departure membership={membership} />}
      {effect === "joined" && <DayUnknown date={membership.joined} />}
      {bySpeaker(quotes).map((group) => (
        <Quote key={group[0].id} quotes={group} />
      ))}
      {effect === "joined" && <EntryFoot membership={membership} shown={quotes.map((quote) => quote.source)} />}
    </article>
  );
}

/** That the day is not known, and where it is counted; nothing for a date that is a day. */
export function DayUnknown({ date }: { date: StatedDate }): ReactElement | null {
  const t = useTranslations("timeline.entry");
  const { precision } = partialDateOf(date.edtf);
  if (precision === "day") return null;
  return (
    <p className="mt-2 text-ink-2 text-sm">
      <Status state="unknown">
        <span className="font-normal">{bind(t(`vague.${precision}`))}</span>
      </Status>
    </p>
  );
}

/** Who says so, where from, and where the date comes from. Sources that stand beside words already are not repeated. */
export function EntryFoot({
  membership,
  shown = [],
}: {
  membership: MembershipView;
  shown?: SourceRef[];
}): ReactElement {
  const t = useTranslations("timeline.entry");
  const seen = new Set(shown.map((source) => source.id));
  const [first] = membership.citations;
  return (
    <div className="mt-2">
      <ul className="flex flex-wrap gap-2">
        {membership.citations
          .filter(({ source }) => !seen.has(source.id))
          .map(({ source }) => (
            <li key={source.id}>
              <SourceChip source={source} />
            </li>
          ))}
      </ul>
      <p className="micro mt-1.5 text-ink-3">
        {first && bind(t("asserted", { by: first.assertedBy }))} <DateBasis date={membership.joined} />
      </p>
    </div>
  );
}
