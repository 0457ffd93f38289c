import { expect, test } from "./fixtures.ts";

const HEADINGS = {
  ru: "Такой страницы в записи нет",
  kk: "Жазбада мұндай бет жоқ",
  en: "This page is not in the record",
} as const;

for (const locale of ["ru", "kk", "en"] as const) {
  test(`an address that leads nowhere is told so in ${locale}, with somewhere to go`, async ({ page }) => {
    const answer = await page.goto(`/${locale}/organisation/amanat/quotes`);
    expect(answer?.status()).toBe(404);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADINGS[locale]);
    await expect(page.locator("head meta[name=robots]").first()).toHaveAttribute("content", /noindex/);
    await page.getByRole("searchbox").fill("AMANAT");
    await page.getByRole("searchbox").press("Enter");
    await expect(page).toHaveURL(`/${locale}/search?q=AMANAT`);
    await expect(page.getByRole("main")).toContainText("AMANAT");
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the way back is there too", async ({ page }) => {
    const answer = await page.goto("/ru/people/nobody");
    expect(answer?.status()).toBe(404);
    await page.getByRole("main").getByRole("link", { name: "Все организации, А–Я" }).click();
    await expect(page).toHaveURL("/ru/organisations");
  });
});

test("a percent sign with anything behind it is an address like any other", async ({ request, site }) => {
  for (const section of ["organisations", "people", "events", "quotes", "sources"])
    for (const part of ["%25E0%25A4", "100%25", "%25zz@1"])
      expect((await request.get(`${site}/ru/${section}/${part}`)).status(), `${section} ${part}`).toBe(404);
});
