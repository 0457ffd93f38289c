import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type LaunchOptions } from "@playwright/test";
import packedChromium, { inflate } from "@sparticuz/chromium";

/** How Playwright starts a Chromium here: a given one, the system's, Playwright's own, or the one of the npm package. */
export async function findBrowser(): Promise<LaunchOptions> {
  return { ...(await foundBrowser()), args: UNHINTED };
}

/** Letters where the font puts them: headless Chromium otherwise rounds each to whole pixels. */
const UNHINTED = ["--font-render-hinting=none"];

async function foundBrowser(): Promise<LaunchOptions> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return { executablePath: existing(given) };
  const installed = SYSTEM_BROWSERS.find((path) => existsSync(path));
  if (installed) return { executablePath: installed };
  if (existsSync(chromium.executablePath())) return {};
  return unpackedBrowser();
}

const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function existing(path: string): string {
  if (existsSync(path)) return path;
  throw new Error(`CHROMIUM_PATH names no file: ${path}`);
}

/** A bare machine lacks the NSS libraries that Chromium links to: the package brings them along. */
async function unpackedBrowser(): Promise<LaunchOptions> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chromium found: install one, or say where it is in CHROMIUM_PATH.");
  }
  const folder = await unpackOnce(fileURLToPath(new URL("../node_modules/.cache/", import.meta.url)));
  const libraries = [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return { executablePath: join(folder, "chromium"), env: { ...process.env, LD_LIBRARY_PATH: libraries } };
}

/** Unpacks beside the final place and moves in one step: whoever comes second finds it whole. */
async function unpackOnce(cache: string): Promise<string> {
  const folder = join(cache, "chromium");
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(join(cache, "unpacking-"));
  try {
    await unpackInto(unfinished);
    await rename(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** The package knows no other place than the temporary folder of the process. */
async function unpackInto(folder: string): Promise<void> {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    const archives = new URL("../bin/", import.meta.resolve("@sparticuz/chromium"));
    await Promise.all([inflate(fileURLToPath(new URL("al2023.tar.br", archives))), packedChromium.executablePath()]);
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
