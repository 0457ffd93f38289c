import { fold } from "../lib/folding.ts";
import type { KnownOrganisation, Match } from "./proposals.ts";
import { stemOf } from "./russian-forms.ts";

const ENOUGH = 0.9;
const LEGAL = /^(?:ооо|тоо|ао|оао|зао|пао|оо|роо|нп|ано|оюл|оф|чф|кф|жшс|ак|кб|кк|inc|ltd|llc|plc|the|of)$/u;

/** Finds the body of the record that a name probably is; null when nothing is as near as 0.9. */
export type Matcher = (name: string) => Match | null;

type Entry = { id: string; name: string; key: string; grams: Set<string>; core: string | null };

/**
 * Compares names by folded trigrams, by the quoted core, and by acronym against the initials. Only ever a suggestion:
 * equal strings are still two bodies when an editor says so.
 */
export function matcherOf(known: readonly KnownOrganisation[]): Matcher {
  const entries = known.flatMap(({ id, names }) => names.map((name): Entry => ({ id, name, ...shapeOf(name) })));
  const byGram = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const gram of entry.grams) {
      const others = byGram.get(gram);
      if (others) others.push(entry);
      else byGram.set(gram, [entry]);
    }
  }
  return (name) => {
    const shape = shapeOf(name);
    const shared = new Map<Entry, number>();
    for (const gram of shape.grams)
      for (const entry of byGram.get(gram) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1);
    let best: Match | null = null;
    for (const [entry, count] of shared) {
      const score = Math.max((2 * count) / (shape.grams.size + entry.grams.size), sameCore(shape, entry));
      if (score >= ENOUGH && score > (best?.score ?? 0))
        best = { id: entry.id, name: entry.name, score: Math.round(score * 100) / 100 };
    }
    return best;
  };
}

function sameCore(one: Pick<Entry, "core" | "key">, other: Pick<Entry, "core" | "key">): number {
  const alone = one.core === one.key || other.core === other.key;
  return one.core !== null && one.core === other.core && one.core.length > 5 && (alone || one.core.length > 10)
    ? 0.95
    : 0;
}

function shapeOf(name: string): { key: string; grams: Set<string>; core: string | null } {
  const key = keyOf(name);
  const quoted = /[«“"]([^«»“”"]{3,})[»”"]/u.exec(name)?.[1];
  const padded = `  ${key} `;
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3));
  return { key, grams, core: quoted === undefined ? null : keyOf(quoted) };
}

function keyOf(name: string): string {
  return fold(name.slice(0, 300))
    .split(" ")
    .filter((word) => word !== "" && !LEGAL.test(word))
    .map(stemOf)
    .join(" ");
}
