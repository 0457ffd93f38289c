export const READING_KINDS = ["release", "table"] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

/** A reading is open until a batch of drafts is made of it, or it is laid aside. */
export const READING_STATES = ["open", "made", "laid-aside"] as const;
export type ReadingState = (typeof READING_STATES)[number];
