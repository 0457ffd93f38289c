import type { OrganisationKind } from "../vocabulary.ts";
import type { OrganisationRef } from "./organisation.ts";
import type { StatedDate } from "./wording.ts";

export type DirectoryEntryView = OrganisationRef & {
  kind: OrganisationKind;
  letter: string;
  current: boolean;
  /** The last membership's dates. */
  joined: StatedDate;
  left: StatedDate | null;
  quotes: number;
  /** Whether the source only retells all of them. */
  reported: boolean;
  /** The one quote's id, when there is just one. */
  quoteId: number | null;
};

export type DirectoryPage = {
  letters: { letter: string; organisations: number }[];
  kinds: { kind: OrganisationKind; organisations: number }[];
  /** In the record, and in the coalition now. */
  total: number;
  current: number;
  matched: number;
  atLeast: boolean;
  entries: DirectoryEntryView[];
  /** Cursors; null at the ends. */
  next: string | null;
  previous: string | null;
};
