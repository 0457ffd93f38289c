import type { JsonValue } from "../canonical-json.ts";
import type { Problem } from "../drafts/reading.ts";
import type { DraftKind, DraftState } from "../drafts/vocabulary.ts";
import type { RecordKind } from "../vocabulary.ts";

/** The published record that a draft is about, and the version that its author had before them. */
export type DraftTarget = { kind: RecordKind; id: number; baseVersion: number };

/** A line of the queue. Times are ISO 8601 in UTC. */
export type DraftLine = {
  id: number;
  kind: DraftKind;
  target: DraftTarget | null;
  state: DraftState;
  author: string;
  reviewer: string | null;
  batch: string | null;
  publishAt: string | null;
  createdAt: string;
  updatedAt: string;
};

export type DraftView = DraftLine & {
  content: JsonValue;
  /** Counts the saves; the next save says which one it was made from. */
  revision: number;
  /** SHA-256 of the content: what an approval holds for. */
  hash: string;
  problems: Problem[];
  /** Everybody whose words are in it. */
  writers: string[];
  /** Why it came back, oldest first. */
  notes: { by: string; at: string; text: string }[];
  /** The draft whose newer words this one was saved beside. */
  besideId: number | null;
  /** The first and last change that it was published as. */
  published: { first: number; last: number } | null;
};
