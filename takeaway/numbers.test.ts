import fc from "fast-check";
import { expect, test } from "vitest";
import { Numbers } from "./numbers.ts";

test("it holds the numbers that were added and no others", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000)), fc.array(fc.nat(100_000)), (added, asked) => {
      const numbers = new Numbers();
      for (const number of added) numbers.add(number);
      const held = new Set(added);
      for (const number of [...added, ...asked, ...added.map((one) => one + 1)]) {
        expect(numbers.has(number)).toBe(held.has(number));
      }
    }),
  );
});
