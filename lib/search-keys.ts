import { stemmer as englishStem } from "@orama/stemmers/english";
import { stemmer as russianStem } from "@orama/stemmers/russian";
import { kazakhStem } from "./kazakh-stem.ts";
import { latinSpelling } from "./latin-spelling.ts";

/**
 * Under what a folded word is found in whatever form and script it stands, in Latin spelling: its stem as a Russian and
 * as a Kazakh word («коалиции» and «коалицияға» share `koalits`), and the whole word. At most three, of `a-z0-9` alone;
 * none when the word has no sound.
 */
export function searchKeys(word: string): string[] {
  const stems = CYRILLIC.test(word)
    ? [russianStem(withShortI(word)), russianStem(withShortI(kazakhStem(word)))]
    : [englishStem(word)];
  return [...new Set([...stems, word].map(latinSpelling))].filter(Boolean);
}

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Folding made й an и; behind a vowel at the end of a word it was one, and the Russian endings know it as such. */
function withShortI(word: string): string {
  return word.replace(/(?<=[аеиоуыэюя])и$/, "й");
}
