import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LOWEST, WITHOUT_A_HOLE } from "./lowest-versions.testing.ts";

type Lock = { packages: Record<string, { version?: string }> };
const lock: Lock = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** Every copy of a package, also those that another one brought along. */
function versionsOf(name: string): string[] {
  const places = Object.entries(lock.packages).filter(([place]) => place.endsWith(`node_modules/${name}`));
  return places.flatMap(([, { version }]) => version ?? []);
}

function isAtLeast(version: string, lowest: string): boolean {
  return version.localeCompare(lowest, "en", { numeric: true }) >= 0;
}

test.each(LOWEST)("$name is no older than $version ($advisory)", ({ name, version }) => {
  const installed = versionsOf(name);
  expect(installed).not.toEqual([]);
  expect(installed.filter((one) => !isAtLeast(one, version))).toEqual([]);
});

test("versions are compared as numbers", () => {
  expect(isAtLeast("16.10.0", "16.3.3")).toBe(true);
  expect(isAtLeast("16.3.2", "16.3.3")).toBe(false);
  expect(isAtLeast("0.45.2", "0.45.2")).toBe(true);
});

test("every direct dependency was looked up: it has a lowest version, or no known hole", () => {
  const known = [...LOWEST.map(({ name }) => name), ...WITHOUT_A_HOLE];
  expect(known.sort()).toEqual(Object.keys(direct()).sort());
});

test("every direct dependency has one exact version", () => {
  expect(Object.values(direct()).filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual([]);
});

function direct(): Record<string, unknown> {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  return { ...dependencies, ...devDependencies, ...optionalDependencies };
}
