import type { ChangeView, Subject } from "./change.ts";
import type { DraftLine } from "./draft.ts";
import type { Wording } from "./wording.ts";

/** A draft in a list of the desk. */
export type DeskDraft = DraftLine & {
  /** What it is about: the record's name, or the one that was typed; null while there is none. */
  title: Wording | null;
  authorName: string;
  /** How many problems keep it from being sent. */
  problems: number;
  /** Why it came back last, while it is open. */
  returned: string | null;
  /** Its source has no stored text, so nobody can compare the words. */
  lacksCopy: boolean;
  /** The record has moved on since it was begun. */
  isStale: boolean;
};

/** A published step in the change log, with who made it and of what. */
export type LoggedChange = ChangeView & Subject & { actor: string; actorName: string | null; hash: string };
