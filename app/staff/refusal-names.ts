import type { ReviewRefusal } from "@/db/drafts/review.ts";
import type { StepRefusal } from "@/db/publish/refusals.ts";

/** Everything that a step at the desk can be refused for; the words for each are `desk.review.refusals`. */
export const REFUSAL_NAMES = [
  "no-such-draft",
  "closed",
  "changed",
  "not-in-review",
  "not-allowed",
  "own-work",
  "not-approved",
  "note-needed",
  "problems",
  "gone",
  "merged-away",
  "merge-with-itself",
  "members-at-once",
  "has-left-already",
  "leaves-before-joining",
  "address-taken",
  "own-origin",
  "own-language",
  "named-already",
  "words-missing",
  "quotes-missing",
  "superseded",
  "first-version",
  "part-of-a-merge",
  "nothing-to-undo",
  "stale",
] as const satisfies (ReviewRefusal["why"] | StepRefusal["why"] | "stale")[];
export type RefusalName = (typeof REFUSAL_NAMES)[number];

export function isRefusalName(text: string): text is RefusalName {
  return REFUSAL_NAMES.some((name) => name === text);
}
