import { expect, test } from "vitest";
import { readVersioned } from "./versioned.ts";

test.each([
  ["hartiya", { of: "hartiya", version: null, step: null }],
  ["hartiya@3", { of: "hartiya", version: 3, step: null }],
  ["7@12", { of: "7", version: 12, step: null }],
  ["hartiya@3.57", { of: "hartiya", version: 3, step: 57 }],
  ["hartiya@3.", null],
  ["hartiya@3.057", null],
  ["hartiya@3.x", null],
  ["hartiya@3.57.1", null],
  ["hartiya@", null],
  ["hartiya@0", null],
  ["hartiya@03", null],
  ["hartiya@-1", null],
  ["hartiya@x", null],
])("%s", (text, read) => {
  expect(readVersioned(text)).toEqual(read);
});
