import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listQuery, parseListCursor } from "./list-cursor.ts";
import { partialDateOf } from "./partial-date.ts";

const HEAD = { before: null, after: null };

const sort = fc.constantFrom("2022-10-19", "2022-10", "2022", "../2022-11-25").map((edtf) => partialDateOf(edtf).sort);
const cursor = fc.record({ sort, id: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }) });

describe("parseListCursor", () => {
  it("reads a place on either side of an entry", () => {
    expect(parseListCursor({ before: "2022-10-19.7" })).toEqual({ before: { sort: "2022-10-19", id: 7 }, after: null });
    expect(parseListCursor({ after: "2022-12-31~c.8" })).toEqual({
      before: null,
      after: { sort: "2022-12-31~c", id: 8 },
    });
  });

  it.each([
    "",
    "7",
    ".7",
    "2022-10-19",
    "2022-10.7",
    "2022-10-19.seven",
    "2022-10-19.7.8",
    "2022-10-19.99999999999999999",
  ])("starts from the head for %j", (before) => {
    expect(parseListCursor({ before })).toEqual(HEAD);
  });

  it("gives back what was written", () => {
    const place = fc.oneof(
      cursor.map((before) => ({ before, after: null })),
      cursor.map((after) => ({ before: null, after })),
      fc.constant(HEAD),
    );
    fc.assert(
      fc.property(place, (asked) => {
        expect(parseListCursor(Object.fromEntries(new URLSearchParams(listQuery(asked))))).toEqual(asked);
      }),
    );
  });

  it("answers any two texts with one place at most", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), cursor, (one, other, known) => {
        expect(listQuery(parseListCursor({ before: one, after: other }))).toBe("");
        const both = `${known.sort}.${known.id}`;
        expect(parseListCursor({ before: both, after: both })).toEqual({ before: known, after: null });
      }),
    );
  });
});
