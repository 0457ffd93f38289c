import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verbatimCheck } from "./verbatim.ts";

const CAPTURE = `\uFEFFСегодня «Союз отцов» объявил\u00a0о вступлении. – Мы идём вместе, — сказал он.
  Хартия «за права» — это люди, а IT-рынок растёт: 15 организаций, 30 лет.`;

const letters = fc.string({ unit: fc.constantFrom(..."аеёйАЕЁ1"), minLength: 1, maxLength: 3 });
const sign = fc.constantFrom(" ", "  ", "\n", "\u00a0", ", ", ". ", " — ", " - ", " «", "» ", '"', "-", "\u00ad");
const prose = fc.array(fc.oneof(letters, sign), { maxLength: 14 }).map((parts) => parts.join(""));

/** The same law written another way: both texts in plain signs, then every place tried. */
function standsIn(words: string, capture: string): boolean {
  const plain = (text: string): string => {
    const signs = text
      .normalize("NFC")
      .replace(/\u00ad/g, "")
      .replace(/[«»]/g, '"')
      .replace(/—/g, "-");
    return signs.replace(/ё/g, "е").replace(/Ё/g, "Е").replace(/\s+/g, " ").trim();
  };
  const [wanted, given] = [plain(words), plain(capture)];
  const word = /[\p{L}\p{N}]/u;
  const inside = (at: number): boolean => word.test(given.charAt(at - 1)) && word.test(given.charAt(at));
  const places = [...given].map((_, at) => at).filter((at) => given.startsWith(wanted, at));
  return word.test(wanted) && places.some((at) => !inside(at) && !inside(at + wanted.length));
}

describe("verbatimCheck", () => {
  it.each([
    "Мы идём вместе",
    "Сегодня “Союз",
    "Мы идем вместе",
    "объявил о\n\nвступлении",
    "“Союз отцов” объявил",
    "\"Союз отцов' объявил",
    "Хартия „за права“ - это люди, а IT–рынок",
    "  растёт: 15  организаций, 30 лет.  ",
    "организа\u00adций",
    "рынок растет",
    "иде\u0308м вместе",
  ])("finds %j", (words) => {
    expect(verbatimCheck(words, CAPTURE)).toEqual({ check: "exact" });
  });

  it.each([
    ["Мы идём порознь", 8, "Мы идём вместе"],
    ["Мы идем вместо нас", 13, "Мы идём вместе,"],
    ["мы идём", 0, ""],
    ["Мы идём вместе!", 14, "Мы идём вместе,"],
    ["30 лет. И ещё", 7, "30 лет."],
    ["это лю", 6, "это люди"],
    ["то люди", 0, ""],
    ["«нет", 0, ""],
    ["Мы идём вме\u00adсто", 8, "Мы идём вместе"],
    ["", 0, ""],
    ["—", 0, ""],
  ])("misses %j from %i on", (words, at, found) => {
    expect(verbatimCheck(words, CAPTURE)).toEqual({ check: "missing", at, found });
  });

  it("finds nothing in an empty capture", () => {
    expect(verbatimCheck("слово", "")).toEqual({ check: "missing", at: 0, found: "" });
  });

  it("takes the longest beginning, wherever it stands", () => {
    const capture = "мы за мир. мы за мир и труд. мы за";
    expect(verbatimCheck("мы за мир и май", capture)).toEqual({ check: "missing", at: 12, found: "мы за мир и труд" });
  });

  it("says the same as trying every place", () => {
    fc.assert(
      fc.property(prose, prose, (words, capture) => {
        expect(verbatimCheck(words, capture).check).toBe(standsIn(words, capture) ? "exact" : "missing");
      }),
      { numRuns: 5_000 },
    );
  });

  it("loses no place among words that repeat", () => {
    expect(verbatimCheck("аабаааа".split("").join(" "), "аабаабааабаааа".split("").join(" ")).check).toBe("exact");
    const repeating = (maxLength: number) =>
      fc.array(fc.constantFrom("да", "нет"), { minLength: 1, maxLength }).map((words) => words.join(" "));
    fc.assert(
      fc.property(repeating(8), repeating(40), (words, capture) => {
        expect(verbatimCheck(words, capture).check).toBe(standsIn(words, capture) ? "exact" : "missing");
      }),
      { numRuns: 3_000 },
    );
  });

  it("finds whatever is cut out between words", () => {
    fc.assert(
      fc.property(prose, letters, prose, prose, (before, word, words, after) => {
        expect(verbatimCheck(`${word} ${words}`, `${before} ${word} ${words} ${after}`)).toEqual({ check: "exact" });
      }),
    );
  });

  it("points behind a beginning that stands in the capture", () => {
    fc.assert(
      fc.property(prose, prose, (words, capture) => {
        const result = verbatimCheck(words, capture);
        if (result.check === "exact") return;
        expect(result.at).toBeLessThanOrEqual(words.length);
        expect(capture).toContain(result.found);
        const whole = words.slice(0, result.at).replace(/[аеёйАЕЁ1\u00ad]+$/, "");
        if (/[аеёйАЕЁ1]/.test(whole)) expect(standsIn(whole, capture)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it("answers any two texts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (words, capture) => {
        expect(verbatimCheck(words, capture).check).toMatch(/^(exact|missing)$/);
        expect(verbatimCheck(`а ${words}`, `а ${words}`)).toEqual({ check: "exact" });
      }),
      { numRuns: 2_000 },
    );
  });

  it("takes time in proportion to the texts, even when all words are alike", () => {
    const begun = performance.now();
    expect(verbatimCheck(`${"да ".repeat(2_000)}нет`, "да ".repeat(100_000)).check).toBe("missing");
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
