import { expectNoAxeViolations, expectNoSidewaysScroll } from "./expectations.ts";
import { expect, test } from "./fixtures.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a journalist finds a word in another form, marked where it stands", async ({ page }) => {
      await page.goto("/ru");
      await page.getByRole("banner").getByRole("link", { name: "Поиск" }).click();
      await page.getByRole("searchbox", { name: "Что искать" }).fill("коалиция");
      await page.getByRole("button", { name: "Найти" }).click();
      const quotes = page.getByRole("region", { name: /^цитаты/i });
      await expect(quotes.locator("mark").filter({ hasText: "коалиции" }).first()).toBeVisible();
      await page
        .getByRole("complementary")
        .getByRole("link", { name: /события/i })
        .click();
      await expect(page).toHaveURL(/kind=event/);
      await expect(page.getByRole("region", { name: /^события/i })).toContainText("Народной коалиции");
      await expect(page.getByRole("region", { name: /^цитаты/i })).toHaveCount(0);
    });

    test("a misspelled word is offered as the record spells it", async ({ page }) => {
      await page.goto("/ru/search?q=федирация");
      await expect(page.getByRole("status")).toHaveText("Ничего не найдено");
      await page.getByRole("main").getByRole("link", { name: "федерация" }).click();
      await expect(page.getByRole("main").getByRole("link", { name: "Федерация профсоюзов РК" })).toBeVisible();
    });

    test("exactly as written leaves out what was found in another spelling", async ({ page }) => {
      await page.goto("/ru/search?q=казахстан");
      await page.getByRole("checkbox", { name: "Точно как написано" }).check();
      await page.getByRole("searchbox").fill("Қазақстан Жазушылар");
      await page.getByRole("button", { name: "Найти" }).click();
      await expect(page).toHaveURL(/exact=1/);
      await expect(page.getByRole("link", { name: "Союз писателей Казахстана" })).toBeVisible();
      await page.goto("/ru/search?q=казахстан жазушылар&exact=1");
      await page.getByRole("link", { name: "Искать в любой форме" }).click();
      await expect(page.getByRole("link", { name: "Союз писателей Казахстана" })).toBeVisible();
    });
  });
}

test("the same words go on to the timeline and the directory, and find the same there", async ({ page }) => {
  await page.goto("/en/search?q=болашак");
  await expect(page.getByRole("region", { name: /^organisations/i }).getByRole("listitem")).toHaveCount(1);
  await page.getByRole("link", { name: "among organisations" }).click();
  await expect(page.getByRole("link", { name: "Bolashaq Association", exact: true })).toBeVisible();
  await page.goto("/en/search?q=болашак");
  await page.getByRole("link", { name: "on the timeline" }).click();
  await expect(page.getByRole("article")).toHaveCount(1);
});

test("what was found in another language is shown in it, and said to be", async ({ page }) => {
  await page.goto("/kk/search?q=преемственность");
  await expect(page.locator("mark")).toHaveText("преемственность");
  await expect(page.locator("[lang=ru]").filter({ has: page.locator("mark") })).toBeVisible();
});

test("an empty search says what can be looked for, and is kept under one address", async ({ page, site }) => {
  await page.goto("/kk/search?q=%22%22&kind=army&exact=1");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Жазбадан іздеу");
  await expect(page.getByRole("status")).toHaveCount(0);
  await expect(page.locator("head link[rel=canonical]")).toHaveAttribute("href", `${site}/kk/search`);
});

test("a search that finds nothing is readable on a narrow page", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto("/ru/search?q=ъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщъщ");
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
});
