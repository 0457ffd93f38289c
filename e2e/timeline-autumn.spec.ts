import type { Page } from "@playwright/test";
import { arrangeAutumn } from "./arrange.ts";
import { onRecord } from "./arranged-record.ts";
import { expectNoAxeViolations, expectNoSidewaysScroll } from "./expectations.ts";
import { expect } from "./fixtures.ts";

const test = onRecord(arrangeAutumn);

test("the chart tells the series in words, in a picture and in a table", async ({ page }) => {
  await page.goto("/ru");
  const chart = page.getByRole("img", { name: /Сколько организаций в записи/ });
  await expect(chart).toHaveCount(1);
  await expect(chart.locator("desc")).toContainText(/19.октября 2022.года: \+15, стало.22; 27.октября/);
  for (const label of ["+4", "+15", "+2", "−1", "выход", "день не указан", "24"]) {
    await expect(chart.getByText(label, { exact: true })).toBeVisible();
  }
  await page.getByText("Таблица данных", { exact: true }).click();
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows).toHaveCount(7);
  await expect(rows.nth(5)).toHaveText(/октябрь 2022.*учтено концом срока\+125/);
  await expect(rows.nth(6)).toHaveText(/2.ноября 2022Выход−124/);
});

for (const width of [1280, 390]) {
  test(`no label of the chart covers another at ${width}`, async ({ page }) => {
    for (const locale of ["ru", "kk", "en"]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/${locale}`);
      await expectNoSidewaysScroll(page);
      expect(await overlappingLabels(page), locale).toEqual([]);
    }
  });
}

test("who left is shown as having left, and can be hidden", async ({ page }) => {
  await page.goto("/ru");
  await expect(page.getByText("организации состоят", { exact: false })).toContainText("в коалиции");
  const departure = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: /2.ноября/ }) });
  await expect(departure).toContainText("Выход из коалиции");
  await expect(departure).toContainText(/−1\s*осталось.24/);
  await expect(page.getByRole("link", { name: "Лига городских садоводов" })).toHaveCount(2);
  await page.getByRole("checkbox", { name: "Скрыть вышедших" }).check();
  await page.getByRole("button", { name: "Показать" }).click();
  await expect(page).toHaveURL(/left=0/);
  await expect(page.getByRole("link", { name: "Лига городских садоводов" })).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText(/показано.3 из.4/);
});

test("a month without a day is said in words and stands after the days of its month", async ({ page }) => {
  await page.goto("/ru");
  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveText([
    /2.ноября/,
    "Октябрь",
    /27.октября/,
    /19.октября/,
    /12.октября/,
    /6.октября/,
    "Встроить на сайт",
  ]);
  const month = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Октябрь", exact: true }) });
  await expect(month).toContainText("Известен только месяц");
  await expect(month).toContainText(/\+1\s*стало.25/);
});

test("the page with a chart holds to the accessibility rules", async ({ page }) => {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto("/ru");
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
    }
  }
});

/** Pairs of texts of the picture on show that share room, by what the browser really drew. */
async function overlappingLabels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll<SVGTextElement>(".chart svg text")].filter(
      (text) => text.getBoundingClientRect().width > 0,
    );
    const boxes = shown.map((text) => ({ said: text.textContent, box: text.getBBox() }));
    const apart = (a: DOMRect, b: DOMRect): boolean =>
      a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height * 0.8 <= b.y || b.y + b.height * 0.8 <= a.y;
    return boxes.flatMap((one, index) =>
      boxes.slice(index + 1).flatMap((other) => (apart(one.box, other.box) ? [] : [`${one.said} / ${other.said}`])),
    );
  });
}
