import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf, type Mark } from "./marks.ts";

describe("marks in a text", () => {
  it("cut it without changing a letter, whatever they are", () => {
    const marks = fc.array(
      fc.record({
        sort: fc.constantFrom("organisation" as const, "words" as const, "statement" as const),
        key: fc.constantFrom("o1", "w1", "s1"),
        span: fc.tuple(fc.nat(60), fc.nat(60)),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("а", "b", " ", "\n", "😀"), maxLength: 60 }),
        marks,
        (text, some) => {
          const lines = linesOf(text, some, []);
          const kept = lines.map(({ pieces }) => pieces.map(({ from, to }) => text.slice(from, to)).join(""));
          expect(kept).toEqual(text.split(/[\n\r]/).filter((line) => line.trim() !== ""));
        },
      ),
    );
  });

  it("draw the innermost, and its code once", () => {
    const words: Mark = { sort: "words", key: "w1", span: [1, 20] };
    const body: Mark = { sort: "organisation", key: "o1", span: [5, 9] };
    const [line] = linesOf("«Мы, Союз, рады».", [words, body], []);
    expect(line?.pieces.map(({ from, mark, opens }) => [from, mark?.key ?? null, opens])).toEqual([
      [0, null, false],
      [1, "w1", true],
      [5, "o1", true],
      [9, "w1", false],
    ]);
  });
});
