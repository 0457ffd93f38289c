import type { Novelty } from "./api/resources.ts";
import type { ChangeKind } from "./vocabulary.ts";

const NOVELTY: Record<ChangeKind, Novelty> = {
  creation: "new",
  addition: "changed",
  departure: "changed",
  merge: "changed",
  correction: "corrected",
  withdrawal: "corrected",
};

/** What a published step means to somebody who follows: a new fact, one that went on, or one that was wrong. */
export function noveltyOf(kind: ChangeKind): Novelty {
  return NOVELTY[kind];
}

/** The kinds of step behind a novelty. */
export function kindsOf(novelty: Novelty): ChangeKind[] {
  const kinds: ChangeKind[] = ["creation", "addition", "departure", "merge", "correction", "withdrawal"];
  return kinds.filter((kind) => NOVELTY[kind] === novelty);
}
