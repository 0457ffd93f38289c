import { arrangeJoiners } from "./arrange.ts";
import { onRecord } from "./arranged-record.ts";
import { expect } from "./fixtures.ts";

const JOINERS = 300;
const test = onRecord(() => arrangeJoiners(JOINERS));

for (const order of ["newest", "oldest"] as const) {
  test(`a reader pages through a long record, ${order} first, and back`, async ({ page }) => {
    await page.goto(order === "newest" ? "/ru" : "/ru?order=oldest");
    const [onward, back] = order === "newest" ? ["Более ранние", "Более новые"] : ["Более новые", "Более ранние"];
    const names: string[] = [];
    const firsts: string[] = [];
    for (;;) {
      const shown = await page.getByRole("heading", { level: 3, name: /Союз номер/ }).allInnerTexts();
      names.push(...shown);
      firsts.push(shown[0] ?? "");
      const link = page.getByRole("link", { name: onward });
      if ((await link.count()) === 0) break;
      await expect(page.getByRole("navigation", { name: "Страницы хроники" })).toContainText(/из.300/);
      await expect(link).toHaveAttribute("rel", "next");
      await link.click();
    }
    expect(new Set(names).size).toBe(JOINERS);
    expect(names).toHaveLength(JOINERS);
    for (const first of firsts.reverse()) {
      await expect(page.getByRole("heading", { level: 3, name: /Союз номер/ }).first()).toHaveText(first);
      const link = page.getByRole("link", { name: back });
      if ((await link.count()) === 0) continue;
      await expect(link).toHaveAttribute("rel", "prev");
      await link.click();
    }
    await expect(page.getByRole("link", { name: back })).toHaveCount(0);
  });
}

test("the conditions stay while paging, and the period is read as it is written in the field", async ({ page }) => {
  await page.goto("/ru");
  await page.getByRole("textbox", { name: /С месяца/ }).fill("02.2022");
  await page.getByRole("textbox", { name: /По месяц/ }).fill("4.2022");
  await page.getByRole("button", { name: "Показать" }).click();
  await expect(page.getByRole("main")).toContainText(/Период: 02.2022\s—\s04.2022/);
  await expect(page.getByRole("main")).toContainText(/Найдено.178.записей: 178.вступлений/);
  await page.getByRole("link", { name: "Более ранние" }).click();
  await expect(page).toHaveURL(/from=2022-02&to=2022-04&before=/);
  await expect(page.getByRole("textbox", { name: /По месяц/ })).toHaveValue("04.2022");
});

test("a chart of half a year in which no step stands out labels none", async ({ page }) => {
  await page.goto("/en");
  const chart = page.getByRole("img", { name: /How many organisations/ });
  await expect(chart.getByText("300", { exact: true }).last()).toBeVisible();
  await expect(chart.getByText("+2", { exact: true })).toHaveCount(0);
});
