import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldedTerms } from "./folding.ts";

const ours = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."әғқңөұүһіёйказхстнреуыипблмо-–—«»„“”’'.,() \u00a0\u00ad\u0306\u0308\t"),
    fc.constantFrom(" рк ", "Р.К.", "ҚР", "қазақстан ", "республикасының ", "республики ", "казак", "Казахстана "),
  ),
});
const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), ours);

describe("fold", () => {
  it.each([
    ["Ёлка", "елка"],
    ["ӘҒҚҢӨҰҮҺІ", "агкноуухи"],
    ["«Әкелер одағы»", "акелер одагы"],
    ["Союз „Отцов“ и ’матерей’", "союз отцов и матереи"],
    ["  Касым‑Жомарт\u00a0—\tКемелевич\n", "касым жомарт кемелевич"],
    ["Serpin Ｓｅｒｐｉｎ SÉRPIN", "serpin serpin serpin"],
    ["ассо\u00adциация", "ассоциация"],
    ["8 (7172) 707-616", "8 7172 707 616"],
    ["й", "и"],
    ["и\u0306", "и"],
    ["\ud800а", "\ufffdа"],
    ["", ""],
    ["«—»", ""],
  ])("folds %j to %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    "РК",
    "Р.К.",
    "Р. К.",
    "ҚР",
    "Қ.Р.",
    "Республика Казахстан",
    "Республики Казахстан",
    "Республике Казахстан",
    "Республику Казахстан",
    "Республикой Казахстан",
    "Қазақстан Республикасы",
    "Қазақстан Республикасының",
    "Қазақстан Республикасында",
    "Республика Казахстан (РК)",
  ])("knows the country as %s", (country) => {
    expect(fold(country)).toBe("республика казахстан");
    expect(fold(`Съезд, ${country} – 2022`)).toBe("съезд республика казахстан 2022");
  });

  it("makes the short and the full name one", () => {
    expect(fold("Федерация профсоюзов РК")).toBe(fold("Федерация профсоюзов Республики Казахстан"));
  });

  it("does not see the country inside a word", () => {
    expect(fold("парк Ржаркент")).toBe("парк ржаркент");
    expect(fold("КР")).toBe("кр");
  });

  it("changes nothing when it is applied again", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it("settles every single character at once", () => {
    const unsettled: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const folded = fold(String.fromCodePoint(code));
      if (fold(folded) !== folded) unsettled.push(code.toString(16));
    }
    expect(unsettled).toEqual([]);
  });

  it("leaves no mark, no quotation mark, no dash, no double or outer space", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).not.toMatch(/[\p{Mn}\p{P}\p{Cc}]|\p{Lu}\p{Ll}|^ | $| {2}|[^\S ]/u);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe("foldedTerms", () => {
  const finds = (query: string, text: string): boolean => {
    const folded = fold(text);
    return foldedTerms(query).every((term) => folded.includes(term));
  };

  it.each([
    ["казахстан", "Қазақстан Жазушылар одағы"],
    ["Қазақстан", "Союз писателей Казахстана"],
    ["казахстана", "Федерация профсоюзов РК"],
    ["профсоюзов республики", "Федерация профсоюзов РК"],
    ["рк", "Қазақстан Республикасы Кәсіподақтар федерациясы"],
    ["қаза", "Казахстан"],
    ["казах", "Қазақстан"],
    ["касиподак", "Қазақстан Республикасы Кәсіподақтар федерациясы"],
    ["жомарт касым", "Касым-Жомарт"],
    ["касым-жомарт", "Касым – Жомарт"],
    ["serpin", "Национальная палата образования и инноваций Serpin"],
    ["Zhemis", "Zhémis Turmagambetova"],
    ["«хартия» права", "Общественный фонд «Хартия за права человека»"],
  ])("lets %j find %j", (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it("does not find what is not there", () => {
    expect(finds("хартия футбол", "Общественный фонд «Хартия за права человека»")).toBe(false);
  });

  it("takes eight words of sixty characters at most, each once", () => {
    expect(foldedTerms("а б в г д е ж з и к")).toEqual(["а", "б", "в", "г", "д", "е", "ж", "з"]);
    expect(foldedTerms("дом Дом «дом»")).toEqual(["дом"]);
    expect(foldedTerms("щ".repeat(500))).toEqual(["щ".repeat(60)]);
    expect(foldedTerms("— ")).toEqual([]);
  });

  it("finds every text by its own words", () => {
    fc.assert(
      fc.property(anyText, (text) => finds(text, text)),
      { numRuns: 2_000 },
    );
  });
});
