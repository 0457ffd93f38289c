import { expect, test } from "vitest";
import { playwrightCounts, sum, vitestCounts } from "./test-counts.ts";

test("a unit test file that does not load counts as a failure", () => {
  const testResults = [
    { status: "passed", assertionResults: [{}, {}] },
    { status: "failed", assertionResults: [{}] },
    { status: "failed", assertionResults: [] },
  ];
  expect(vitestCounts({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({ passed: 2, failed: 2 });
});

test("a browser run that breaks outside its tests counts as a failure", () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 3 };
  expect(playwrightCounts({ stats, errors: [{ message: "no server" }] })).toEqual({ passed: 7, failed: 3 });
});

test("a report of another shape is refused, never counted as nothing", () => {
  expect(() => vitestCounts({})).toThrow();
  expect(() => playwrightCounts({ stats: {} })).toThrow();
});

test("counts of several runs add up", () => {
  expect(sum([])).toEqual({ passed: 0, failed: 0 });
  expect(
    sum([
      { passed: 1, failed: 2 },
      { passed: 3, failed: 4 },
    ]),
  ).toEqual({ passed: 4, failed: 6 });
});
