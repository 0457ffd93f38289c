/**
 * The form in which names, words and queries are compared. What a reader may type differently is one and the same:
 * case and accents, ё and е, й and и, a Kazakh letter and its Russian neighbour, quotation marks (dropped),
 * dashes and other punctuation (a space, so that «касым жомарт» finds «Касым-Жомарт»), white space.
 * The country has one form: «РК», «Республики Казахстан», «ҚР» and «Қазақстан Республикасының» all become
 * «республика казахстан», and «қазақ» and «казах» one stem, so «казахстан» finds «Қазақстан» and the other way round.
 * The price: «казаков» and «казахов» fold alike, and initials «Р. К.» read as the country.
 * Holds for any text; folding twice changes nothing. Search finds a folded term as a substring of a folded text.
 */
export function fold(text: string): string {
  const spelled = plainText(text).replace(DOTTED_COUNTRY, ` ${COUNTRY} `);
  const words = spelled.split(BETWEEN_WORDS).filter(Boolean);
  return words.map(foldedWord).join(" ").replace(COUNTRY_RUN, oneCountry);
}

/** The words of a query, folded: each at most 60 characters, at most the first 8 different ones. A match has them all. */
export function foldedTerms(query: string): string[] {
  const words = fold(query).split(" ").filter(Boolean);
  const terms = words.map((word) => [...word].slice(0, 60).join(""));
  return [...new Set(terms)].slice(0, 8);
}

const COUNTRY = "республика казахстан";
const DOTTED_COUNTRY = /(?<![\p{L}\p{N}])(?:р\. ?[кқ]|қ\. ?р)(?![\p{L}\p{N}])/gu;
const BETWEEN_WORDS = /[\s\p{P}\p{Cc}\u2212]+/u;
const COUNTRY_RUN = /(?<!\S)(?:(?:республика|казахстан)(?: |$))+/gu;

const QUOTES = /["'`´\p{Pi}\p{Pf}‚„ʹ-ʼˊˋ′-‷〝-〟]/gu;
const ACCENTS_AND_INVISIBLE = /[\p{M}\p{Cf}]/gu;

const NEIGHBOURS: Readonly<Record<string, string>> = {
  ә: "а",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  і: "и",
  ς: "σ",
};

function plainText(text: string): string {
  const apart = text.toWellFormed().replace(QUOTES, "").normalize("NFKD").toLowerCase();
  return apart.replace(ACCENTS_AND_INVISIBLE, "").replace(QUOTES, "");
}

function foldedWord(word: string): string {
  if (word === "қр") return COUNTRY;
  const neighbours = word.replace(/[әғқңөұүһіς]/g, (letter) => NEIGHBOURS[letter] ?? letter);
  if (neighbours === "рк") return COUNTRY;
  return neighbours
    .replaceAll("казак", "казах")
    .replace(/^республик(?:[аиеу]|о[ию]|асы(?:н|нын|на|нда|нан|мен)?)$/, "республика")
    .replace(/^казахстан(?:[ауе]|ом|нын|га|да|нан|ды|мен)$/, "казахстан");
}

function oneCountry(run: string): string {
  const whole = run.includes("республика") && run.includes("казахстан");
  return whole ? `${COUNTRY}${run.endsWith(" ") ? " " : ""}` : run;
}
