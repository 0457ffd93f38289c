import { type CDPSession, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../e2e/browser.ts";
import { median } from "./figures.ts";
import { saying } from "./progress.ts";

/** A first visit on a slow phone: when the largest words stand there, and how much moved meanwhile. */
export type PaintFigure = {
  page: string;
  firstMs: number;
  largestMs: number;
  moved: number;
  mostMoved: number;
  element: string;
};

const VISITS = 7;
const SLOWER_CPU = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SETTLED_MS = 800;

type Painted = { first: number; largest: number; moved: number; element: string };

/** Visits each page anew, with nothing kept, under a slowed processor and a slow network; the middle of the visits. */
export async function measurePaint(pages: Record<string, string>): Promise<PaintFigure[]> {
  const browser = await chromium.launch(await findBrowser());
  try {
    const figures: PaintFigure[] = [];
    for (const [page, url] of Object.entries(pages)) {
      const visits: Painted[] = [];
      await saying(`visiting a page on a slow phone: ${page}`, async () => {
        for (let visit = 0; visit < VISITS; visit++) {
          const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
          visits.push(await visitOnce(await context.newPage(), url));
          await context.close();
        }
      });
      figures.push({
        page,
        firstMs: median(visits.map((one) => one.first)),
        largestMs: median(visits.map((one) => one.largest)),
        moved: median(visits.map((one) => one.moved)),
        mostMoved: Math.max(...visits.map((one) => one.moved)),
        element: visits.at(-1)?.element ?? "",
      });
    }
    return figures;
  } finally {
    await browser.close();
  }
}

async function visitOnce(page: Page, url: string): Promise<Painted> {
  await slowDown(await page.context().newCDPSession(page));
  await page.addInitScript(observePaint);
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(SETTLED_MS);
  return page.evaluate(() => window.painted);
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_CPU });
}

declare global {
  interface Window {
    painted: Painted;
  }
}

/** Runs in the page. */
function observePaint(): void {
  window.painted = { first: 0, largest: 0, moved: 0, element: "" };
  const observe = (type: string, hear: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true });
  };
  observe("paint", (entry) => {
    if (entry.name === "first-contentful-paint") window.painted.first = entry.startTime;
  });
  observe("largest-contentful-paint", (entry) => {
    window.painted.largest = entry.startTime;
    if ("element" in entry && entry.element instanceof Element) window.painted.element = entry.element.localName;
  });
  observe("layout-shift", (entry) => {
    if ("value" in entry) window.painted.moved += Number(entry.value);
  });
}
