import type { Page } from "@playwright/test";
import { LOCALES } from "../lib/locale.ts";
import { PAGES } from "./addresses.ts";
import { expectNoAxeViolations, expectNoSidewaysScroll, walkByKeyboard } from "./expectations.ts";
import { expect, test } from "./fixtures.ts";
import { factsOf, plain } from "./sample-facts.ts";

const WIDTHS = [1280, 390, 320];
/** Between these two a page is laid out as at one or the other. */
const JUDGED = [1280, 320];

// These only read, so both processors may share them.
test.describe.configure({ mode: "parallel" });

for (const name of PAGES) {
  for (const locale of LOCALES) {
    test(`${name} in ${locale} at every width, light and dark`, async ({ page, site, addresses }) => {
      const path = `/${locale}${addresses[name]}`;
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(name === "not found" ? 404 : 200);
      await expectHead(page, locale);
      await expectMachineDates(page, !["about", "api", "corrections", "not found"].includes(name));
      if (name !== "not found") await expectLinksToItself(page, site, locale, addresses[name]);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await expectNoSidewaysScroll(page);
        if (!JUDGED.includes(width)) continue;
        await page.emulateMedia({ colorScheme: "light" });
        await expectNoAxeViolations(page);
        await page.emulateMedia({ colorScheme: "dark" });
        await expectNoAxeViolations(page, "colours");
      }
    });
  }
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const name of PAGES) {
    for (const locale of LOCALES) {
      test(`${name} in ${locale} tells its facts`, async ({ page, addresses }) => {
        await page.goto(`/${locale}${addresses[name]}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        const shown = plain(await page.getByRole("main").innerText());
        const facts = factsOf(name, locale);
        if ("one" in facts) expect(facts.one.some((fact) => shown.includes(plain(fact)))).toBe(true);
        else expect(facts.all.filter((fact) => !shown.includes(plain(fact)))).toEqual([]);
      });
    }
  }
});

for (const name of PAGES) {
  for (const width of [1280, 390]) {
    test(`${name} by keyboard at ${width}`, async ({ page, addresses }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/ru${addresses[name]}`);
      const stops = await walkByKeyboard(page);
      expect(stops.length).toBeGreaterThan(5);
      expect(stops.filter(({ trouble }) => trouble.length > 0)).toEqual([]);
    });
  }
}

async function expectHead(page: Page, locale: string): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
  await expect(page).toHaveTitle(/\S/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await page.keyboard.press("Tab");
  const skip = page.locator(":focus");
  const target = await skip.getAttribute("href");
  expect(target).toMatch(/^#\w+/);
  await expect(page.locator(`main${target}, main :is(${target})`)).toHaveCount(1);
}

async function expectLinksToItself(page: Page, site: string, locale: string, path: string): Promise<void> {
  const link = (selector: string) => page.locator(`head link${selector}`);
  await expect(page.locator("head meta[name=description]")).toHaveAttribute("content", /\S.{20,}/);
  await expect(link("[rel=canonical]")).toHaveAttribute("href", `${site}/${locale}${path}`);
  for (const other of LOCALES) {
    await expect(link(`[hreflang=${other}]`)).toHaveAttribute("href", `${site}/${other}${path}`);
  }
  await expect(link("[hreflang=x-default]")).toHaveCount(1);
  const place = { ru: "ru_RU", kk: "kk_KZ", en: "en_GB" }[locale] ?? "";
  await expect(page.locator("head meta[property='og:locale']")).toHaveAttribute("content", place);
}

/** Every date that is marked as one can be read by a machine: a year, a month or a day, as EDTF writes them. */
async function expectMachineDates(page: Page, isDated: boolean): Promise<void> {
  const dates = await page.locator("time").evaluateAll((times) => times.map((time) => time.getAttribute("datetime")));
  if (isDated) expect(dates.length).toBeGreaterThan(0);
  expect(dates.filter((date) => !/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}.*)?)?)?$/.test(date ?? ""))).toEqual([]);
}
