import type { StrayQuote } from "../captures.ts";

/** Why a step that somebody asked for is not made: expected, told to them, and nothing is written. */
export type StepRefusal =
  /** The record has nothing of this kind under this number (any more). */
  | { why: "gone" }
  | { why: "merged-away"; kind: "organisation" | "person"; id: number }
  | { why: "merge-with-itself" }
  /** Two memberships of one body at the same time; one of them must be withdrawn or ended first. */
  | { why: "members-at-once"; memberships: [number, number] }
  | { why: "has-left-already" }
  | { why: "leaves-before-joining" }
  | { why: "address-taken"; sourceId: number }
  | { why: "own-origin" }
  /** A translation into the language that the words are in. */
  | { why: "own-language" }
  /** The coalition has its names already: they are altered, not given again. */
  | { why: "named-already" }
  /** Direct words that the source's text does not contain, without a reason: the new ones, or those held already. */
  | { why: "words-missing"; at: number; found: string }
  | { why: "quotes-missing"; quotes: StrayQuote[] }
  | { why: "superseded"; by: number }
  | { why: "first-version" }
  | { why: "part-of-a-merge" }
  | { why: "nothing-to-undo" };

/** Carries a refusal out of a transaction, undoing what it wrote; the verb that opened it answers with `refusal`. */
export class Refused extends Error {
  readonly refusal: StepRefusal;

  constructor(refusal: StepRefusal) {
    super(`refused: ${refusal.why}`);
    this.name = "Refused";
    this.refusal = refusal;
  }
}
