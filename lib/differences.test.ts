import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";
import { differencesBetween, valuesOf } from "./differences.ts";

const name = (value: string, kind = "official") => ({ lang: "ru", kind, value });
const record = fc.record({
  names: fc.array(fc.record({ lang: fc.constantFrom("ru", "kk"), value: fc.constantFrom("а", "б", "в") })),
  region: fc.constantFrom("Астана", "Семей"),
  sourceIds: fc.uniqueArray(fc.integer({ min: 1, max: 4 })),
  departure: fc.option(fc.record({ reason: fc.constantFrom("съезд", "решение") })),
});

test("two versions have no difference exactly when they are the same", () => {
  fc.assert(
    fc.property(record, record, (one, other) => {
      expect(differencesBetween(one, one)).toEqual([]);
      const same = canonicalJson(one) === canonicalJson(other);
      expect(differencesBetween(one, other).length === 0).toBe(same);
    }),
  );
});

test("what was before and what is after are told of each value once", () => {
  fc.assert(
    fc.property(record, record, (one, other) => {
      const found = differencesBetween(one, other);
      expect(new Set(found.map(({ field }) => field)).size).toBe(found.length);
      for (const { before, after } of found) expect(before).not.toBe(after);
    }),
  );
});

test("a name that is put first does not change the others", () => {
  const before = { names: [name("Хартия"), name("Устав")] };
  const after = { names: [name("Союз"), name("Хартия"), name("Устав")] };
  expect(differencesBetween(before, after)).toEqual([
    { field: "names.0.lang", before: "", after: "ru" },
    { field: "names.0.kind", before: "", after: "official" },
    { field: "names.0.value", before: "", after: "Союз" },
  ]);
});

test("a name that changed differs in what changed alone", () => {
  const before = { names: [name("Хартия"), name("Устав")] };
  const after = { names: [name("Хартия"), name("Уставы")] };
  expect(differencesBetween(before, after)).toEqual([{ field: "names.1.value", before: "Устав", after: "Уставы" }]);
});

test("a part that comes or goes is told value by value", () => {
  const left = { departure: { date: { edtf: "2022-11" }, reason: "съезд" } };
  expect(differencesBetween({ departure: null }, left)).toEqual([
    { field: "departure.date.edtf", before: "", after: "2022-11" },
    { field: "departure.reason", before: "", after: "съезд" },
  ]);
});

test("the values of a record leave out what is empty", () => {
  expect(valuesOf({ region: null, position: 1, sourceIds: [3] })).toEqual([
    { field: "position", value: "1" },
    { field: "sourceIds.0", value: "3" },
  ]);
});
