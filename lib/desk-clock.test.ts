import { expect, test } from "vitest";
import { clockParts, instantOf } from "./desk-clock.ts";

test("a day and a time are an instant on the clock of Almaty, and back again", () => {
  expect(instantOf("2026-12-01", "09:00")).toBe("2026-12-01T04:00:00.000Z");
  expect(instantOf("2026-12-01", "02:30")).toBe("2026-11-30T21:30:00.000Z");
  expect(clockParts("2026-11-30T21:30:00.000Z")).toEqual({ day: "2026-12-01", time: "02:30" });
});

test.each([
  ["2026-02-30", "09:00"],
  ["2026-13-01", "09:00"],
  ["2026-12-01", "25:00"],
  ["1.12.2026", "09:00"],
  ["2026-12-01", "9"],
  ["", ""],
])("%s %s is no time", (day, time) => {
  expect(instantOf(day, time)).toBeNull();
});
