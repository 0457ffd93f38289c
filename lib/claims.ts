import type { Locale } from "./locale.ts";

const OTHERS_BEFORE: Record<Locale, RegExp> = {
  ru: /(?<!\p{L})ещ[её](?!\p{L})/iu,
  kk: /(?<!\p{L})тағы(?!\p{L})/iu,
  en: /(?<!\p{L})(?:more|another|further|additional)(?!\p{L})/iu,
};

/** Whether a source that counts joiners says that there were others before: «еще 15», «тағы 15», "15 more". */
export function speaksOfOthers(claim: string, lang: Locale): boolean {
  return OTHERS_BEFORE[lang].test(claim);
}
