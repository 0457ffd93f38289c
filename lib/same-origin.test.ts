import { expect, test } from "vitest";
import { isSameOrigin } from "./same-origin.ts";

const OURS = "https://record.example";

test.each(["https://record.example", "HTTPS://Record.Example", "https://record.example:443"])(
  "%s is ours",
  (header) => {
    expect(isSameOrigin(header, OURS)).toBe(true);
  },
);

test.each([
  null,
  undefined,
  "",
  "null",
  "https://evil.example",
  "https://desk.record.example",
  "https://record.example.evil.example",
  "https://record.example:8443",
  "http://record.example",
  "https://record.example/",
  "https://record.example@evil.example",
  "https://evil.example#https://record.example",
  "https://record.example https://evil.example",
  "record.example",
])("%j is somebody else's", (header) => {
  expect(isSameOrigin(header, OURS)).toBe(false);
});
