import type { TimelineEntryView } from "./views/timeline.ts";
import { ASSERTERS, type Asserter } from "./vocabulary.ts";

/** Everybody who announces a joining among these. Who announces a departure is not recorded, so nobody is named for one. */
export function announcersOf(entries: readonly TimelineEntryView[]): Asserter[] {
  const voices = new Set(
    joinings(entries).flatMap(({ citations }) => citations.map((citation) => citation.assertedBy)),
  );
  return ASSERTERS.filter((asserter) => voices.has(asserter));
}

/** Who announces most of the joinings, by the source that each was entered from; null when nobody joins. */
export function mainAnnouncer(entries: readonly TimelineEntryView[]): Asserter | null {
  const voices = joinings(entries).flatMap(({ citations }) => citations.slice(0, 1));
  const counted = [...Map.groupBy(voices, (citation) => citation.assertedBy)];
  return counted.sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}

function joinings(entries: readonly TimelineEntryView[]): NonNullable<TimelineEntryView["membership"]>[] {
  return entries.flatMap(({ effect, membership }) => (effect === "joined" && membership ? [membership] : []));
}
