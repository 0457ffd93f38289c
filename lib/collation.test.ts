import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alphabetOf, collationKey, headingsOf, keyWordOffset, letterOf } from "./collation.ts";
import { LOCALES, type Locale } from "./locale.ts";

const KAZAKH_LETTERS = "ӘҒҚҢӨҰҮҺІ";
const locale = fc.constantFrom(...LOCALES);
const anyName = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."аәбёеийіьяһzabZ09 «»-.\u0306中") }),
);

function inOrder(names: readonly string[], language: Locale): string[] {
  return names.toSorted((one, other) => order(collationKey(one, language), collationKey(other, language)));
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Names of one to three words in these letters. */
function namesIn(letters: string): fc.Arbitrary<string> {
  const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 6 });
  return fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
}

/** Ё at the head of a name has its own section, which no collator knows. */
function headed(names: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return names.filter((name) => !/^ё/i.test(name));
}

function agreesWithIntl(language: Locale, names: fc.Arbitrary<string>): void {
  const collator = new Intl.Collator(language, { sensitivity: "base" });
  const whole = names.filter((name) => keyWordOffset(name, language) === 0);
  fc.assert(
    fc.property(whole, whole, (one, other) => {
      const ours = order(collationKey(one, language), collationKey(other, language));
      expect(ours).toBe(Math.sign(collator.compare(one, other)));
    }),
    { numRuns: 3_000 },
  );
}

describe("alphabetOf", () => {
  it("has 33 Russian, 42 Kazakh and 26 English letters, as Intl.Collator orders them", () => {
    expect(LOCALES.map((language) => alphabetOf(language).length)).toEqual([33, 42, 26]);
    for (const language of LOCALES) {
      expect([...alphabetOf(language)].sort(new Intl.Collator(language).compare)).toEqual(alphabetOf(language));
    }
  });
});

describe("collationKey", () => {
  it("orders Russian names as a dictionary does", () => {
    const names = [
      "Ωμέγα",
      "中文",
      "10 друзей",
      "Ассоциация Bolashaq",
      "Ежевика",
      "Ель",
      "Ёжик",
      "Объект",
      "Объёмный",
      "Союз отцов",
    ];
    const after = ["Союзная", "Яблоко", "AMANAT партиясы", "Serpin"];
    expect(inOrder([...names, ...after].reverse(), "ru")).toEqual([...names, ...after]);
  });

  it("orders Kazakh names by the Kazakh alphabet", () => {
    const names = ["Азамат", "Әкелер одағы", "Бірлік", "Ғалым", "Кеңес", "Қазақстан", "Ұлт", "Үміт", "Һ", "Ы", "Іскер"];
    expect(inOrder(["Serpin", ...names].reverse(), "kk")).toEqual([...names, "Serpin"]);
  });

  it("orders English names before Cyrillic ones", () => {
    const names = ["24 hours", "Bolashaq Association", "Öz", "Union of Fathers", "Writers' Union", "Әкелер", "Серпин"];
    expect(inOrder(names.toReversed(), "en")).toEqual(names);
  });

  it("does not count case, quotation marks, punctuation and a leading legal form", () => {
    const same = [
      "Хартия прав",
      "«ХАРТИЯ прав»",
      "Общественный фонд «Хартия  прав»",
      "ОФ Хартия, прав.",
      "хар-тия прав",
    ];
    expect(new Set(same.map((name) => collationKey(name, "ru"))).size).toBe(1);
  });

  it("agrees with Intl.Collator in Kazakh, Latin names included", () => {
    agreesWithIntl("kk", namesIn(`${alphabetOf("kk").join("")}${"әбіхһ"}`));
    agreesWithIntl("kk", namesIn("АӘЫІЬЁЕJWaz09"));
  });

  it("agrees with Intl.Collator in Russian but for Ё at the head", () => {
    agreesWithIntl("ru", headed(namesIn(alphabetOf("ru").join(""))));
    agreesWithIntl("ru", headed(namesIn("Еёж")));
    agreesWithIntl("ru", headed(namesIn(`ЕЁёжИЙ${KAZAKH_LETTERS}Wa09`)));
  });

  it("agrees with Intl.Collator in English, Cyrillic names included", () => {
    agreesWithIntl("en", namesIn(`${alphabetOf("en").join("")}abc019`));
    agreesWithIntl("en", namesIn("ABzАБЯІЙҚ5"));
    agreesWithIntl("en", headed(namesIn("AЕёя")));
  });

  it("has the same order in the database: all ASCII, short, safe in an address", () => {
    fc.assert(
      fc.property(anyName, locale, (name, language) => {
        expect(collationKey(name.repeat(90), language)).toMatch(/^[-.~0-9A-Za-z]{0,200}$/);
      }),
    );
  });
});

describe("letterOf", () => {
  it.each([
    ["Хартия", "ru", "Х"],
    ["Общественный фонд «Хартия»", "ru", "Х"],
    ["«ёлка»", "ru", "Ё"],
    ["Қазақстан", "ru", "К"],
    ["Іскер", "ru", "И"],
    ["Serpin", "ru", "A–Z"],
    ["Қазақстан", "kk", "Қ"],
    ["Іскер", "kk", "І"],
    ["Bolashaq", "kk", "A–Z"],
    ["Équipe", "en", "E"],
    ["The Union", "en", "U"],
    ["Әкелер", "en", "А–Я"],
    ["2022", "ru", "#"],
    ["中文", "kk", "#"],
    ["«—»", "en", "#"],
  ] as const)("puts %j in %s under %s", (name, language, letter) => {
    expect(letterOf(name, language)).toBe(letter);
  });

  it("gives each letter of the alphabet its own section", () => {
    for (const language of LOCALES) {
      for (const letter of alphabetOf(language)) expect(letterOf(letter.toLowerCase(), language)).toBe(letter);
    }
  });

  it("changes only where the sections of a sorted list change", () => {
    fc.assert(
      fc.property(fc.array(anyName), locale, (names, language) => {
        const sections = inOrder(names, language).map((name) => headingsOf(language).indexOf(letterOf(name, language)));
        expect(sections).toEqual(sections.toSorted((one, other) => one - other));
        expect(sections).not.toContain(-1);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("keyWordOffset", () => {
  it.each([
    ["Общественный фонд «Хартия»", "ru", "«Хартия»"],
    ["ТОО  Серпин", "ru", "Серпин"],
    ["Общественный фонд", "ru", "Общественный фонд"],
    ["Общественный фонд «»", "ru", "Общественный фонд «»"],
    ["Общество", "ru", "Общество"],
    ["Оофилия", "ru", "Оофилия"],
    ["Қоғамдық бірлестік «Әкелер»", "kk", "«Әкелер»"],
    ["«Әкелер» қоғамдық қоры", "kk", "«Әкелер» қоғамдық қоры"],
    ["Public Foundation Charter", "en", "Charter"],
    ["Theatre", "en", "Theatre"],
  ] as const)("leaves of %j in %s the part %j", (name, language, part) => {
    expect(name.slice(keyWordOffset(name, language))).toBe(part);
  });
});
