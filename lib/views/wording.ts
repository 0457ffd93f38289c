import type { Locale } from "../locale.ts";
import type { DateBasis, NameAuthor } from "../vocabulary.ts";

/** A piece of text that knows its language and who worded it: a source, or the editors of the record. */
export type Wording = { text: string; lang: Locale; by: NameAuthor };

/** A date as the record states it: EDTF subset of `lib/partial-date.ts`, and how it was derived. */
export type StatedDate = { edtf: string; basis: DateBasis };
