import type { Locale } from "../lib/locale.ts";
import type { OrganisationKind, QuoteForm } from "../lib/vocabulary.ts";
import type { Span } from "./span.ts";

/** What `readRelease` offers an editor: nothing here is published, and every proposal says where it stands in the text. */
export type Proposals = {
  lang: Locale;
  published: string | null;
  event: EventProposal;
  claimed: { count: number; text: string; span: Span } | null;
  joiners: JoinerProposal[];
  mentioned: MentionProposal[];
  speakers: SpeakerProposal[];
  quotes: QuoteProposal[];
  statements: { text: string; span: Span }[];
  contacts: { text: string; span: Span }[];
  ignored: { span: Span; why: IgnoredWhy }[];
  warnings: string[];
};

/** How the day of the event is known; the other bases of the record are for editors alone. */
type ReadBasis = "stated" | "today-and-published" | "published";

/** `date` null: nothing in the text or about it gives a day. `span` is `[0, 0]` when no passage tells of the event. */
export type EventProposal = {
  title: string | null;
  date: { edtf: string; basis: ReadBasis } | null;
  place: string | null;
  span: Span;
};

/** A body of the record that is probably the same; `score` 0.9 to 1. Only ever a suggestion. */
export type Match = { id: string; name: string; score: number };

/** `name` is in the nominative with the language's own quotation marks; `asPrinted` is the first mention, untouched. */
export type JoinerProposal = {
  name: string;
  asPrinted: string;
  kind: OrganisationKind;
  spans: Span[];
  match: Match | null;
};

export type MentionWhy = "quoted-name" | "head-noun" | "enumeration" | "acronym";
export type MentionProposal = { name: string; asPrinted: string; spans: Span[]; why: MentionWhy };

export type SpeakerProposal = {
  name: string;
  asPrinted: string;
  role: string | null;
  organisation: string | null;
  spans: Span[];
};

/** `speaker` is an index into the speakers; null with an organisation = the body itself speaks. */
export type QuoteProposal = {
  text: string;
  form: QuoteForm;
  speaker: number | null;
  organisation: string | null;
  span: Span;
};

export type IgnoredWhy = "boilerplate" | "repeated" | "placeholder";

/** A body that the record knows, under all its names in all languages. */
export type KnownOrganisation = { id: string; names: readonly string[] };

/** `published`: the day the text came out (`YYYY-MM-DD`), against which "today" is read. */
export type ReadOptions = { published?: string | null; known?: readonly KnownOrganisation[] };
