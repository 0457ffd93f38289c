import { expect, test } from "./fixtures.ts";

test("three outlets that reprint one release lead to one origin", async ({ page }) => {
  await page.goto("/ru/sources");
  const reprints = page.getByRole("listitem").filter({ hasText: "Перепечатка: Пресс-служба Народной коалиции" });
  await expect(reprints).toHaveCount(3);
  await reprints.first().getByRole("link", { name: "Пресс-служба Народной коалиции" }).click();
  const main = page.getByRole("main");
  await expect(main).toContainText("Само сообщение не найдено");
  await expect(main.getByRole("heading", { name: "Кто перепечатал 3" })).toBeVisible();
  for (const outlet of ["ktk.kz", "tengrinews.kz", "liter.kz"]) await expect(main).toContainText(outlet);
});

test("a source says what rests on it, who says so in it, and where it was published", async ({ page }) => {
  await page.goto("/ru/sources");
  await page.getByRole("link", { name: /^Оргкомитет Народной коалиции обратится/ }).click();
  const main = page.getByRole("main");
  await expect(main).toContainText("1 событие, 15 вступлений, 6 цитат");
  await expect(main.getByRole("heading", { name: "Вступления 15" })).toBeVisible();
  await expect(main.getByText("сообщила коалиция")).toHaveCount(15);
  await expect(main.getByRole("link", { name: "Открыть публикацию на сайте ktk.kz" })).toHaveAttribute(
    "href",
    "https://ktk.kz/ru/newsfeed/article/2022/10/19/225492",
  );
  await expect(main).toContainText("Копии текста нет");
});

test("an outlet's own clock is shown as the outlet prints it", async ({ page }) => {
  await page.goto("/en/sources");
  await page.getByRole("link", { name: /^Еще 15 организаций присоединились/ }).click();
  await expect(page.getByRole("main")).toContainText("At 17:03 by the publisher’s clock.");
});

test("whom a source cites stands in the source's language", async ({ page }) => {
  await page.goto("/en/sources");
  await expect(page.getByText("КазИнформ", { exact: true })).toHaveAttribute("lang", "ru");
});

test("a source in another language keeps its title and its language", async ({ page }) => {
  await page.goto("/kk/sources");
  const title = page.getByText("The Chairman of the Federation of Trade Unions took the initiative");
  await expect(title).toHaveAttribute("lang", "en");
});

for (const id of ["0", "007", "1e1", "none"]) {
  test(`there is no source ${id}`, async ({ page }) => {
    const answer = await page.goto(`/kk/sources/${id}`);
    expect(answer?.status()).toBe(404);
  });
}
