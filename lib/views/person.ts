import type { ChangeView } from "./change.ts";
import type { QuoteView } from "./quote.ts";
import type { Wording } from "./wording.ts";

export type PersonRef = { slug: string; name: Wording };

export type PersonProfile = PersonRef & {
  version: number;
  names: Wording[];
  /** Newest first; the role of each is the role on that day. */
  quotes: QuoteView[];
  history: ChangeView[];
};
