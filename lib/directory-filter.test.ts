import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collationKey, headingsOf } from "./collation.ts";
import { DIRECTORY_KEYS, directoryQuery, parseDirectoryFilter } from "./directory-filter.ts";
import { cursorText } from "./list-cursor.ts";
import { LOCALES, type Locale } from "./locale.ts";

const NOTHING = { q: "", kind: null, letter: null, before: null, after: null };

const value = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("party", "К", "қ", "A–Z", "a-z", "#", "Ё", "w", "AbC-D.5", ".5", "~~.1", "a.b", "союз"),
);
const query = fc.dictionary(fc.constantFrom(...DIRECTORY_KEYS), fc.oneof(value, fc.array(value)));
const locale = fc.constantFrom(...LOCALES);

function read(text: string, language: Locale): ReturnType<typeof parseDirectoryFilter> {
  return parseDirectoryFilter(Object.fromEntries(new URLSearchParams(text)), language);
}

describe("parseDirectoryFilter", () => {
  it("reads every key", () => {
    const address = "q=союз&kind=association&letter=С&after=Rabc-D.12";
    const asked = { q: "союз", kind: "association", letter: "С", before: null, after: { sort: "Rabc-D", id: 12 } };
    expect(read(address, "ru")).toEqual(asked);
  });

  it.each([
    ["к", "ru", "К"],
    ["Қ", "ru", null],
    ["қ", "kk", "Қ"],
    ["A-Z", "kk", "A–Z"],
    ["а–я", "en", "А–Я"],
    ["K", "ru", null],
    ["#", "en", "#"],
    ["КЛ", "ru", null],
    ["", "ru", null],
  ] as const)("reads the letter %j in %s as %j", (letter, language, heading) => {
    expect(parseDirectoryFilter({ letter }, language).letter).toBe(heading);
  });

  it("reads every heading of the directory", () => {
    for (const language of LOCALES) {
      for (const letter of headingsOf(language)) {
        expect(read(directoryQuery({ ...NOTHING, letter }), language).letter).toBe(letter);
      }
    }
  });

  it("ignores nonsense", () => {
    const nonsense = { q: "«»", kind: "club", letter: "§", before: "x", after: "я.1", page: "2" };
    expect(parseDirectoryFilter(nonsense, "ru")).toEqual(NOTHING);
  });

  it("gives back the filter that a query was written from", () => {
    fc.assert(
      fc.property(query, locale, (asked, language) => {
        const filter = parseDirectoryFilter(asked, language);
        expect(read(directoryQuery(filter), language)).toEqual(filter);
      }),
      { numRuns: 5_000 },
    );
  });

  it("reads the place of any name, unharmed by the address", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(), locale, (name, id, language) => {
        const after = { sort: collationKey(name, language), id };
        expect(encodeURIComponent(cursorText(after))).toBe(cursorText(after));
        expect(read(directoryQuery({ ...NOTHING, after }), language).after).toEqual(after);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("directoryQuery", () => {
  it("leaves out what is not set and keeps one order", () => {
    expect(directoryQuery(read("letter=&q=&kind=", "ru"))).toBe("");
    expect(directoryQuery(read("before=AB.3&kind=party&q=a", "en"))).toBe("q=a&kind=party&before=AB.3");
  });
});
