/** What a draft can be about. The kinds of record are written or altered by it; the others are steps on published ones. */
export const DRAFT_KINDS = [
  "joiner",
  "organisation",
  "person",
  "event",
  "source",
  "membership",
  "quote",
  "coalition",
  "departure",
  "translation",
  "merge",
  "withdrawal",
  "undo",
] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** An approved draft waits for its publisher, or for its time. */
export const DRAFT_STATES = ["open", "in_review", "approved", "published", "discarded"] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** The states in which a draft can still be written. */
export const LIVE_STATES = ["open", "in_review", "approved"] as const satisfies DraftState[];

export const REPORT_STATES = ["new", "accepted", "declined"] as const;
export type ReportState = (typeof REPORT_STATES)[number];
