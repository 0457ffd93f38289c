import { eq } from "drizzle-orm";
import { headingsOf } from "../lib/collation.ts";
import type { DirectoryFilter } from "../lib/directory-filter.ts";
import { cursorText } from "../lib/list-cursor.ts";
import type { Locale } from "../lib/locale.ts";
import type { DirectoryPage } from "../lib/views/directory.ts";
import { ORGANISATION_KINDS } from "../lib/vocabulary.ts";
import { reader } from "./client.ts";
import { type DirectoryLine, pageOfLines, pageOfMatches, placeOf } from "./directory-lines.ts";
import { matchingLines } from "./directory-search.ts";
import { directoryEntries } from "./directory-shown.ts";
import { directoryTally } from "./schema/lists.ts";

type Tally = Pick<DirectoryLine, "letter" | "kind" | "current"> & { organisations: number };

/**
 * One page of the directory in the order of the reader's language, with the counts of what else could be asked.
 * Each question's counts are those under the other conditions. A search looks through every name and spelling; it
 * stops at 1,000 matches and says so (`atLeast`). The work is bounded by the page, not by the record.
 */
export async function listDirectory(filter: DirectoryFilter, locale: Locale): Promise<DirectoryPage> {
  const record: Tally[] = await reader().select().from(directoryTally).where(eq(directoryTally.lang, locale));
  const search = await matchingLines(filter.q, locale);
  const tallies = search ? search.lines.map((line) => ({ ...line, organisations: 1 })) : record;
  const slice = search
    ? pageOfMatches(
        search.lines.filter((line) => isOfKind(line, filter) && isUnderLetter(line, filter)),
        filter,
      )
    : await pageOfLines(filter, locale);
  const underLetter = tallies.filter((tally) => isUnderLetter(tally, filter));
  const ofKind = tallies.filter((tally) => isOfKind(tally, filter));
  return {
    letters: letterCounts(ofKind, lettersShown(record, filter, locale)),
    kinds: ORGANISATION_KINDS.map((kind) => {
      return { kind, organisations: sum(underLetter.filter((tally) => tally.kind === kind)) };
    }),
    total: sum(record),
    current: sum(record.filter((tally) => tally.current === 1)),
    matched: sum(ofKind.filter((tally) => isUnderLetter(tally, filter))),
    atLeast: search?.atLeast ?? false,
    entries: await directoryEntries(slice.lines, locale),
    next: slice.more ? cursorOf(slice.lines.at(-1)) : null,
    previous: slice.fewer ? cursorOf(slice.lines.at(0)) : null,
  };
}

/** The whole alphabet; the other headings only where the record has such a name. */
function lettersShown(record: readonly Tally[], filter: DirectoryFilter, locale: Locale): string[] {
  const used = new Set([...record.map((tally) => tally.letter), filter.letter]);
  return headingsOf(locale).filter((heading) => /^\p{L}$/u.test(heading) || used.has(heading));
}

function letterCounts(tallies: readonly Tally[], letters: readonly string[]): DirectoryPage["letters"] {
  const counts = new Map<string, number>();
  for (const { letter, organisations } of tallies) counts.set(letter, (counts.get(letter) ?? 0) + organisations);
  return letters.map((letter) => ({ letter, organisations: counts.get(letter) ?? 0 }));
}

function isOfKind(line: Pick<Tally, "kind">, { kind }: DirectoryFilter): boolean {
  return kind === null || line.kind === kind;
}

function isUnderLetter(line: Pick<Tally, "letter">, { letter }: DirectoryFilter): boolean {
  return letter === null || line.letter === letter;
}

function sum(tallies: readonly Tally[]): number {
  return tallies.reduce((total, tally) => total + tally.organisations, 0);
}

function cursorOf(line: DirectoryLine | undefined): string | null {
  return line ? cursorText(placeOf(line)) : null;
}
