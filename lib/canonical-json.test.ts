import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, type JsonValue } from "./canonical-json.ts";

const json = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.string({ unit: "binary" }),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: "binary" }), tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

describe("canonicalJson", () => {
  it("sorts keys at every depth and leaves out white space", () => {
    const value = { б: 1, a: { z: [], y: null }, A: [3, { d: true, c: "x" }] };
    expect(canonicalJson(value)).toBe('{"A":[3,{"c":"x","d":true}],"a":{"y":null,"z":[]},"б":1}');
  });

  it("sorts keys by code units, as RFC 8785 shows", () => {
    const keys = { "€": 1, "\r": 2, "\ufb33": 3, "1": 4, "😀": 5, "\u0080": 6, ö: 7 };
    expect(canonicalJson(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  it("writes numbers as RFC 8785 does", () => {
    const numbers = [1e21, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0];
    expect(canonicalJson(numbers)).toBe("[1e+21,1e+30,4.5,0.002,1e-27,0]");
  });

  it("refuses numbers that JSON cannot hold", () => {
    expect(() => canonicalJson([Number.NaN])).toThrow(RangeError);
    expect(() => canonicalJson({ a: Number.POSITIVE_INFINITY })).toThrow(RangeError);
  });

  it("keeps a key that means something else to JavaScript", () => {
    const value: JsonValue = JSON.parse('{"__proto__":1,"constructor":2}');
    expect(canonicalJson(value)).toBe('{"__proto__":1,"constructor":2}');
  });

  it("says the same value, and says it the same way again", () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        const read: JsonValue = JSON.parse(text);
        expect(read).toEqual(value);
        expect(canonicalJson(read)).toBe(text);
      }),
    );
  });

  it("does not depend on the order in which keys were written", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json, { noNullPrototype: true }), (value) => {
        const backwards = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(backwards)).toBe(canonicalJson(value));
      }),
    );
  });
});
