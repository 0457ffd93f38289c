import type { TimelineEffect } from "../vocabulary.ts";
import type { EventSummary } from "./event.ts";
import type { MembershipView, OrganisationRef } from "./organisation.ts";
import type { QuoteView } from "./quote.ts";
import type { StatedDate } from "./wording.ts";

/** One line of the timeline. `organisation` and `membership` are null for a statement. */
export type TimelineEntryView = {
  id: number;
  effect: TimelineEffect;
  position: number;
  organisation: OrganisationRef | null;
  membership: MembershipView | null;
  /** In source order. */
  quotes: QuoteView[];
};

/** What stands together: an event with its entries, or one entry that belongs to no event. */
export type TimelineCluster = {
  event: EventSummary | null;
  entries: TimelineEntryView[];
  /** Collective statements of the event. */
  statements: QuoteView[];
};

export type TimelineDay = {
  /** Basis is that of the first entry; entries carry their own. */
  date: StatedDate;
  /** Joinings less departures of the whole day in the record, whatever the filter. */
  change: number;
  /** How many are in the record's coalition after this day: the chart's y value. */
  total: number;
  /** Entries of the day in the record, and those that the filter leaves. */
  entries: number;
  matched: number;
  clusters: TimelineCluster[];
};

export type TimelineCounts = { entries: number; joined: number; left: number; statements: number };

export type TimelinePage = {
  days: TimelineDay[];
  /** Counts under the filter; `atLeast` when the search stopped counting. */
  counts: TimelineCounts & { atLeast: boolean };
  /** Cursors for `before=` (older) and `after=` (newer); null at the ends. */
  older: string | null;
  newer: string | null;
};

/** One step of the chart. */
export type TimelineStep = {
  date: string;
  joined: number;
  left: number;
  total: number;
  /** Title of the day's event, when it has just one. */
  event: EventSummary["title"] | null;
  place: EventSummary["place"];
};

export type TimelineSummary = {
  members: number;
  joined: number;
  left: number;
  spokespeople: number;
  sources: number;
  /** First and last date of the record; null while it is empty. */
  first: StatedDate | null;
  last: StatedDate | null;
  /** Oldest first; only days on which somebody joined or left. */
  steps: TimelineStep[];
  /** The joiners, oldest first, when there are fewer than three steps and few enough to draw; else empty. */
  units: { position: number; date: string; organisation: OrganisationRef }[];
  /** The claim that speaks of others before («еще 15»), to be shown beside the figure; null when there is none. */
  claim: { text: string; lang: QuoteView["lang"] } | null;
};
