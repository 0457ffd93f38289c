import type { Page } from "@playwright/test";
import { carry } from "../db/drafts/rehearsal.ts";
import { typedJoiner } from "../db/drafts/typed.ts";
import { onRecord } from "./arranged-record.ts";
import { expect, openAs, staffed } from "./staff.ts";

const RELEASE = `АСТАНА, 4 мая 2031 года – Сегодня к Альянсу ремёсел присоединились еще 4 организации: Союз ткачей Долины, фонд «Нить», Гильдия кузнецов и Клуб бондарей.

«Мы рады этому дню», – сказала председатель Союза ткачей Долины Анна Ли.

«Мастерские открыты», – сказал Пётр Ким.

Потом вступила и Палата часовщиков.
`;

const test = staffed(
  onRecord(async () => {
    await carry("coalition", { names: [{ lang: "ru", name: "Альянс ремёсел", short: "Альянс" }] }, null);
    await carry("joiner", typedJoiner("Гильдия кузнецов Долины"), null);
    await carry("person", { names: [{ lang: "ru", value: "Пётр Ким", by: "source" }] }, null);
  }),
);

async function paste(page: Page, text = RELEASE): Promise<void> {
  await page.goto("/staff/reader");
  await page.getByLabel("Текст, как он опубликован").fill(text);
  await page.getByRole("button", { name: "Разобрать текст" }).click();
  await expect(page.getByRole("heading", { name: "Организации", level: 3 })).toBeVisible();
}

