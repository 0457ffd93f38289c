import fc from "fast-check";
import { expect, test } from "vitest";
import { membershipOn } from "./as-of.ts";
import { partialDateOf } from "./partial-date.ts";

const DAYS = Array.from({ length: 80 }, (_, index) =>
  new Date(Date.UTC(2022, 8, 20 + index)).toISOString().slice(0, 10),
);
const anyDate = fc
  .constantFrom("2022-10-06", "2022-10-19", "2022-10", "2022-11", "../2022-10-12", "2022-10-31")
  .map(partialDateOf);

test("a member that day is one on every day that the dates allow, a possible one on some", () => {
  fc.assert(
    fc.property(anyDate, fc.option(anyDate), fc.constantFrom(...DAYS), (joined, left, day) => {
      const within = (date: typeof joined): string[] =>
        DAYS.filter((one) => one <= date.latest && (date.earliest === null || one >= date.earliest));
      const cases = within(joined).flatMap((from) =>
        (left ? within(left) : ["9999-12-31"]).map((to) => from <= day && day < to),
      );
      const expected = cases.every(Boolean) ? "certain" : cases.some(Boolean) ? "possible" : null;
      expect(membershipOn(joined, left, day)).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
});
