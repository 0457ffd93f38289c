import { slugOf } from "../lib/slug.ts";
import type { OrganisationKind } from "../lib/vocabulary.ts";
import type { Random } from "./random.ts";
import { CLAIMS, CLOSINGS, FAMILY, FORMS, GIVEN, NAMES, OPENINGS, PLACES, type Word } from "./words.ts";

/** A word that stands in the names of `RARE_NAMES` organisations, however large the record is. */
export const RARE_WORD = "Жезкиік";
export const RARE_NAMES = 5;
/** A word of one name in six, and two letters of one name in forty. */
export const COMMON_WORD = "Казахстан";
export const SHORT_WORD = "юн";

export type Body = { kind: OrganisationKind; slug: string; name: Word };

/** A body with a name in three languages; `id` keeps its address apart from those of the same name. */
export function makeBody(random: Random, id: number, rare: boolean): Body {
  const form = random.pick(FORMS);
  const place = random.pick(PLACES);
  const own = rare ? { ru: RARE_WORD, kk: RARE_WORD, en: "Zhezkiik" } : ownName(random);
  const name = {
    ru: `${form.ru} «${own.ru}» ${place.ru}`,
    kk: `${place.kk} «${own.kk}» ${form.kk}`,
    en: `“${own.en}” ${form.en} ${place.en}`,
  };
  return { kind: form.kind, slug: `${slugOf(name.ru)}-${id}`, name };
}

export function makePerson(random: Random, id: number): { slug: string; name: Word } {
  const given = random.pick(GIVEN);
  const family = random.pick(FAMILY);
  const name = {
    ru: `${given.ru} ${family.ru}`,
    kk: `${family.kk} ${given.kk}`,
    en: `${given.en} ${family.en}`,
  };
  return { slug: `${slugOf(name.ru)}-${id}`, name };
}

/** One to three sentences. */
export function makeWords(random: Random): string {
  const first = `${random.pick(OPENINGS)} ${random.pick(CLAIMS)}.`;
  const second = random.chance(0.6) ? ` ${random.pick(OPENINGS)} ${random.pick(CLAIMS)}.` : "";
  return random.chance(0.5) ? `${first}${second} ${random.pick(CLOSINGS)}` : `${first}${second}`;
}

function ownName(random: Random): Word {
  const one = random.pick(NAMES);
  if (random.chance(0.4)) return one;
  const other = random.pick(NAMES);
  if (random.chance(0.2)) {
    const year = random.between(1991, 2022);
    return { ru: `${one.ru}-${year}`, kk: `${one.kk}-${year}`, en: `${one.en} ${year}` };
  }
  return { ru: `${one.ru} и ${other.ru}`, kk: `${one.kk} мен ${other.kk}`, en: `${one.en} and ${other.en}` };
}
