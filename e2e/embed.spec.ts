import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const CHARTER = "/organisations/obshchestvennyy-fond-khartiya-za-prava-cheloveka";
const PAGES = { timeline: "", organisation: CHARTER, quote: "/quotes/4" } as const;
const OPEN = { ru: "Встроить на сайт", kk: "Сайтқа кірістіру", en: "Embed on a site" } as const;

/** A page of another origin, on another port of this machine, that shows what the code says. */
async function elsewhere(code: string, show: (address: string) => Promise<void>): Promise<void> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Another site</title></head><body><main><h1>News</h1>${code}</main></body></html>`;
  const server: Server = createServer((_, response) => response.setHeader("content-type", "text/html").end(html));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    await show(`http://127.0.0.1:${port}/`);
  } finally {
    server.close();
  }
}

async function codeOn(page: Page, path: string, locale: keyof typeof OPEN): Promise<string> {
  await page.goto(`/${locale}${path}`);
  const box = page.getByRole("region", { name: OPEN[locale] });
  await box.getByRole("heading", { name: OPEN[locale] }).click();
  return box.getByRole("textbox").inputValue();
}

for (const locale of ["ru", "kk", "en"] as const) {
  for (const [name, path] of Object.entries(PAGES)) {
    test(`another site shows the ${name} by its code in ${locale}, light and dark, wide and narrow`, async ({
      page,
    }) => {
      const code = await codeOn(page, path, locale);
      await elsewhere(code, async (address) => {
        await page.goto(address);
        const frame = page.frameLocator("iframe");
        await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(frame.locator("html")).toHaveAttribute("lang", locale);
        await expect(frame.locator("script")).toHaveCount(0);
        await expect(frame.locator("form")).toHaveCount(0);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          for (const width of [1000, 340]) {
            await page.setViewportSize({ width, height: 800 });
            const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).analyze();
            expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
            const beyond = await frame.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
            expect(beyond).toBe(0);
          }
        }
      });
    });
  }
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the code is there, and what it shows is too", async ({ page }) => {
    const code = await codeOn(page, CHARTER, "ru");
    await elsewhere(code, async (address) => {
      await page.goto(address);
      await expect(page.frameLocator("iframe").getByText("Состоит в коалиции")).toBeVisible();
    });
  });
});

test("only frames may stand in pages of other sites", async ({ request, site }) => {
  const policy = async (path: string): Promise<string> =>
    (await request.get(`${site}${path}`)).headers()["content-security-policy"] ?? "";
  expect(await policy("/embed/quotes/4")).toMatch(/default-src 'none'.*frame-ancestors \*/);
  expect(await policy("/embed/quotes/4")).not.toContain("script-src");
  expect(await policy("/ru/quotes/4")).toContain("frame-ancestors 'none'");
  for (const path of ["/embed/quotes/999", "/embed/organisations/nobody", "/embed/nothing", "/embed"]) {
    expect((await request.get(`${site}${path}`)).status(), path).toBe(404);
  }
});

test("a page tells by oEmbed how to show it, in JSON and XML", async ({ page, request, site }) => {
  await page.goto("/kk/quotes/4");
  const discovered = await page.locator("head link[type='application/json+oembed']").getAttribute("href");
  const answer = await (await request.get(`${discovered}&maxwidth=300`)).json();
  expect(answer).toMatchObject({ version: "1.0", type: "rich", width: 300, height: 420, provider_url: `${site}/kk` });
  expect(answer.html).toContain(`${site}/embed/quotes/4?lang=kk`);
  expect((await request.get(answer.thumbnail_url)).headers()["content-type"]).toBe("image/png");
  const asXml = await page.locator("head link[type='text/xml+oembed']").getAttribute("href");
  const xml = await (await request.get(asXml ?? "")).text();
  expect(xml).toContain("<html>&#60;iframe src=");
  expect((await request.get(`${discovered}&format=yaml`)).status()).toBe(501);
  for (const url of [
    "https://elsewhere.example/ru",
    `${site}/ru/people/nobody`,
    `${site}/ru/quotes/999`,
    "nonsense",
    "",
  ]) {
    expect((await request.get(`${site}/oembed?url=${encodeURIComponent(url)}`)).status(), url).toBe(404);
  }
});
