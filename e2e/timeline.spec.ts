import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { plain } from "./sample-facts.ts";

const day = (page: Page, name: RegExp): Locator =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 2, name }) });

test("a reader sees how many, since when, and that it is only this record", async ({ page }) => {
  await page.goto("/ru");
  const main = page.getByRole("main");
  await expect(main).toContainText("16");
  await expect(main).toContainText("организаций в этой записи");
  await expect(main).toContainText("16 вступлений");
  await expect(main).toContainText("6 представителей");
  expect(plain(await main.innerText())).toContain("В источнике сказано: «еще 15 общественных организаций»");
  const strip = page.getByRole("figure", { name: "Две даты в записи" });
  await expect(strip.getByRole("link")).toHaveCount(16);
  await strip.getByRole("link", { name: "3. Национальная палата образования и инноваций Serpin" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Serpin");
});

const COUNTED = {
  ru: {
    day: /19.октября/,
    change: "+15",
    total: /стало.16/,
    claim: "15 заявлено, 15 названо",
    origins: /3.издания, 1.первоисточник/,
  },
  kk: {
    day: /19.қазан/,
    change: "+15",
    total: /барлығы.16/,
    claim: "15 мәлімделді, 15 аталды",
    origins: /3.басылым, 1.бастапқы дереккөз/,
  },
  en: {
    day: /19.October/,
    change: "+15",
    total: /total.16/,
    claim: "15 announced, 15 named",
    origins: /3.outlets, 1.origin/,
  },
} as const;

for (const locale of ["ru", "kk", "en"] as const) {
  test(`the meeting of 19 October is counted and sourced in ${locale}`, async ({ page }) => {
    const counted = COUNTED[locale];
    await page.goto(`/${locale}`);
    const meeting = day(page, counted.day);
    await expect(meeting).toContainText(counted.change);
    await expect(meeting).toContainText(counted.total);
    await expect(meeting).toContainText(counted.claim);
    await expect(meeting).toContainText(counted.origins);
    const numbers = await meeting.getByRole("article").locator("xpath=preceding-sibling::span").allInnerTexts();
    expect([...numbers].sort((a, b) => Number(a) - Number(b))).toEqual(numbersTo(15));
  });
}

test("retold and quoted words of one speaker stand under one name, in the order of the source", async ({ page }) => {
  await page.goto("/ru");
  const entry = page.getByRole("article").filter({ hasText: "Ассоциация цифровой трансформации" });
  await expect(entry.getByRole("blockquote")).toHaveCount(1);
  const words = plain(await entry.innerText());
  const places = ["Пересказ источника", "активно развивается IT-рынок", "Учитывая это", "Сергей Остапюк"].map((part) =>
    words.indexOf(part),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  await expect(entry.locator("figcaption")).toHaveCount(1);
});

test("a statement whose day is not known says so, in the words of its source's language", async ({ page }) => {
  await page.goto("/ru");
  const statement = day(page, /Не.позднее 25.ноября/);
  await expect(statement).toContainText("день не указан");
  await expect(statement.locator("blockquote")).toHaveAttribute("lang", "en");
  await expect(statement).toContainText("Сатыбалды Даулеталин");
  await expect(statement).not.toContainText("стало");
});

test("the collective statement stands with its meeting, and the telephone as it was printed", async ({ page }) => {
  await page.goto("/ru");
  const meeting = day(page, /19.октября/);
  await expect(meeting).toContainText("Коллективное заявление участников");
  await expect(meeting).toContainText("+ 7 7172 707 616");
  await expect(meeting).toContainText("Сейчас может не действовать");
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a reader filters by kind and takes the condition away again", async ({ page }) => {
      await page.goto("/ru");
      await page.getByLabel("Тип организации").selectOption({ label: "партия" });
      await page.getByRole("button", { name: "Показать" }).click();
      await expect(page).toHaveURL(/kind=party/);
      await expect(page).toHaveTitle(/^Хроника вступлений: Тип: партия/);
      await expect(page.getByRole("article")).toHaveCount(1);
      await expect(page.getByRole("article")).toContainText("Партия AMANAT");
      await page.getByRole("link", { name: /Тип: партия/ }).click();
      await expect(page).toHaveURL(/\/ru$/);
      await expect(page.getByRole("article")).toHaveCount(16);
    });

    test("Russian letters find Kazakh names", async ({ page }) => {
      await page.goto("/kk");
      await page.getByRole("searchbox").fill("казахстан жазушы");
      await page.getByRole("button", { name: "Көрсету" }).click();
      await expect(page.getByRole("article")).toHaveCount(1);
      await expect(page.getByRole("article")).toContainText("Қазақстан Жазушылар одағы");
      await expect(page.getByRole("searchbox")).toHaveValue("казахстан жазушы");
    });

    test("where nothing is found, the reader learns which condition to drop", async ({ page }) => {
      await page.goto("/ru?q=союз&kind=party&quotes=1");
      const advice = page.getByRole("region", { name: "По этим условиям записей нет" });
      await expect(advice).toContainText(/Без слов «союз»\s*1.запись/);
      await expect(advice.getByRole("link")).toHaveCount(2);
      await advice.getByRole("link", { name: "Без слов «союз»" }).click();
      await expect(page.getByRole("article")).toContainText("Партия AMANAT");
    });

    test("the order turns round and keeps the conditions", async ({ page }) => {
      await page.goto("/en?quotes=1");
      await page.getByRole("link", { name: "Oldest first" }).click();
      await expect(page).toHaveURL(/quotes=1&order=oldest/);
      await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(/6.October/);
      await expect(page.getByRole("checkbox", { name: "With quotes only" })).toBeChecked();
    });
  });
}

test("nonsense in the address is as if it were not there", async ({ page }) => {
  const nonsense = [
    "kind=%00",
    "from=99.9999&to=abc",
    "before=yesterday.x",
    "order=sideways&left=maybe",
    "q=%22%27%29%3B--",
    "__proto__=1",
  ];
  for (const query of nonsense) {
    const answer = await page.goto(`/ru?${query}`);
    expect(answer?.status(), query).toBe(200);
    await expect(page.getByRole("article"), query).toHaveCount(16);
  }
});

test("a place beyond the end leads back to the start", async ({ page }) => {
  await page.goto("/ru?before=1999-01-01.1");
  await page.getByRole("link", { name: "К началу хроники" }).click();
  await expect(page.getByRole("article")).toHaveCount(16);
});

test("the address of a filtered page is one, whatever the order of its keys", async ({ page, site }) => {
  await page.goto("/ru?quotes=1&kind=party&nonsense=1");
  await expect(page.locator("head link[rel=canonical]")).toHaveAttribute("href", `${site}/ru?kind=party&quotes=1`);
});

function numbersTo(last: number): string[] {
  return Array.from({ length: last }, (_, index) => String(index + 1));
}
