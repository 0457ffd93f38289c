import { expect, test } from "./fixtures.ts";

test("a reader opens a quote and sees whose words they are, where they stand and what is not known", async ({
  page,
}) => {
  await page.goto("/ru/quotes");
  await page.getByRole("link", { name: "Ссылка Жемис Турмагамбетова" }).click();
  await expect(page).toHaveURL(/\/ru\/quotes\/\d+$/);
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText(
    "Цитата: Жемис Турмагамбетова, 19 октября 2022 года",
  );
  await expect(main.getByRole("blockquote")).toContainText("Я занимаюсь защитой прав человека более 30 лет.");
  await expect(main.getByRole("figure").getByRole("link", { name: /«Хартия за права человека»/ })).toBeVisible();
  await expect(
    main.getByRole("figure").getByRole("link", { name: /Заседание организационного комитета/ }),
  ).toBeVisible();
  await expect(main).toContainText("слова не сверены");
  await expect(main).toContainText("день взят по дате публикации");
  await expect(main.getByRole("textbox", { name: "Постоянный адрес" })).toHaveValue(page.url());
});

test("what a source retells is not shown as a quotation, though it stands beside one", async ({ page }) => {
  await page.goto("/ru/quotes");
  const both = page.getByRole("figure").filter({ hasText: "Сергей Остапюк" });
  await expect(both).toHaveCount(1);
  await expect(both.getByRole("blockquote")).toHaveText(/^Учитывая это/);
  await expect(both.getByText("Пересказ источника:")).toBeVisible();
  await expect(both.getByText("в Казахстане активно развивается IT-рынок")).toBeVisible();
  await both.getByRole("link", { name: /^Пересказ источника Сергей Остапюк$/ }).click();
  await expect(page.getByRole("main").getByRole("blockquote")).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText("Это пересказ");
});

test("words stay in the language they were said in, and the language switch stays on the quote", async ({ page }) => {
  await page.goto("/ru/quotes");
  await page.getByRole("link", { name: "Ссылка Алишер Дунгенин" }).click();
  const path = new URL(page.url()).pathname.replace("/ru", "");
  await page.getByRole("link", { name: "Қаз" }).click();
  await expect(page).toHaveURL(`/kk${path}`);
  await expect(page.getByRole("blockquote")).toHaveAttribute("lang", "ru");
  await expect(page.getByRole("heading", { level: 1 }).getByText("Алишер Дунгенин")).toHaveAttribute("lang", "ru");
  await expect(page.getByRole("main")).toContainText("Қазақша аудармасы әзірге жоқ");
  await expect(page.getByRole("figure").getByText("исполнительный директор ассоциации")).toHaveAttribute("lang", "ru");
});

test("the neighbours of a quote lead along the record and back", async ({ page }) => {
  await page.goto("/ru/quotes");
  await page.getByRole("link", { name: "Ссылка Жемис Турмагамбетова" }).click();
  const here = page.url();
  await page.getByRole("link", { name: "Позже: Сергей Остапюк" }).click();
  await expect(page).not.toHaveURL(here);
  await page.getByRole("link", { name: "Раньше: Жемис Турмагамбетова" }).click();
  await expect(page).toHaveURL(here);
});

for (const id of ["0", "01", "1e0", "0x1", "%201", "1.0", "-1", "999999", "9007199254740993", "one"]) {
  test(`there is no quote ${id}`, async ({ page }) => {
    const answer = await page.goto(`/ru/quotes/${id}`);
    expect(answer?.status()).toBe(404);
  });
}

test("nonsense in the place of a list is ignored", async ({ page }) => {
  await page.goto("/en/quotes?before=yesterday&after=2022-10-19&page=7");
  await expect(page.getByRole("main")).toContainText("8 quotes in the record.");
  await expect(page.locator("head link[rel=canonical]")).toHaveAttribute("href", /\/en\/quotes$/);
});
