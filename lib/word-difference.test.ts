import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDifference } from "./word-difference.ts";

const words = fc
  .array(fc.constantFrom("Хартия", "за", "права", "человека", "қоғам", ",", " ", "  ", "«", "»", "\n", "ё"))
  .map((parts) => parts.join(" "));

test("the runs hold both texts whole, and nothing stands twice", () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = wordDifference(before, after);
      const without = (is: string): string => runs.flatMap((run) => (run.is === is ? [] : run.text)).join("");
      expect(without("inserted")).toBe(before);
      expect(without("struck")).toBe(after);
      for (const [index, run] of runs.entries()) {
        expect(run.text).not.toBe("");
        expect(run.is).not.toBe(runs[index - 1]?.is);
      }
    }),
  );
});

test("a text beside itself has no difference", () => {
  expect(wordDifference("Хартия за права", "Хартия за права")).toEqual([{ is: "same", text: "Хартия за права" }]);
  expect(wordDifference("", "")).toEqual([]);
});

test("whole words are struck and inserted, never letters", () => {
  expect(wordDifference("Заявил председатель Азаматов", "Заявил председатель Азаматова")).toEqual([
    { is: "same", text: "Заявил председатель " },
    { is: "struck", text: "Азаматов" },
    { is: "inserted", text: "Азаматова" },
  ]);
});

test("words that were changed side by side are one change", () => {
  expect(wordDifference("старый закон принят", "новый указ принят")).toEqual([
    { is: "struck", text: "старый закон" },
    { is: "inserted", text: "новый указ" },
    { is: "same", text: " принят" },
  ]);
});

test("two texts that have nothing in common are two texts, however long", () => {
  const [before, after] = ["а б ".repeat(5_000), "в г ".repeat(5_000)];
  expect(wordDifference(before, after)).toEqual([
    { is: "struck", text: before },
    { is: "inserted", text: after },
  ]);
});
