import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kazakhStem } from "./kazakh-stem.ts";
import { foldedLines, searchTerms, searchText } from "./search-text.ts";
import { editDistance, onOtherKeyboard } from "./spelling.ts";

function finds(query: string, ...texts: string[]): boolean {
  const held = searchText(texts);
  return searchTerms(query).every(({ pieces }) => pieces.some((piece) => held.includes(piece)));
}

describe("a search text is found by", () => {
  it.each([
    ["коалиция", "Члены Народной коалиции"],
    ["коалициям", "коалиция"],
    ["общественный", "еще 15 общественных объединений"],
    ["казахстан", "Қазақстан"],
    ["елка", "ёлка"],
    ["болашак", "Bolashaq"],
    ["qazaqstan", "Казахстан"],
    ["kazakhstan", "Қазақстанның"],
    ["одақ", "Жазушылар одағының"],
    ["кәсіподақтар", "кәсіподақ"],
    ["кеңестің", "Республикалық әйелдер кеңесі"],
    ["коалиция", "коалицияға"],
    ["unions", "Union of Fathers"],
    ["soyuz", "«Союз отцов»"],
    ["профсоюз рк", "Федерация профсоюзов Республики Казахстан"],
  ])("%j in %j", (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ["партнёр", "партия"],
    ["союз", "совет"],
    ["77", "7"],
    ["женщин", "инвалидов"],
  ])("but not %j in %j", (query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  it("each of its own words, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), (one, other) => {
        expect(finds(one, one, other)).toBe(true);
      }),
    );
  });
});

it("a search text gives its folded lines back", () => {
  expect(foldedLines(searchText(["Союз отцов", "«Әкелер одағы»"]))).toEqual(["союз отцов", "акелер одагы"]);
});

it.each([
  ["одагынын", "одак"],
  ["уиымдардын", "уиым"],
  ["мектеби", "мектеп"],
  ["коалициядан", "коалиция"],
  ["ана", "ана"],
])("the Kazakh word %s has the stem %s", (word, stem) => {
  expect(kazakhStem(word)).toBe(stem);
});

describe("spelling", () => {
  it.each([
    ["союз", "союз", 0],
    ["союз", "созю", 1],
    ["федирация", "федерация", 1],
    ["писатилей", "писателей", 1],
    ["совет", "союз", 3],
    ["а", "абвг", 3],
  ])("%s and %s are %d apart", (one, other, distance) => {
    expect(editDistance(one, other, 2)).toBe(distance);
    expect(editDistance(other, one, 2)).toBe(distance);
  });

  it("of the other keyboard is read", () => {
    expect(onOtherKeyboard("cj.p")).toBe("союз");
    expect(onOtherKeyboard("союз")).toBe("cj.p");
  });
});
