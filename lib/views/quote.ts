import type { Locale } from "../locale.ts";
import type { QuoteCheck, QuoteForm, TranslationAuthor } from "../vocabulary.ts";
import type { EventRef } from "./event.ts";
import type { OrganisationRef } from "./organisation.ts";
import type { PersonRef } from "./person.ts";
import type { SourceRef } from "./source.ts";
import type { StatedDate } from "./wording.ts";

export type QuoteTranslationView = { lang: Locale; text: string; by: TranslationAuthor; stale: boolean };

export type QuoteView = {
  id: number;
  version: number;
  /** The words, in the language they were said in, without outer quotation marks. */
  text: string;
  lang: Locale;
  form: QuoteForm;
  person: PersonRef | null;
  speakerAsPrinted: string | null;
  /** Null: the words are the coalition's own. */
  organisation: OrganisationRef | null;
  event: EventRef | null;
  /** Role on that day, in the quote's language. */
  role: string | null;
  said: StatedDate;
  source: SourceRef;
  locator: string | null;
  check: QuoteCheck;
  checkReason: string | null;
  translations: QuoteTranslationView[];
};
