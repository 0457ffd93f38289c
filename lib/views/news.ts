import type { Novelty } from "../api/resources.ts";
import type { QuoteForm } from "../vocabulary.ts";
import type { ChangeView, RecordPage } from "./change.ts";
import type { SourceRef } from "./source.ts";
import type { Wording } from "./wording.ts";

/** A published step as somebody who follows the record is told of it. */
export type NewsView = ChangeView & {
  novelty: Novelty;
  page: RecordPage | null;
  /** Whom or what it is about: an organisation, a speaker, an event, a source; null when nothing names it. */
  name: Wording | null;
  /** The words of a quote, and whether they are the speaker's own or the source's. */
  words: { text: string; lang: Wording["lang"]; form: QuoteForm } | null;
  /** When it happened or was said, EDTF; of a departure, when that was. */
  date: string | null;
  source: SourceRef | null;
};
