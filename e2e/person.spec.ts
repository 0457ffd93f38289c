import { expect, test } from "./fixtures.ts";

test("a reader follows a name to everything that person said, with the role of the day", async ({ page }) => {
  await page.goto("/ru/quotes");
  await page.getByRole("figure").getByRole("link", { name: "Сергей Остапюк", exact: true }).click();
  await expect(page).toHaveURL(/\/ru\/people\/sergey-ostapyuk$/);
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("Сергей Остапюк");
  await expect(main).toContainText("В записи 2 цитаты этого человека.");
  await expect(main.getByRole("term").first()).toHaveText("19 октября 2022 года");
  await expect(main.getByRole("definition").first()).toContainText("представитель Ассоциации цифровой трансформации");
  const figure = main.getByRole("figure");
  await expect(figure).toHaveCount(1);
  await expect(figure).toContainText("в Казахстане активно развивается IT-рынок");
  await expect(figure.getByRole("blockquote")).toContainText("Учитывая это, наша ассоциация сегодня вступает");
  await main.getByRole("definition").first().getByRole("link", { name: "Ассоциация цифровой трансформации" }).click();
  await expect(page).toHaveURL(/\/ru\/organisations\/assotsiatsiya-tsifrovoy-transformatsii$/);
});

test("a name stands in each language with whose wording it is", async ({ page }) => {
  await page.goto("/en/people/murat-abenov");
  const names = page.getByRole("region", { name: "Name" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Murat Abenov");
  await expect(names.getByText("Мұрат Әбенов")).toHaveAttribute("lang", "kk");
  await expect(names.getByText("Мурат Абенов")).toHaveAttribute("lang", "ru");
  await expect(names).toContainText(/Murat Abenov\s+editors’ translation/);
});

test("a name that Kazakh lacks is shown as the source has it, marked", async ({ page }) => {
  await page.goto("/kk/people/alisher-dungenin");
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Алишер Дунгенин орысша");
  await expect(heading.locator("[lang=ru]")).toHaveCount(1);
});

test("there is no page for a person that the record does not have", async ({ page }) => {
  const answer = await page.goto("/kk/people/nobody");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Жазбада мұндай бет жоқ");
});
