import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparable, likeness, likenessOf, WORTH_ASKING } from "./likeness.ts";

const TRADES =
  "учителей врачей журналистов юристов горняков металлургов студентов ветеранов матерей фермеров экологов строителей".split(
    " ",
  );
const KINDS = ["Союз", "Ассоциация", "Федерация", "Конгресс", "Палата", "Совет", "Профсоюз", "Гильдия"];
const PLACES = [
  "Казахстана",
  "Алматы",
  "Астаны",
  "Шымкента",
  "Атырауской области",
  "Актюбинской области",
  "Северо-Казахстанской области",
  "Западно-Казахстанской области",
];
const Body = fc.tuple(fc.constantFrom(...KINDS), fc.constantFrom(...TRADES), fc.constantFrom(...PLACES));
type Parts = [string, string, string];
const printed = ([kind, trade, place]: Parts): string => `${kind} ${trade} ${place}`;

const WAYS: ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => `ОО «${name}»`,
  (name) => `Республиканское общественное объединение "${name}"`,
  (name) => name.replace("Казахстана", "РК").replace("области", "обл."),
  (name) => name.replace(/ей\b/gu, "еи").replaceAll(" ", "  "),
  (name) => name.replace("Союз", "Soyuz").replace("Казахстана", "Kazakhstana"),
];

describe("how alike names are", () => {
  it.each([
    ["Союз писателей Казахстана", "ОО «Союз писателей РК»"],
    ["Союз писателей Казахстана", "Soyuz pisateley Kazakhstana"],
    ["Қазақстан Жазушылар одағы", "Казахстан жазушылар одагы"],
    ["Федерация профсоюзов Республики Казахстан", "ФПРК"],
    ["Ассамблея народа Казахстана", "АНК"],
    ["Национальная палата предпринимателей «Атамекен»", "НПП «Атамекен»"],
    ["Общественный фонд «Милосердие»", "ОФ Милосердие"],
    ["Болашақ", "Bolashak"],
    ["Ассамблея народа Казахстана", "Ассамблея народов Казахстана"],
  ])("%s may be %s", (one, other) => {
    expect(likeness(one, other)).toBeGreaterThanOrEqual(WORTH_ASKING);
  });

  it.each([
    ["Союз отцов", "Ассоциация отцов"],
    ["Общественный фонд «Ел»", "ТОО «Ел»"],
    ["Союз женщин", "Союз женщин Алматы"],
    ["Совет женщин", "Совет мужчин"],
    ["Профсоюз №1", "Профсоюз №2"],
    ["Союз писателей Казахстана", "Союз писателей Кыргызстана"],
    ["Федерация профсоюзов Северо-Казахстанской области", "Федерация профсоюзов Западно-Казахстанской области"],
    [
      "Республиканская ассоциация горнодобывающих предприятий",
      "Республиканская ассоциация горнодобывающих предприятий Шымкента",
    ],
    ["Федерация профсоюзов Республики Казахстан", "Федерация футбола Республики Казахстан"],
    ["Қазақстан Жазушылар одағы", "Қазақстан Журналистер одағы"],
    ["«Ел» партиясы", ""],
  ])("%s is not taken for %s", (one, other) => {
    expect(likeness(one, other)).toBeLessThan(0.9);
  });

  it("no two of 768 bodies of another kind, trade or place are taken for one", () => {
    const names = KINDS.flatMap((kind) =>
      TRADES.flatMap((trade) => PLACES.map((place) => printed([kind, trade, place]))),
    );
    const bodies = names.map((name) => ({ name, comparable: comparable(name) }));
    const taken = bodies.flatMap((one, index) =>
      bodies
        .slice(index + 1)
        .filter((other) => likenessOf(one.comparable, other.comparable) >= 0.9)
        .map((other) => `${one.name} | ${other.name}`),
    );
    expect(taken).toEqual([]);
  }, 30_000);

  it("one body is noticed in every spelling", () => {
    fc.assert(
      fc.property(Body, fc.constantFrom(...WAYS), fc.constantFrom(...WAYS), (body, one, other) => {
        expect(likeness(one(printed(body)), other(printed(body)))).toBeGreaterThanOrEqual(WORTH_ASKING);
      }),
      { numRuns: 1_000 },
    );
  }, 30_000);

  it("holds for any two texts: between 0 and 1, the same both ways, 1 with itself unless nothing can be compared", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
        const value = likeness(one, other);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(likeness(other, one)).toBeCloseTo(value, 10);
        const self = comparable(one);
        expect(likenessOf(self, self)).toBe(self.core.length > 0 ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});
