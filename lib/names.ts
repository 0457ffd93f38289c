import { LOCALES, type Locale } from "./locale.ts";
import type { NameAuthor, NameKind } from "./vocabulary.ts";

type Name = { lang: Locale; kind: NameKind; value: string; by: NameAuthor };

const PREFERENCE: NameKind[] = ["short", "official", "as_printed", "former"];

/** The name that a page in this language shows: its own language first, else what a source prints. Null for no names. */
export function displayName<N extends Name>(names: readonly N[], locale: Locale): N | null {
  const inLocale = names.filter((name) => name.lang === locale && PREFERENCE.indexOf(name.kind) < 2);
  return best(inLocale) ?? sourceName(names) ?? best(names);
}

/** The name as its source words it, to stand beside the editors' wording. Null when no source words one. */
export function sourceName<N extends Name>(names: readonly N[]): N | null {
  return best(names.filter((name) => name.by === "source"));
}

function best<N extends Name>(names: readonly N[]): N | null {
  const order = (name: N): number => PREFERENCE.indexOf(name.kind) * LOCALES.length + LOCALES.indexOf(name.lang);
  return names.reduce<N | null>((first, name) => (first === null || order(name) < order(first) ? name : first), null);
}
