import type { Locale } from "../locale.ts";
import type {
  CoalitionInput,
  EventInput,
  MembershipInput,
  OrganisationInput,
  PersonInput,
  SourceInput,
} from "../record-input.ts";
import type { Asserter, CorrectionClass, DateBasis, QuoteForm, TranslationAuthor } from "../vocabulary.ts";

/** What a draft without problems asks for: everything checked that can be checked without looking at the record. */

export type Stated = { edtf: string; basis: DateBasis };
type Existing = { is: "existing"; id: number };
export type SourcePlan = { input: SourceInput; pasted: string | null };
export type SourceChoice = Existing | ({ is: "new" } & SourcePlan);
export type NewEvent = Pick<EventInput, "kind" | "texts" | "claimed">;
export type EventChoice = Existing | { is: "none" } | { is: "new"; input: NewEvent };
/** A name by a source without a number is by the source that the same draft is entered from. */
export type OrganisationChoice = Existing | { is: "new"; input: OrganisationInput };
export type SpeakerChoice = Existing | { is: "new"; input: PersonInput } | { is: "printed"; text: string };

export type WordsPlan = {
  speaker: SpeakerChoice;
  role: string | null;
  said: Stated;
  lang: Locale;
  text: string;
  form: QuoteForm;
  locator: string | null;
  checkReason: string | null;
};

/** Of a record that is there already, what altering it is; of a new one, null. */
export type Alteration =
  | { kind: "addition"; reason: string | null }
  | { kind: "correction"; class: CorrectionClass; reason: string }
  | null;

export type JoinerPlan = {
  organisation: OrganisationChoice;
  joined: Stated;
  event: EventChoice;
  source: SourceChoice;
  assertedBy: Asserter;
  locator: string | null;
  position: number;
  quotes: (WordsPlan & { speaksFor: "joiner" | "coalition" })[];
};

export type QuotePlan = WordsPlan & {
  organisationId: number | null;
  event: EventChoice;
  source: SourceChoice;
  position: number;
};

export type DeparturePlan = { date: Stated; source: SourceChoice; event: EventChoice; reason: string };
export type TranslationPlan = { lang: Locale; text: string; by: TranslationAuthor };

export type Plan =
  | { kind: "joiner"; joiner: JoinerPlan }
  | { kind: "organisation"; input: OrganisationInput; alteration: Alteration }
  | { kind: "person"; input: PersonInput; alteration: Alteration }
  | { kind: "event"; input: EventInput; alteration: Alteration }
  | ({ kind: "source"; reasons: { quoteId: number; reason: string }[]; alteration: Alteration } & SourcePlan)
  | { kind: "membership"; input: Omit<MembershipInput, "organisationId" | "departure">; alteration: Alteration }
  | { kind: "quote"; quote: QuotePlan; alteration: Alteration }
  | { kind: "coalition"; input: CoalitionInput; contactSource: SourceChoice | null; alteration: Alteration }
  | { kind: "departure"; departure: DeparturePlan }
  | { kind: "translation"; translation: TranslationPlan }
  | { kind: "merge"; intoId: number; reason: string }
  | { kind: "withdrawal"; reason: string }
  | { kind: "undo"; seq: number; class: CorrectionClass; reason: string }
  | { kind: "undo-batch"; batch: string; class: CorrectionClass; reason: string };
