import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { type Counts, playwrightCounts, sum, vitestCounts } from "./test-counts.ts";

/** What `npm test` does, in this order; it stops at the first step that fails. */
const STEPS = [
  { heading: "Types", command: "npm run --silent typecheck" },
  { heading: "Lint", command: "npm run --silent lint" },
  { heading: "Unused code", command: "npm run --silent unused" },
  { heading: "Unit tests", command: "npm run --silent unit" },
  { heading: "Browser stories", command: "npm run --silent e2e" },
];

rmSync("test-results", { recursive: true, force: true });
const failed = STEPS.find(({ heading, command }) => !succeeds(heading, command));
const { passed, failed: failures } = sum([
  counts("test-results/unit.json", vitestCounts),
  counts("test-results/browser.json", playwrightCounts),
]);
if (failed) console.log(`\n${failed.heading}: this step failed, and those after it did not run.`);
console.log(`${passed} passed, ${failures} failed`);
process.exit(failed || failures > 0 || passed === 0 ? 1 : 0);

function succeeds(heading: string, command: string): boolean {
  console.log(`\n== ${heading}`);
  const start = performance.now();
  const { status } = spawnSync(command, { stdio: ["ignore", "inherit", "inherit"], shell: true });
  console.log(
    `== ${heading}: ${status === 0 ? "done" : "failed"} in ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  return status === 0;
}

function counts(report: string, read: (json: unknown) => Counts): Counts {
  return existsSync(report) ? read(JSON.parse(readFileSync(report, "utf8"))) : { passed: 0, failed: 0 };
}
