import { expect, test } from "./fixtures.ts";

const CHARTER = "/ru/organisations/obshchestvennyy-fond-khartiya-za-prava-cheloveka";

test("a printed profile says which version it is, keeps its facts in two columns and ends with its address", async ({
  page,
}) => {
  await page.goto(CHARTER);
  await expect(page.getByText(/редакция 1 от/)).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/^Хроника коалиции · http.*редакция 1 от .* 20\d\d года$/)).toBeVisible();
  await expect(page.getByText(`Адрес записи: ${page.url()}`)).toBeVisible();
  for (const name of ["Разделы сайта", "Путь"]) {
    await expect(page.getByRole("navigation", { name })).toHaveCount(0);
  }
  await expect(page.getByRole("heading", { name: "Вступили в тот же день" })).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Постоянный адрес" })).toBeHidden();
  await expect(page.getByText("https://ktk.kz/ru/newsfeed/article/2022/10/19/225492")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Ссылка|^Открыть публикацию/ })).toHaveCount(0);
  const term = await page.locator("dt").first().boundingBox();
  const definition = await page.locator("dd").first().boundingBox();
  expect(term && definition && definition.x > term.x && Math.abs(definition.y - term.y) < 2).toBe(true);
});

test("on paper everything is dark on white, whatever the screen prefers", async ({ page }) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.goto(CHARTER);
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveCSS("color", "rgb(0, 0, 0)");
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 255, 255)");
});

test("the other pages print without what only works on a screen", async ({ page, addresses }) => {
  await page.emulateMedia({ media: "print" });
  for (const path of [addresses.organisations, addresses.person, addresses.event]) {
    await page.goto(`/ru${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("navigation")).toHaveCount(0);
    await expect(page.getByRole("searchbox")).toHaveCount(0);
  }
});
