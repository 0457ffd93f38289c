import type { Locale } from "../locale.ts";

type CslDate = { "date-parts": [[number, number, number]] };

/** What a version of a record is to whoever cites it, in CSL's own words (CSL-JSON 1.0, type `webpage`). */
export type CslItem = {
  id: string;
  type: "webpage";
  title: string;
  author?: { literal: string }[];
  genre: string;
  "container-title": string;
  publisher: string;
  URL: string;
  issued: CslDate;
  accessed: CslDate;
  language: Locale;
  version: string;
  "citation-key": string;
};

/** A version of a record as it is cited: `issued` is the day on which it was published, `accessed` the reader's. */
export type CitedVersion = {
  key: string;
  title: string;
  /** Whose words they are; null for a record of the editors. */
  author: string | null;
  genre: string;
  site: string;
  address: string;
  /** As its address names it: `3`, or `3.57` as of a later step. */
  version: string;
  /** `YYYY-MM-DD`. */
  issued: string;
  accessed: string;
  lang: Locale;
};

export function cslItem(cited: CitedVersion): CslItem {
  const { key, title, author, genre, site, address, version, issued, accessed, lang } = cited;
  return {
    id: key,
    type: "webpage",
    title,
    ...(author !== null && { author: [{ literal: author }] }),
    genre,
    "container-title": site,
    publisher: site,
    URL: address,
    issued: cslDate(issued),
    accessed: cslDate(accessed),
    language: lang,
    version,
    "citation-key": key,
  };
}

function cslDate(day: string): CslDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return { "date-parts": [[year, month, date]] };
}
