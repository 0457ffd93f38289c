import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { PAGES } from "./addresses.ts";
import { expect, test } from "./fixtures.ts";

/** What a first visit may bring, in kB: everything but fonts as gzip sends it. No page of the record has a script. */
const BUDGET = { document: 20, stylesheet: 15, font: 130, script: 0 };
type Part = keyof typeof BUDGET;
const PARTS = ["document", "stylesheet", "font", "script"] as const satisfies Part[];

// Kazakh needs every font file there is.
for (const name of PAGES) {
  test(`${name} is light on a first visit`, async ({ page, addresses }) => {
    const weights = await weigh(page, `/kk${addresses[name]}`);
    for (const part of PARTS) expect(weights[part] ?? 0, part).toBeLessThanOrEqual(BUDGET[part] * 1024);
    expect(weights.document, "the page itself was weighed").toBeGreaterThan(1024);
    expect(weights.stylesheet, "so was its style, which stands in it").toBeGreaterThan(1024);
    expect(weights.font, "so were its fonts").toBeGreaterThan(1024);
  });
}

test("nothing moves while the timeline arrives", async ({ page }) => {
  await page.addInitScript(() => {
    window.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ("value" in entry) window.moved += Number(entry.value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/ru");
  await page.evaluate(() => document.fonts.ready);
  // Digits and spaces come with a font of their own: where it is late, a line is some tenths of a pixel longer.
  expect(await page.evaluate(() => window.moved)).toBeLessThan(0.005);
});

declare global {
  interface Window {
    moved: number;
  }
}

async function weigh(page: Page, path: string): Promise<Partial<Record<Part, number>>> {
  const weights: Partial<Record<Part, number>> = {};
  const bodies: Promise<void>[] = [];
  page.on("response", (response) => {
    const type = response.request().resourceType();
    const part = PARTS.find((one) => one === type);
    if (!part) return;
    const add = (to: Part, bytes: number): void => {
      weights[to] = (weights[to] ?? 0) + bytes;
    };
    const weighed = response.body().then((body) => {
      if (part === "font") return add(part, body.length);
      const sheets = part === "document" ? (body.toString().match(/<style>.*?<\/style>/gs) ?? []).join("") : "";
      if (sheets !== "") add("stylesheet", gzipSync(sheets).length);
      add(part, gzipSync(body).length - (sheets === "" ? 0 : gzipSync(sheets).length));
    });
    bodies.push(weighed);
  });
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  await Promise.all(bodies);
  return weights;
}
