import { fold } from "../lib/folding.ts";
import { type ComparableName, comparable, likenessOf, WORTH_ASKING } from "../lib/likeness.ts";
import type { Match } from "../lib/reading/table-states.ts";
import { breathe } from "./breathe.ts";
import { type Known, knownNames, pairOf, toldApart } from "./duplicates.ts";

const SHOWN = 3;
const RAREST = 2;
const MOST_COMPARED = 200;

/**
 * The organisations of the record that each of many names may belong to, the likeliest first; names like none are left
 * out, and so are those that an editor said are different. Unlike `findDuplicates` it compares a name only with those
 * that share one of its rarest words or an abbreviation, so that ten thousand take a second or two.
 */
export async function likelyOrganisations(names: readonly string[]): Promise<Map<string, Match[]>> {
  const likely = new Map<string, Match[]>();
  const index = await wordIndex();
  for (const name of new Set(names)) {
    const found = likelyOf(name, index);
    if (found.length > 0) likely.set(name, found);
    await breathe();
  }
  return withoutToldApart(likely);
}

type WordIndex = ReadonlyMap<string, readonly Known[]>;

// The same while the record is the same, as the names are.
let kept: { of: readonly Known[]; index: WordIndex } | null = null;

async function wordIndex(): Promise<WordIndex> {
  const of = await knownNames();
  if (kept?.of !== of) kept = { of, index: indexed(of) };
  return kept.index;
}

function indexed(names: readonly Known[]): WordIndex {
  const index = new Map<string, Known[]>();
  for (const known of names) {
    for (const word of beginnings(known.name)) {
      const there = index.get(word);
      if (there) there.push(known);
      else index.set(word, [known]);
    }
  }
  return index;
}

/** How the words of a name begin, and what it is abbreviated to. */
function beginnings({ core, initials }: ComparableName): Set<string> {
  return new Set([...core.map((word) => word.slice(0, 4)), ...(initials.length > 1 ? [initials.slice(0, 4)] : [])]);
}

function likelyOf(text: string, index: WordIndex): Match[] {
  const name = comparable(text);
  const lists = [...beginnings(name)].map((word) => index.get(word) ?? []).filter((list) => list.length > 0);
  const rarest = lists.sort((one, other) => one.length - other.length).slice(0, RAREST);
  const best = new Map<number, { known: Known; value: number }>();
  for (const known of rarest.flat().slice(0, MOST_COMPARED)) {
    const value = likenessOf(name, known.name);
    if (value >= WORTH_ASKING && value > (best.get(known.id)?.value ?? 0)) best.set(known.id, { known, value });
  }
  return [...best.values()]
    .sort((one, other) => other.value - one.value || one.known.id - other.known.id)
    .slice(0, SHOWN)
    .map(({ known: { id, slug, value: printed }, value }) => ({ id, slug, name: printed, equal: value === 1 }));
}

async function withoutToldApart(likely: Map<string, Match[]>): Promise<Map<string, Match[]>> {
  const told = await toldApart([...likely.keys()].map(fold));
  if (told.size === 0) return likely;
  for (const [name, matches] of likely) {
    const left = matches.filter(({ id }) => !told.has(pairOf(fold(name), id).join("\n")));
    if (left.length > 0) likely.set(name, left);
    else likely.delete(name);
  }
  return likely;
}
