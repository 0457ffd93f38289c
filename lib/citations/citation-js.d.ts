/** The part of Citation.js that this project calls; the packages have no types of their own. */
declare module "@citation-js/core" {
  import type { CslItem } from "./csl-item.ts";

  export class Cite {
    constructor(items: readonly CslItem[]);
    format(format: "bibliography", options: { format: "text"; template: string; lang: string }): string;
    format(format: "bibtex" | "ris"): string;
    format(format: "data", options: { format: "text" }): string;
  }
  export const plugins: {
    config: {
      get(plugin: "@csl"): { styles: { add(name: string, style: string): void } };
      get(plugin: "@bibtex"): { format: { asciiOnly: boolean; useIdAsLabel: boolean } };
    };
  };
}
declare module "@citation-js/plugin-csl" {}
declare module "@citation-js/plugin-bibtex" {}
declare module "@citation-js/plugin-ris" {}
