import { expect, test } from "vitest";
import { readSince, sinceText, whereSince } from "./since.ts";

test.each([
  ["0", { version: 0 }],
  ["57", { version: 57 }],
  ["2022-10-20", { day: "2022-10-20" }],
  ["20.10.2022", { day: "2022-10-20" }],
  ["2022-10", null],
  ["2022-02-30", null],
  ["-1", null],
  ["", null],
])("%j is read as %j", (text, since) => {
  expect(readSince(text)).toEqual(since);
});

test("what is read is written and read again", () => {
  for (const text of ["0", "57", "2022-10-20"]) expect(sinceText(readSince(text) ?? { version: -1 })).toBe(text);
});

test("a day begins at midnight in Almaty, by the clock of its time", () => {
  expect(whereSince({ day: "2022-10-20" })).toEqual({ at: "2022-10-19T18:00:00.000Z" });
  expect(whereSince({ day: "2026-11-20" })).toEqual({ at: "2026-11-19T19:00:00.000Z" });
  expect(whereSince({ version: 3 })).toEqual({ seq: 3 });
});
