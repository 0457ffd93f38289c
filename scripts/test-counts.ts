import { z } from "zod";

export type Counts = { passed: number; failed: number };

/** The tests in a report of Vitest's json reporter. A file that could not even be loaded counts as one failed test. */
export function vitestCounts(json: unknown): Counts {
  const report = VitestReport.parse(json);
  const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** The tests in a report of Playwright's json reporter. An error outside every test counts as one failed test. */
export function playwrightCounts(json: unknown): Counts {
  const { stats, errors } = PlaywrightReport.parse(json);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

export function sum(all: Counts[]): Counts {
  const add = (total: Counts, { passed, failed }: Counts): Counts => ({
    passed: total.passed + passed,
    failed: total.failed + failed,
  });
  return all.reduce(add, { passed: 0, failed: 0 });
}

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});
