import type { Author } from "./attribution.ts";
import type { QuoteProposal, SpeakerProposal } from "./proposals.ts";
import type { Reading } from "./reading.ts";
import type { Reported } from "./reported.ts";
import { type Person, speakerProposal } from "./speakers.ts";
import type { Speech } from "./speech.ts";

/** Direct and reported words in the order of the text, and their speakers in the order in which they first speak. */
export function quotesIn(
  reading: Reading,
  speeches: readonly Speech[],
  authors: readonly Author[],
  reported: readonly Reported[],
): { quotes: QuoteProposal[]; speakers: SpeakerProposal[]; warnings: string[] } {
  const direct = speeches.map(({ span }, index) => ({ span, author: authors[index] ?? null, form: "direct" as const }));
  const paraphrased = reported.map(({ span, author }) => ({ span, author, form: "reported" as const }));
  const ordered = [...direct, ...paraphrased].sort((one, other) => one.span[0] - other.span[0]);
  const people: Person[] = [];
  const indexes = new Map<Person, number>();
  const quotes = ordered.map(({ span, author, form }): QuoteProposal => {
    const person = author?.person ?? null;
    if (person && !indexes.has(person)) indexes.set(person, people.push(person) - 1);
    const text = form === "direct" ? reading.text.slice(...span) : reading.text.slice(...span).replace(/\s+/gu, " ");
    const organisation = person ? person.organisation : (author?.organisation ?? null);
    return { text, form, speaker: person ? (indexes.get(person) ?? null) : null, organisation, span };
  });
  const speakers = people.map(speakerProposal);
  const oblique = people.filter(({ name, asPrinted, sure }) => !sure && name === asPrinted && reading.lang !== "en");
  return { quotes, speakers, warnings: oblique.map(({ asPrinted }) => `oblique-name: ${asPrinted}`) };
}
