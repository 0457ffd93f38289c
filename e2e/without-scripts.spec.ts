import type { Page } from "@playwright/test";
import { findDraft, listDrafts, listSaves } from "../db/drafts/find.ts";
import { fillJoiner, fillWords } from "./desk-form.ts";
import { expectNoAxeViolations } from "./expectations.ts";
import { expect, openAs, test } from "./staff.ts";

const PLAIN = { javaScriptEnabled: false };

const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();

/** The number of the draft that the page is about. */
const numberIn = (page: Page): number => Number(/\/drafts\/(\d+)/.exec(page.url())?.[1]);

test("without scripts a joiner with its source and two quotes is written, sent back for what is missing, and published", async ({
  browser,
  site,
}) => {
  const editor = await openAs(browser, site, "editor", "ru", PLAIN);
  await editor.goto("/staff/joiners/new");
  await fillJoiner(editor, "Гильдия часовщиков");
  await editor.getByLabel("Заголовок", { exact: true }).first().fill("");
  await press(editor, "Добавить слова");
  await expect(editor).toHaveURL(/\/staff\/drafts\/\d+#f-quotes-0$/);
  await fillWords(editor, 1, "Мы за открытость", "Анна Степная");
  await press(editor, "Добавить слова");
  await fillWords(editor, 2, "И за порядок", "");
  await press(editor, "Отправить на проверку");

  const summary = editor.getByRole("alert").filter({ hasText: "Не отправлено" });
  await expect(editor).toHaveTitle(/^Ошибка: /);
  await summary.getByRole("link", { name: /^Слова 2: / }).click();
  await expect(editor.getByRole("group", { name: "Слова 1", exact: true }).getByLabel("Имя и фамилия")).toHaveValue(
    "Анна Степная",
  );
  await expect(editor.getByLabel("Текст публикации")).toHaveValue(/Она добавила: «И за порядок»/);
  await expect(editor.getByLabel("Текст без внешних кавычек").nth(1)).toHaveValue("И за порядок");
  await expect(editor.getByLabel("Название", { exact: true })).toHaveValue("Гильдия часовщиков");

  await fillWords(editor, 2, "И за порядок", "Пётр Озерный");
  await press(editor, "Выше Слова 2");
  await expect(editor.getByLabel("Текст без внешних кавычек").first()).toHaveValue("И за порядок");
  await press(editor, "Отправить на проверку");
  await expect(editor.getByText("Запись ждёт проверки.", { exact: false })).toBeVisible();

  const publisher = await openAs(browser, site, "publisher", "ru", PLAIN);
  await publisher.goto("/staff");
  await publisher.getByRole("link", { name: "Проверить Гильдия часовщиков" }).click();
  await expect(publisher.locator("mark")).toHaveText(["Мы за открытость", "И за порядок"]);
  await press(publisher, "Опубликовать сейчас");
  await expect(publisher.getByRole("heading", { name: /Опубликовано: \d+ изменени/ })).toBeVisible();
  await publisher.goto("/ru/organisations/gildiya-chasovshchikov");
  await expect(publisher.getByRole("main")).toContainText(/И\s+за\s+порядок[\s\S]*Мы\s+за\s+открытость/);
});

test("without scripts an event is told by two sources, each looked for and chosen", async ({ browser, site }) => {
  const page = await openAs(browser, site, "editor", "ru", PLAIN);
  await page.goto("/staff/drafts/new?kind=event");
  for (const n of [0, 1]) {
    await page.locator(`[name="find${n}"]`).fill("ktk");
    await page.getByRole("button", { name: "Найти в записи" }).last().click();
    await page
      .getByRole("button", { name: /^Выбрать/ })
      .first()
      .click();
    if (n === 0) await press(page, "Добавить источник");
  }
  await expect(page.getByRole("button", { name: "Изменить" })).toHaveCount(2);
  await page.getByRole("button", { name: "Убрать Источник 1" }).click();
  await expect(page.getByRole("button", { name: "Изменить" })).toHaveCount(1);
  expect(await findDraft(numberIn(page))).toMatchObject({ content: { sourceIds: [expect.stringMatching(/^\d+$/)] } });
});

for (const { lang, locale, title, again } of [
  { lang: "ru", locale: "ru-KZ", title: "Не сохранено", again: "Сохранить ещё раз" },
  { lang: "kk", locale: "kk-KZ", title: "Сақталмады", again: "Қайта сақтау" },
  { lang: "en", locale: "en-GB", title: "Not saved", again: "Save again" },
] as const) {
  test(`whoever was signed out meanwhile hears it in their language, and keeps every word: ${lang}`, async ({
    browser,
    site,
  }) => {
    const page = await openAs(browser, site, "editor", lang, { ...PLAIN, locale });
    await page.goto("/staff/drafts/new?kind=person");
    const name = `Имя\nс "кавычками" & <знаками> ${lang}`.replace("\n", " ");
    await page.locator('[name="names[0].value"]').fill(name);
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === "POST"),
      page.locator('button[name="intent"][value="save"]').last().click(),
    ]);
    expect(answer.status()).toBe(401);
    expect(answer.headers()["cache-control"]).toBe("private, no-store");
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await page.context().addCookies(cookies);
    await press(page, again);
    await expect(page).toHaveURL(/\/staff\/drafts\/\d+$/);
    expect(await findDraft(numberIn(page))).toMatchObject({ content: { names: [{ value: name }, {}, {}] } });
  });
}

test("a form that was sent twice is one draft, and one over newer words stands beside them", async ({
  browser,
  site,
}) => {
  const page = await openAs(browser, site, "editor", "ru", PLAIN);
  await page.goto("/staff/drafts/new?kind=person");
  const [started] = [page.url()];
  for (const name of ["Первые слова", "Другие слова"]) {
    await page.goto(started);
    await page.getByRole("textbox", { name: "Имя на русском" }).fill(name);
    await press(page, "Сохранить черновик");
  }
  const other = await openAs(browser, site, "publisher", "ru", PLAIN);
  await other.goto(page.url());
  await page.getByRole("textbox", { name: "Имя на русском" }).fill("Новее");
  await press(page, "Сохранить черновик");
  await other.getByRole("textbox", { name: "Имя на русском" }).fill("Позже");
  await press(other, "Сохранить черновик");
  await expect(other.getByText("Ваш текст сохранён здесь отдельно", { exact: false })).toBeVisible();
  const kept = await Promise.all(
    (await listDrafts({ states: ["open"] })).map(async ({ id }) => JSON.stringify(await listSaves(id))),
  );
  for (const name of ["Первые слова", "Другие слова", "Новее", "Позже"])
    expect(
      kept.filter((saves) => saves.includes(name)),
      name,
    ).toHaveLength(1);
});

test("the page that says what was not kept can be used by everybody", async ({ page, site }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto("/ru");
    await page.evaluate((address) => {
      const form = document.createElement("form");
      Object.assign(form, { method: "post", action: address, enctype: "multipart/form-data" });
      document.body.append(form);
      form.submit();
    }, `${site}/staff/drafts/save`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoAxeViolations(page);
    }
  }
});
