/** The closed lists of DOMAIN: the table checks, the input schemas and the labels all read these tuples. */

export const ORGANISATION_KINDS = [
  "trade_union",
  "association",
  "foundation",
  "chamber",
  "federation",
  "council",
  "congress",
  "party",
  "centre",
  "assembly",
  "company",
  "other",
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const NAME_KINDS = ["official", "short", "former", "as_printed"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** Who words a name or a translation: a source that prints it, or the editors of the record. */
export const NAME_AUTHORS = ["source", "editors"] as const;
export type NameAuthor = (typeof NAME_AUTHORS)[number];

export const TRANSLATION_AUTHORS = ["publisher", "editors"] as const;
export type TranslationAuthor = (typeof TRANSLATION_AUTHORS)[number];

export const EVENT_KINDS = ["founding", "joining", "departure", "statement"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const DATE_BASES = ["stated", "today-and-published", "published", "inferred"] as const;
export type DateBasis = (typeof DATE_BASES)[number];

export const ASSERTERS = ["coalition", "member", "third_party"] as const;
export type Asserter = (typeof ASSERTERS)[number];

export const QUOTE_FORMS = ["direct", "reported"] as const;
export type QuoteForm = (typeof QUOTE_FORMS)[number];

export const QUOTE_CHECKS = ["exact", "missing", "no-capture"] as const;
export type QuoteCheck = (typeof QUOTE_CHECKS)[number];

export const RECORD_KINDS = ["coalition", "organisation", "person", "event", "source", "membership", "quote"] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export const CHANGE_KINDS = ["creation", "addition", "correction", "departure", "merge", "withdrawal"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What a correction mended. */
export const CORRECTION_CLASSES = ["name", "date", "attribution", "fact", "translation"] as const;
export type CorrectionClass = (typeof CORRECTION_CLASSES)[number];

/** What happened at a place on the timeline. */
export const TIMELINE_EFFECTS = ["joined", "left", "statement"] as const;
export type TimelineEffect = (typeof TIMELINE_EFFECTS)[number];

/** The kinds of record that a reader can search for, in the order in which they are offered. */
export const SEARCHED_KINDS = ["organisation", "person", "quote", "event", "source"] as const;
export type SearchedKind = (typeof SEARCHED_KINDS)[number];
