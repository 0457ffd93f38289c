import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { loadSample } from "../db/sample/load.ts";
import { temporaryRecord } from "../db/temporary-record.testing.ts";
import { discoverAddresses, type PageName } from "../e2e/addresses.ts";
import { findBrowser } from "../e2e/browser.ts";
import { startSite } from "../e2e/site.ts";
import type { Locale } from "../lib/locale.ts";
import { buildIfNeeded } from "./build.ts";

type Picture = { file: string; page: PageName; locale: Locale; width: number; height: number; dark?: boolean };

const FOLDER = "docs/pictures";
const WIDE = { width: 1280, height: 1100 };
const NARROW = { width: 390, height: 844 };
const PICTURES: Picture[] = [
  { file: "timeline-ru", page: "timeline", locale: "ru", ...WIDE },
  { file: "timeline-ru-dark", page: "timeline", locale: "ru", ...WIDE, dark: true },
  { file: "timeline-kk-narrow", page: "timeline", locale: "kk", ...NARROW },
  { file: "organisations-kk", page: "organisations", locale: "kk", ...WIDE },
  { file: "organisation-ru", page: "organisation", locale: "ru", ...WIDE },
  { file: "quote-en", page: "quote", locale: "en", ...WIDE },
  { file: "source-ru", page: "source", locale: "ru", ...WIDE },
];

await buildIfNeeded(console.log);
mkdirSync(FOLDER, { recursive: true });
const record = await temporaryRecord();
await loadSample();
const site = await startSite(record.path);
const browser = await chromium.launch(await findBrowser());
try {
  const addresses = await discoverAddresses(site.origin);
  for (const picture of PICTURES) {
    await take(browser, picture, `${site.origin}/${picture.locale}${addresses[picture.page]}`);
  }
} finally {
  await browser.close();
  await site.stop();
  record.remove();
}

async function take(camera: Browser, { file, width, height, dark }: Picture, address: string): Promise<void> {
  const page = await camera.newPage({ viewport: { width, height }, colorScheme: dark ? "dark" : "light" });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  const path = join(FOLDER, `${file}.png`);
  await page.screenshot({ path });
  await page.close();
  console.log(path);
}
