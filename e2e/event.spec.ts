import { expect, test } from "./fixtures.ts";

const MEETING = "/events/zasedanie-organizatsionnogo-komiteta-narodnoy-koalitsii-2022-10-19";

test("a reader checks that all fifteen announced are named, and that three outlets are one origin", async ({
  page,
}) => {
  await page.goto(`/ru${MEETING}`);
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText(
    "Заседание организационного комитета Народной коалиции",
  );
  await expect(main).toContainText("15 заявлено, 15 названо");
  await expect(main).toContainText("еще 15 общественных организаций");
  await expect(main).toContainText("3 издания, 1 первоисточник");
  await expect(main).toContainText("В сообщении сказано «сегодня»; день взят по дате публикации.");
  await expect(main).toContainText("обучение наблюдателей и доверенных лиц кандидата");
  const organisations = page.getByRole("region", { name: "Организации 15" });
  await expect(organisations.getByRole("heading", { level: 4 })).toHaveCount(15);
  const numbers = await organisations.locator(".entry-number").allTextContents();
  expect(numbers.slice(0, 4)).toEqual(["3", "4", "7", "8"]);
  expect(numbers.slice(4).map(Number)).toEqual([1, 2, 5, 6, 9, 10, 11, 12, 13, 14, 15]);
});

test("what the participants said together stands apart from what each one said", async ({ page }) => {
  await page.goto(`/ru${MEETING}`);
  const statements = page.getByRole("region", { name: "Заявления 1" });
  await expect(statements).toContainText("Коллективное заявление участников, пересказ источника");
  await expect(statements).toContainText("пожертвования в избирательный фонд");
  await expect(statements.getByRole("blockquote")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Источники 3" }).getByRole("listitem")).toHaveCount(3);
});

test("the agenda keeps the language of the source for readers of another", async ({ page }) => {
  await page.goto(`/kk${MEETING}`);
  await expect(page.getByText("агитационные мероприятия в регионах")).toHaveAttribute("lang", "ru");
  await expect(page.getByRole("main")).toContainText("Тек дереккөз тілінде.");
  await expect(page.getByRole("heading", { level: 4 }).first()).toContainText(
    "Serpin ұлттық білім және инновациялар палатасы",
  );
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader walks from event to event in the order of time", async ({ page }) => {
    await page.goto(`/ru${MEETING}`);
    const next = page.getByRole("navigation", { name: "Соседние события" });
    await next.getByRole("link", { name: "Итоговое заседание Республиканского общественного штаба" }).click();
    await expect(page.getByRole("main")).toContainText("позднее 25 ноября 2022 года");
    await expect(page.getByRole("main")).toContainText("Источник даты не называет: взят день публикации.");
    await next.getByRole("link").click();
    await next.getByRole("link", { name: /Съезд партии AMANAT/ }).click();
    await expect(next.getByRole("link")).toHaveCount(1);
    await expect(page.getByRole("main")).toContainText("Дата названа в источнике.");
  });
});
