import { expect, test } from "vitest";
import { passageIn } from "./passage.ts";

const TEXT = "Союз ткачей рад.\nСоюз  ткачей (Долина) ждёт.";

test.each([
  ["Союз ткачей", -1, [0, 11]],
  ["Союз ткачей", 17, [17, 29]],
  [" ткачей (Долина) ", Number.NaN, [23, 38]],
  ["ткачей рад. Союз", -1, [5, 21]],
  ["Лига", 0, null],
  ["  ", 0, null],
] as const)("the passage %j selected at %d is at %j", (passage, from, span) => {
  expect(passageIn(TEXT, passage, from)).toEqual(span);
});
