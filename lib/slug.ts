const LONGEST = 80;

/**
 * A name as the last part of an address: `a-z`, `0-9` and single hyphens, at most 80 characters, cut between words.
 * Russian letters by sound («щ» shch, «ё» e), Kazakh ones by the Latin alphabet of 2021 without its marks,
 * Latin ones without marks; quotation marks and apostrophes vanish, all else is a hyphen.
 * Empty only when nothing in the text has a sound here: no Russian, Kazakh or Latin letter (ъ and ь alone are none)
 * and no digit. The caller has a word for that.
 */
export function slugOf(name: string): string {
  const latin = name.toWellFormed().normalize("NFKC").toLowerCase().replace(QUOTES, "").replace(/./gsu, latinOf);
  const slug = latin.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return cutBetweenWords(slug, LONGEST);
}

/** The slugs to try in turn, none above 80 characters: `base`, `base-2`, `base-3`, … The base must not be empty. */
export function* numberedSlugs(base: string): Generator<string, never> {
  if (base === "") throw new RangeError("a slug needs a base");
  yield base;
  for (let number = 2; ; number++) {
    const ending = `-${number}`;
    yield cutBetweenWords(base, LONGEST - ending.length) + ending;
  }
}

const QUOTES = /["'`´\p{Pi}\p{Pf}‚„ʹ-ʼ′-‷\p{Cf}]/gu;

const CYRILLIC =
  "а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh " +
  "щ shch ъ - ы y ь - э e ю yu я ya ә a ғ g қ q ң n ө o ұ u ү u һ h і i є ye ґ g ђ dj ј j љ lj њ nj ћ c џ dz ѕ dz";
const LATIN = "ı i ß ss æ ae œ oe ø o ł l đ d ð d þ th ə a ħ h ŋ n";

const LETTERS: ReadonlyMap<string, string> = new Map(
  `${CYRILLIC} ${LATIN}`.match(/\S+ \S+/g)?.map((pair) => {
    const [letter = "", latin = ""] = pair.split(" ");
    return [letter, latin === "-" ? "" : latin];
  }),
);

function latinOf(character: string): string {
  const known = LETTERS.get(character);
  if (known !== undefined) return known;
  const bare = character.normalize("NFD").replace(/\p{M}/gu, "");
  return LETTERS.get(bare) ?? bare;
}

function cutBetweenWords(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const end = slug.lastIndexOf("-", length);
  return end > 0 ? slug.slice(0, end) : slug.slice(0, length);
}
