/** Why nothing was kept of what a form sent; everything that was typed stays with whoever typed it. */
export const NOT_KEPT = [
  "signed-out",
  "not-allowed",
  "unreadable",
  "too-large",
  "gone",
  "closed",
  "unavailable",
] as const;
export type NotKept = (typeof NOT_KEPT)[number];

/** An address of the desk. */
export type Place = "/staff" | `/staff/${string}`;

/** What became of a form: where its sender goes on, or why not; `wrong`: what is to be mended in which field, in words. */
export type Became = { to: Place } | { why: NotKept } | { wrong: { field: string; text: string } };

/** The same as a script is told it: what is wrong in the words of the desk, and an address that helps. */
export type SentAnswer = { to: Place } | { told: { field: string | null; text: string; way: Way | null } };
export type Way = { to: string; text: string };
