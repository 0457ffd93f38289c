import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildIfNeeded, sourceStamp } from "./build.ts";

let root: string;
let said: string[];
let builds: number;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "build-"));
  said = [];
  builds = 0;
  write("app/[locale]/[...rest]/page.tsx", "page");
  write("messages/ru.json", "{}");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function build(): Promise<void> {
  return buildIfNeeded(
    (line) => said.push(line),
    root,
    () => {
      builds += 1;
      write(".next/BUILD_ID", String(builds));
    },
  );
}

test("the pages are built once for the same sources", async () => {
  await build();
  await build();
  write("app/[locale]/page.test.ts", "a test is not part of a page");
  write("db/small.testing.ts", "nor what helps a test");
  write("README.md", "nor is this");
  await build();
  expect(builds).toBe(1);
  write("app/[locale]/[...rest]/page.tsx", "another page");
  await build();
  expect(builds).toBe(2);
});

test("a file that is renamed or added makes other sources", () => {
  const stamp = sourceStamp(root);
  renameSync(join(root, "messages/ru.json"), join(root, "messages/kk.json"));
  expect(sourceStamp(root)).not.toBe(stamp);
  renameSync(join(root, "messages/kk.json"), join(root, "messages/ru.json"));
  expect(sourceStamp(root)).toBe(stamp);
  write("public/robots.txt", "");
  expect(sourceStamp(root)).not.toBe(stamp);
});

test("who comes while another process builds waits for it and builds nothing", async () => {
  write("node_modules/.cache/build.lock", String(process.pid));
  const waiting = build();
  await pause(400);
  expect(said).toEqual(["Another process is building the pages; waiting for it."]);
  write(".next/built-from", sourceStamp(root));
  rmSync(join(root, "node_modules/.cache/build.lock"));
  await waiting;
  expect(builds).toBe(0);
});

test("a lock whose process has died does not hold anybody up", async () => {
  const { pid } = spawnSync("true");
  write("node_modules/.cache/build.lock", String(pid));
  await build();
  expect(builds).toBe(1);
});

test("a build that fails is tried again the next time", async () => {
  const failing = buildIfNeeded(
    () => undefined,
    root,
    () => {
      throw new Error("no such page");
    },
  );
  await expect(failing).rejects.toThrow("no such page");
  await build();
  expect(builds).toBe(1);
});
