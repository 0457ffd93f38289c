import type { SearchLine } from "../search-lines.ts";
import type { SearchedKind } from "../vocabulary.ts";
import type { EventRef } from "./event.ts";
import type { OrganisationRef } from "./organisation.ts";
import type { PersonRef } from "./person.ts";
import type { QuoteView } from "./quote.ts";
import type { SourceRef } from "./source.ts";

/** A record that was found, as its page's language shows it. */
export type FoundRecord =
  | { kind: "organisation"; record: OrganisationRef }
  | { kind: "person"; record: PersonRef }
  | { kind: "quote"; record: QuoteView }
  | { kind: "event"; record: EventRef }
  | { kind: "source"; record: SourceRef };

export type SearchHit = FoundRecord & {
  /** The texts of the record by which it was found, in whatever language they stand. */
  lines: SearchLine[];
  /** How well it fits; comparable across kinds. */
  score: number;
};

/** The hits of one kind, the best first; `atLeast` when there may be more than were counted. */
export type SearchGroup = { kind: SearchedKind; found: number; atLeast: boolean; hits: SearchHit[] };

export type SearchPage = {
  /** Every kind, in its fixed order, whether or not it is shown. */
  counts: { kind: SearchedKind; found: number; atLeast: boolean }[];
  /** The kinds that are shown and have hits, that of the best hit first. */
  groups: SearchGroup[];
  /** A query that finds something, when this one finds nothing and a word of it may be misspelled. */
  suggestion: string | null;
};
