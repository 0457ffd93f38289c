import type { ChangeKind, RecordKind } from "../vocabulary.ts";

/** One published step, as the reader sees it. */
export type ChangeView = {
  seq: number;
  /** ISO 8601 in UTC. */
  at: string;
  recordKind: RecordKind;
  recordId: number;
  version: number;
  kind: ChangeKind;
  reason: string | null;
  /** For an addition or a correction: the fields that differ, before and after. */
  differences: { field: string; before: string; after: string }[];
};
