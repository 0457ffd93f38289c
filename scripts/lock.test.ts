import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { completeLock, type Lock, missingOptionalPackages } from "./lock.ts";

const lockText = readFileSync("package-lock.json", "utf8");
const lock: Lock = JSON.parse(lockText);
const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(
  readFileSync("package.json", "utf8"),
);

describe("the lock of this project", () => {
  test("holds every optional package, for every platform", () => {
    expect(missingOptionalPackages(lock)).toEqual([]);
  });

  test("names no registry", () => {
    expect(lockText).not.toContain('"resolved"');
    expect(lockText).not.toMatch(/registry\.|:\/\/[^"]*\.tgz/);
  });

  test("agrees with package.json, where every version is exact", () => {
    const wanted = { ...dependencies, ...devDependencies, ...optionalDependencies };
    for (const [name, version] of Object.entries(wanted)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
    for (const version of Object.values(overrides)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe("completing a lock", () => {
  const native = { "@native/linux-x64-musl": "1.0.0", "@native/win32-arm64-msvc": "1.0.0" };
  const torn: Lock = {
    packages: {
      "": { version: "0.0.0" },
      "node_modules/a": { version: "2.0.0", optionalDependencies: { ...native, nested: "^3.1.0", hoisted: "4.0.0" } },
      "node_modules/a/node_modules/nested": { version: "3.1.4" },
      "node_modules/hoisted": { version: "4.0.0" },
    },
  };

  test("finds what is neither beside its user nor above it", () => {
    expect(missingOptionalPackages(torn).map(({ name }) => name)).toEqual(Object.keys(native));
  });

  test("adds each with the platform that its name tells", () => {
    const { packages } = completeLock(torn);
    const optional = { version: "1.0.0", optional: true };
    expect(packages["node_modules/@native/linux-x64-musl"]).toEqual({
      ...optional,
      os: ["linux"],
      cpu: ["x64"],
      libc: ["musl"],
    });
    expect(packages["node_modules/@native/win32-arm64-msvc"]).toEqual({ ...optional, os: ["win32"], cpu: ["arm64"] });
    expect(missingOptionalPackages({ packages })).toEqual([]);
  });
});
