import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstValue, oneOf, queryString, searchedText } from "./query-values.ts";

describe("firstValue", () => {
  it("takes the first of a repeated key, trimmed, and nothing for a key that is absent", () => {
    const query = { q: " союз ", kind: ["party", "council"], letter: [], order: undefined };
    const values = ["q", "kind", "letter", "order", "left"].map((key) => firstValue(query, key));
    expect(values).toEqual(["союз", "party", "", "", ""]);
  });
});

describe("searchedText", () => {
  it("is one short line that can be searched for, for any text, and stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400, size: "max" }), (typed) => {
        const text = searchedText(typed);
        expect(text).not.toMatch(/\p{Cc}|\p{Cs}|^\s|\s$|\s\s/u);
        expect(text.length).toBeLessThanOrEqual(200);
        expect(searchedText(text)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("oneOf", () => {
  it("knows only what is in the list", () => {
    expect(oneOf(["party", "council"], "council")).toBe("council");
    expect(oneOf(["party", "council"], "length")).toBeNull();
  });
});

describe("queryString", () => {
  it("keeps the order given and leaves out what is empty", () => {
    expect(queryString({ z: "1", q: "а&b=c d", kind: null, from: "" })).toBe("z=1&q=%D0%B0%26b%3Dc%20d");
  });

  it("is read back by URLSearchParams, whatever the values", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (value) => {
        expect(new URLSearchParams(queryString({ q: value })).get("q")).toBe(value.toWellFormed());
      }),
    );
  });
});
