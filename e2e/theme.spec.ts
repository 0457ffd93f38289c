import type { Page } from "@playwright/test";
import { expectNoAxeViolations } from "./expectations.ts";
import { expect, test } from "./fixtures.ts";

const LIGHT = "rgb(255, 255, 255)";
const DARK = "rgb(18, 19, 23)";
const WORDS = {
  ru: { title: "Оформление", system: "Как в системе", light: "Светлое", dark: "Тёмное" },
  kk: { title: "Көрінісі", system: "Жүйедегідей", light: "Ашық", dark: "Қараңғы" },
  en: { title: "Appearance", system: "As in the system", light: "Light", dark: "Dark" },
};

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a reader chooses a look on a filtered page, which stays, and it holds on every page", async ({ page }) => {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto("/ru?kind=party");
      expect(await paper(page)).toBe(LIGHT);
      await page.getByRole("button", { name: WORDS.ru.dark }).click();
      await expect(page).toHaveURL("/ru?kind=party");
      expect(await paper(page)).toBe(DARK);
      await expect(page.getByRole("button", { name: WORDS.ru.dark, pressed: true })).toBeVisible();
      await page.goto("/kk/organisations/nobody-of-that-name");
      expect(await paper(page)).toBe(DARK);
      await page.emulateMedia({ media: "print" });
      expect(await paper(page)).toBe(LIGHT);
      await page.emulateMedia({ media: "screen", colorScheme: "dark" });
      await page.getByRole("button", { name: WORDS.kk.light }).click();
      expect(await paper(page)).toBe(LIGHT);
      await page.getByRole("button", { name: WORDS.kk.system }).click();
      expect(await paper(page)).toBe(DARK);
      expect(await page.context().cookies()).toEqual([]);
    });
  });
}

for (const locale of ["ru", "kk", "en"] as const) {
  test(`the choice is named in ${locale}, and passes the rules in a look that is not the system's`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/about`);
    const form = page.getByRole("form", { name: WORDS[locale].title });
    await form.getByRole("button", { name: WORDS[locale].dark }).press("Enter");
    await expect(form.getByRole("button", { pressed: true })).toHaveText(WORDS[locale].dark);
    await expectNoAxeViolations(page);
  });
}
