import { expect, test } from "vitest";
import { readVersioned } from "./versioned.ts";

test.each([
  ["hartiya", { of: "hartiya", version: null }],
  ["hartiya@3", { of: "hartiya", version: 3 }],
  ["7@12", { of: "7", version: 12 }],
  ["hartiya@", null],
  ["hartiya@0", null],
  ["hartiya@03", null],
  ["hartiya@-1", null],
  ["hartiya@x", null],
])("%s", (text, read) => {
  expect(readVersioned(text)).toEqual(read);
});