async function nameSource(page: Page): Promise<void> {
  const published = page.getByRole("group", { name: "Дата публикации" });
  await page.getByLabel("Издание или организация").fill("Газета");
  await page.getByRole("radio", { name: "Коалиция" }).check();
  await published.getByLabel("День").fill("4");
  await published.getByLabel("Месяц").fill("5");
  await published.getByLabel("Год").fill("2031");
  await page.getByRole("button", { name: "Сохранить источник" }).click();
  await expect(page).toHaveURL(/#source$/);
}

function finding(page: Page, key: string) {
  return page.locator(`#f-${key}`);
}

/** A key as the browser tells it, whatever the layout of the machine. */
async function press(page: Page, key: string): Promise<void> {
  await page.locator("body").dispatchEvent("keydown", { key, bubbles: true });
}

test("keys decide like the buttons do, and can be turned off for good", async ({ editor }) => {
  await paste(editor);
  const keys = editor.getByRole("checkbox", { name: /^Клавиши/ });
  await expect(keys).toBeChecked();
  await expect(finding(editor, "e1")).toHaveAttribute("aria-current", "true");
  await press(editor, "п");
  await expect(finding(editor, "e1")).toContainText("Принято");
  await expect(finding(editor, "o1")).toHaveAttribute("aria-current", "true");
  await press(editor, "о");
  await expect(finding(editor, "o1")).toContainText("Отклонено");
  await expect(finding(editor, "o2")).toHaveAttribute("aria-current", "true");
  await keys.uncheck();
  await editor.reload();
  await expect(finding(editor, "o2")).toHaveAttribute("aria-current", "true");
  await expect(keys).not.toBeChecked();
  await press(editor, "п");
  await editor.reload();
  await expect(finding(editor, "o2")).toHaveAttribute("aria-current", "true");
});

test("whoever decides faster than the page is drawn loses no decision", async ({ editor }) => {
  await paste(editor);
  await expect(finding(editor, "e1")).toHaveAttribute("aria-current", "true");
  await editor.evaluate(() => {
    for (const key of ["o2", "o3", "o4"])
      document.querySelector<HTMLButtonElement>(`#f-${key} button[value=accept]`)?.click();
  });
  for (const key of ["o2", "o3", "o4"]) await expect(finding(editor, key)).toContainText("Принято");
});

test("missed text is selected and said to be what it is; two findings of one body are one", async ({ editor }) => {
  await paste(editor);
  await editor.evaluate(() => {
    const piece = [...document.querySelectorAll("[data-from]")].find((one) => one.textContent?.includes("Палата час"));
    const walker = document.createTreeWalker(piece ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const from = node.textContent?.indexOf("Палата часовщиков") ?? -1;
      if (from < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, from, node, from + "Палата часовщиков".length);
    }
  });
  await expect(editor.getByLabel("Слова из текста")).toHaveValue("Палата часовщиков");
  await editor.getByLabel("Что это").selectOption("Организация, которая вступила");
  await editor.getByRole("button", { name: "Добавить", exact: true }).click();
  await expect(editor.getByRole("heading", { name: /^Организации 5/, level: 3 })).toBeVisible();
  await editor.getByRole("link", { name: /^Изменить Клуб бондарей/ }).click();
  await editor.getByLabel("Это та же организация, что и").selectOption("o2");
  await editor.getByRole("button", { name: "Объединить" }).click();
  await expect(finding(editor, "o4")).toContainText("Объединено с О2");
  await finding(editor, "o4")
    .getByRole("button", { name: /^Вернуть/ })
    .click();
  await expect(finding(editor, "o4")).not.toContainText("Объединено");
});

test("words of nobody wait until somebody says whose they are", async ({ editor }) => {
  await paste(editor);
  await expect(editor.getByText("Не найдено, от чьего имени сказано (Пётр Ким)")).toBeVisible();
  await editor.getByRole("button", { name: /^Принять всё оставшееся/ }).click();
  await expect(editor.getByText("Осталось 1 решение")).toBeVisible();
  await editor.getByRole("button", { name: "Принять и дальше" }).click();
  await expect(editor.getByText("Выберите, от чьего имени это сказано.")).toBeVisible();
  await editor.getByLabel("От чьего имени").selectOption("Коалиция");
  await editor.getByRole("button", { name: "Принять и дальше" }).click();
  await expect(editor.getByText("Всё решено")).toBeVisible();
});

test("a speaker, whose words they are and the event are linked to the record, each chosen by the editor", async ({
  editor,
}) => {
  await paste(editor);
  await editor.getByRole("link", { name: /^Изменить Пётр Ким/ }).click();
  await editor.getByRole("button", { name: "Это этот человек Пётр Ким" }).click();
  await expect(finding(editor, "w2").getByRole("button", { name: "Отвязать" })).toBeVisible();
  await editor.getByLabel("Найти организацию в записи").fill("кузнецов");
  await finding(editor, "w2").getByRole("button", { name: "Найти", exact: true }).last().click();
  await editor.getByRole("button", { name: "Слова от её имени Гильдия кузнецов Долины" }).click();
  await expect(editor.getByLabel("От чьего имени")).toHaveValue(/^record:\d+$/);
  await editor.getByRole("button", { name: "Принять и дальше" }).click();
  await expect(finding(editor, "w2")).toContainText("связан с человеком записи");
  await expect(finding(editor, "w2")).toContainText("Гильдия кузнецов Долины");
});

test("«not this one» is remembered; a reading that is left is taken up where it was", async ({ editor }) => {
  await paste(editor);
  await editor.getByRole("link", { name: /^Изменить Гильдия кузнецов/ }).click();
  await editor.getByRole("button", { name: "Не она Гильдия кузнецов Долины" }).click();
  await expect(finding(editor, "o3")).toContainText("Похожих организаций в записи нет");
  await editor.getByRole("link", { name: "Сохранить и выйти" }).click();
  await editor
    .getByRole("link", { name: /АСТАНА|Альянс|мая/ })
    .first()
    .click();
  await editor.getByRole("link", { name: /^Изменить Гильдия кузнецов/ }).click();
  await expect(finding(editor, "o3")).toContainText("Похожих организаций в записи нет");
  await paste(editor);
  await editor.getByRole("link", { name: /^Изменить Гильдия кузнецов/ }).click();
  await expect(finding(editor, "o3")).toContainText("Похожих организаций в записи нет");
});

for (const javaScriptEnabled of [true, false]) {
  test(`a batch is taken back as one ${javaScriptEnabled ? "with" : "without"} scripts`, async ({ browser, site }) => {
    const editor = await openAs(browser, site, "editor", "ru", { javaScriptEnabled });
    await paste(
      editor,
      `4 мая 2031 года к Альянсу присоединились Лига ${javaScriptEnabled ? "шорников" : "столяров"} и Союз поваров.`,
    );
    await nameSource(editor);
    await editor.getByRole("button", { name: /^Принять всё оставшееся/ }).click();
    await editor.getByRole("button", { name: "Создать черновики: 2" }).click();
    await editor.getByRole("button", { name: "Отправить на проверку: 2" }).click();
    await expect(editor.getByRole("status")).toContainText("2 на проверке");
    const publisher = await openAs(browser, site, "publisher", "ru", { javaScriptEnabled });
    await publisher.goto(editor.url());
    await publisher.getByRole("button", { name: "Утвердить: 2" }).click();
    await publisher.getByRole("button", { name: "Опубликовать вместе: 2" }).click();
    await expect(publisher.getByRole("status")).toContainText("2 опубликовано");
    await editor.reload();
    await editor.getByLabel("Причина, её увидят читатели").fill("не то событие");
    await editor.getByRole("button", { name: "Подготовить отмену" }).click();
    await editor.getByRole("button", { name: "Отправить на проверку: 1" }).click();
    await expect(editor.getByRole("status")).toContainText("1 на проверке");
    await publisher.goto(editor.url());
    await publisher.getByRole("button", { name: "Утвердить: 1" }).click();
    await publisher.getByRole("button", { name: "Опубликовать вместе: 1" }).click();
    await expect(publisher.getByRole("status")).toContainText("1 опубликовано");
    await publisher.goto("/ru");
    await expect(publisher.getByText(javaScriptEnabled ? "Лига шорников" : "Лига столяров")).toHaveCount(0);
  });
}

test("a batch that nobody wants is laid aside as one", async ({ editor }) => {
  await paste(editor, "4 мая 2031 года к Альянсу присоединились Клуб лучников и Клуб шорников.");
  await nameSource(editor);
  await editor.getByRole("button", { name: /^Принять всё оставшееся/ }).click();
  await editor.getByRole("button", { name: "Создать черновики: 2" }).click();
  await editor.getByText("Черновики не нужны").click();
  await editor.getByRole("button", { name: "Отложить все черновики: 2" }).click();
  await expect(editor.getByRole("status")).toContainText("2 отложено");
});

test("by keyboard alone on a narrow screen a finding is reached, accepted and led back to the text", async ({
  browser,
  site,
}) => {
  const editor = await openAs(browser, site, "editor", "ru", { viewport: { width: 320, height: 640 } });
  await paste(editor);
  await editor.getByRole("link", { name: "К найденному" }).press("Enter");
  await editor.getByRole("button", { name: "Принять и дальше" }).focus();
  await editor.keyboard.press("Enter");
  await expect(finding(editor, "e1")).toContainText("Принято");
  await editor.getByRole("link", { name: "О2, показать в тексте" }).press("Enter");
  await expect(editor).toHaveURL(/#s-o2$/);
  const overflow = await editor.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("a button pressed twice counts once, and what is typed while a form is on its way stays", async ({ editor }) => {
  await paste(editor);
  const address = editor.url();
  let sent = 0;
  const arrived = Promise.withResolvers<void>();
  await editor.route(/\/staff\/reader\/\d+\//, async (route) => {
    if (route.request().method() === "POST") {
      sent += 1;
      await arrived.promise;
    }
    await route.continue();
  });
  await editor.getByLabel("Издание или организация").fill("Газета");
  await editor.getByRole("button", { name: "Сохранить источник" }).dblclick();
  await editor.getByLabel("Издание или организация").fill("Газета ремёсел");
  arrived.resolve();
  await expect(editor).toHaveURL(/#source$/);
  await expect(editor.getByLabel("Издание или организация")).toHaveValue("Газета ремёсел");
  expect(sent).toBe(1);
  await editor.getByRole("button", { name: "Отложить", exact: true }).dblclick();
  await expect(editor).toHaveURL(/\/staff\/reader$/);
  await editor.goto(address);
  await expect(editor.getByRole("button", { name: "Вернуть в работу" })).toBeVisible();
});
