import type { Locale } from "../locale.ts";
import type { EventKind } from "../vocabulary.ts";
import type { ChangeView } from "./change.ts";
import type { QuoteView } from "./quote.ts";
import type { SourceRef } from "./source.ts";
import type { TimelineEntryView } from "./timeline.ts";
import type { StatedDate, Wording } from "./wording.ts";

export type EventRef = {
  id: number;
  slug: string;
  kind: EventKind;
  title: Wording;
  place: Wording | null;
  date: StatedDate;
};

export type Claim = { count: number; text: string | null; lang: Locale | null };

export type EventSummary = EventRef & {
  /** What the source says the number is; null when it names none. */
  claimed: Claim | null;
  /** How many organisations the record names as joining there. */
  named: number;
  spokespeople: number;
  sources: SourceRef[];
  /** Outlets counted once each, and independent origins: three outlets that reprint one release are one origin. */
  outlets: number;
  origins: number;
};

export type EventProfile = EventSummary & {
  version: number;
  entries: TimelineEntryView[];
  /** Words of the participants together, or of nobody that joined there. */
  statements: QuoteView[];
  agenda: Wording[];
  history: ChangeView[];
  /** The event before and the event after in time. */
  earlier: EventRef | null;
  later: EventRef | null;
};
