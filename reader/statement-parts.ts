import type { Locale } from "../lib/locale.ts";

const THAT: Record<Locale, RegExp> = {
  ru: /^([^.!?]{2,120}?)\s+(?:также\s+)?\p{Ll}+(?:л[аои]?|ют|ет|ит|ят)(?:сь|ся)?,\s+что\s+/u,
  en: /^([^.!?]{2,120}?)\s+(?:also\s+)?(?:said|declared|declares?|stated|stressed|noted|believes?)\s+that\s+/u,
  kk: /^([^.!?]{2,120}?(?:мүшелері|қатысушылары))\s+/u,
};

/**
 * A statement parted into who makes it and what is stated, both as printed: «Члены союза заявили, что ворота открыты.»
 * gives «Члены союза» and «ворота открыты.». Without such an opening everything is what is stated.
 */
export function statementParts(text: string, lang: Locale): { speaker: string; words: string } {
  const opening = THAT[lang].exec(text);
  if (!opening) return { speaker: "", words: text };
  return { speaker: opening[1] ?? "", words: text.slice(opening[0].length) };
}
