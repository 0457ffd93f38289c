import { slugOf } from "./slug.ts";

/**
 * One Latin spelling for a word that is written in several: `pisateley` and `pisatelei`, `bolashaq`, `bolashak` and
 * «болашак», `kazakhstan`, `qazaqstan` and «казахстан» come out alike. Of a folded word; empty when it has no sound.
 */
export function latinSpelling(word: string): string {
  const plain = slugOf(word).replaceAll("-", "").replace(/kh/g, "h").replace(/[yj]/g, "i");
  const shared = plain.replaceAll("q", "k").replaceAll("w", "v").replaceAll("x", "ks");
  return shared.replace(/([a-z])\1/g, "$1").replaceAll("kazak", "kazah");
}
