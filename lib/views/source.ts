import type { Locale } from "../locale.ts";
import type { Asserter } from "../vocabulary.ts";
import type { Wording } from "./wording.ts";

export type SourceRef = {
  id: number;
  publisher: Wording;
  /** Null for a release that is known only through the outlets that reprint it. */
  title: Wording | null;
  url: string | null;
  lang: Locale;
  /** EDTF. */
  published: string;
  /** ISO 8601 with offset, where the publisher prints a time. */
  publishedAt: string | null;
  via: string | null;
  /** The source that it reprints. */
  origin: { id: number; publisher: Wording } | null;
  /** The newest stored copy of its text; null when there is none. */
  capture: { at: string; sha256: string } | null;
};

/** A source that states a membership, and who says so in it. */
export type CitationView = { source: SourceRef; assertedBy: Asserter; locator: string | null };
