import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import { type CitedVersion, cslItem } from "./csl-item.ts";
import { APA, CHICAGO, GOST } from "./styles.ts";

/** The forms of a citation, in the order in which they are offered. */
export const CITATION_FORMATS = ["gost", "apa", "chicago", "bibtex", "ris", "csl-json"] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];
export type Citation = { format: CitationFormat; text: string };

/** The citation of a version in every form, each with the version's address and the day of access. */
export function renderCitations(cited: CitedVersion): Citation[] {
  prepare();
  const cite = new Cite([cslItem(cited)]);
  return CITATION_FORMATS.map((format) => ({ format, text: rendered(cite, format).trim() }));
}

function rendered(cite: Cite, format: CitationFormat): string {
  switch (format) {
    case "bibtex":
    case "ris":
      return cite.format(format);
    case "csl-json":
      return cite.format("data", { format: "text" });
    default:
      return cite.format("bibliography", { format: "text", template: format, lang: "en-US" });
  }
}

let prepared = false;

/** BibTeX leaves Cyrillic letters out unless it is told that files are UTF-8. */
function prepare(): void {
  if (prepared) return;
  const { styles } = plugins.config.get("@csl");
  styles.add("gost", GOST);
  styles.add("apa", APA);
  styles.add("chicago", CHICAGO);
  plugins.config.get("@bibtex").format.asciiOnly = false;
  plugins.config.get("@bibtex").format.useIdAsLabel = true;
  prepared = true;
}
