import type { ReactElement } from "react";
import { entryAnchor } from "@/lib/timeline-anchors.ts";
import type { TimelineEntryView } from "@/lib/views/timeline.ts";
import { DayUnknown, EntryFoot } from "./entry.tsx";
import { OrganisationName } from "./organisation-name.tsx";

/** Joiners of one day and one source, outside events and without words: their names, and the source once. */
export function JoinersTogether({ entries }: { entries: readonly TimelineEntryView[] }): ReactElement {
  const membership = entries[0]?.membership;
  return (
    <div className="max-w-[700px]">
      <ul className="entries-compact -mt-2.5">
        {entries.map(
          ({ id, organisation, membership: own }) =>
            organisation &&
            own && (
              <li key={id} id={entryAnchor(own.id, "joined")} className="block">
                <h3 className="list-name">
                  <OrganisationName organisation={organisation} />
                </h3>
              </li>
            ),
        )}
      </ul>
      {membership && <DayUnknown date={membership.joined} />}
      {membership && <EntryFoot membership={membership} />}
    </div>
  );
}
