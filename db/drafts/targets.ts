import type { DraftKind } from "../../lib/drafts/vocabulary.ts";
import type { RecordKind } from "../../lib/vocabulary.ts";

/** What a draft of each kind can be about; null: about nothing that is there. */
const TARGETS: Record<DraftKind, readonly (RecordKind | null)[]> = {
  joiner: [null],
  organisation: [null, "organisation"],
  person: [null, "person"],
  event: [null, "event"],
  source: [null, "source"],
  membership: ["membership"],
  quote: [null, "quote"],
  coalition: [null, "coalition"],
  departure: ["membership"],
  translation: ["quote"],
  merge: ["organisation", "person"],
  withdrawal: ["membership", "quote"],
  undo: [null],
};

/** Whether a draft of this kind can be about such a record. */
export function fitsTarget(kind: DraftKind, target: RecordKind | null): boolean {
  return TARGETS[kind].includes(target);
}
