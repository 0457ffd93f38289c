import type { Wording } from "./wording.ts";

/** The records that a form can point to. */
export const CHOOSABLE = ["organisation", "person", "event", "source"] as const;
export type Choosable = (typeof CHOOSABLE)[number];

/** A record as a form offers it to be chosen. */
export type RecordMatch = {
  kind: Choosable;
  id: number;
  name: Wording;
  /** What tells it from others of that name: a role, a place, a publisher. */
  note: Wording | null;
  /** EDTF: of the event, of the publication, or when the organisation joined; null for one that is no member now. */
  date: string | null;
  /** Its public address after the language. */
  path: string;
};
