import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findBrowser } from "../e2e/browser.ts";

vi.mock("node:fs", async (original) => ({ ...(await original<object>()), existsSync: vi.fn() }));

const OWN = chromium.executablePath();
let there: string[];

beforeEach(() => {
  there = ["/usr/bin/google-chrome", "/snap/bin/chromium", OWN, "/opt/given"];
  vi.mocked(existsSync).mockImplementation((path) => there.some((found) => String(path).endsWith(found)));
});

afterEach(() => vi.unstubAllEnvs());

function given(path: string | undefined): void {
  vi.stubEnv("CHROMIUM_PATH", path);
}

test("a browser that is given goes before every other", async () => {
  given("/opt/given");
  expect((await findBrowser()).executablePath).toBe("/opt/given");
});

test("a browser that is given and not there is told by its path", async () => {
  given("/opt/gone");
  await expect(findBrowser()).rejects.toThrow("CHROMIUM_PATH names no file: /opt/gone");
});

test("the machine's browser goes before Playwright's own", async () => {
  given(undefined);
  expect((await findBrowser()).executablePath).toBe("/usr/bin/google-chrome");
});

test("Playwright's own is left to Playwright to find", async () => {
  given(undefined);
  there = [OWN];
  expect((await findBrowser()).executablePath).toBeUndefined();
});

test("the packed one comes last, with its libraries, and only where it can run", async () => {
  given(undefined);
  there = ["node_modules/.cache/chromium"];
  const { platform, arch } = process;
  for (const [system, processor] of [
    ["linux", "arm64"],
    ["darwin", "arm64"],
  ]) {
    Object.defineProperties(process, { platform: { value: system }, arch: { value: processor } });
    await expect(findBrowser()).rejects.toThrow(/^No Chromium found: install one/);
  }
  Object.defineProperties(process, { platform: { value: "linux" }, arch: { value: "x64" } });
  const { executablePath, env } = await findBrowser();
  Object.defineProperties(process, { platform: { value: platform }, arch: { value: arch } });
  expect(executablePath).toMatch(/node_modules\/\.cache\/chromium\/chromium$/);
  expect(env?.LD_LIBRARY_PATH).toMatch(/node_modules\/\.cache\/chromium\/al2023\/lib/);
});
