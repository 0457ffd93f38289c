import type { ValueDifference } from "../differences.ts";
import type { ChangeKind, CorrectionClass, RecordKind } from "../vocabulary.ts";
import type { Wording } from "./wording.ts";

/** The public page of a record; the coalition has the about page, a membership that of its organisation. */
export type RecordPage =
  | { kind: "organisation"; slug: string }
  | { kind: "person"; slug: string }
  | { kind: "event"; slug: string }
  | { kind: "source"; id: number }
  | { kind: "quote"; id: number };

/** What a record is called and where it is read; null where it has no page or nothing to be called by. */
export type Subject = { page: RecordPage | null; title: Wording | null };

/** A field that differs; where it holds the number of another record, what that is. */
export type DifferenceView = ValueDifference & { entries?: { before: Subject | null; after: Subject | null } };

/** A value of a record; where it is the number of another record, what that is. */
export type FactView = { field: string; value: string; entry: Subject | null };

/** One published step, as the reader sees it. */
export type ChangeView = {
  seq: number;
  /** ISO 8601 in UTC. */
  at: string;
  recordKind: RecordKind;
  recordId: number;
  version: number;
  kind: ChangeKind;
  /** What a correction mended, where it was said. */
  class: CorrectionClass | null;
  reason: string | null;
  /** The fields that differ from the version before; none for the first. */
  differences: DifferenceView[];
};
