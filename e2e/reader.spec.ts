import type { Page } from "@playwright/test";
import { carry } from "../db/drafts/rehearsal.ts";
import { onRecord } from "./arranged-record.ts";
import { expectNoAxeViolations } from "./expectations.ts";
import { expect, openAs, staffed } from "./staff.ts";

const RELEASE = `Заседание совета Альянса ремёсел

АСТАНА, 4 мая 2031 года – Сегодня к Альянсу ремёсел присоединились еще 2 организации: Союз ткачей Долины и фонд «Нить».

«Мы рады этому дню», – сказала председатель Союза ткачей Долины Анна Ли.

Открытие мастерских поддержала и Лига гончаров.

Справки по телефону +7 700 123 45 67.

Подписывайтесь на наш канал
`;

const test = staffed(
  onRecord(async () => {
    await carry("coalition", { names: [{ lang: "ru", name: "Альянс ремёсел", short: "Альянс" }] }, null);
  }),
);

async function paste(page: Page, text: string): Promise<void> {
  await page.goto("/staff/reader");
  await page.getByLabel("Текст, как он опубликован").fill(text);
  await page.getByRole("button", { name: "Разобрать текст" }).click();
}

async function nameSource(page: Page): Promise<void> {
  await page.getByLabel("Издание или организация").fill("Газета ремёсел");
  await page.getByRole("radio", { name: "Коалиция" }).check();
  await page.getByRole("button", { name: "Сохранить источник" }).click();
  await expect(page.getByRole("group").filter({ hasText: "Газета ремёсел" }).first()).toBeVisible();
  await expect(page).toHaveURL(/#source$/);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test("a release becomes a batch, and the batch the record", async ({ browser, site }) => {
      const editor = await openAs(browser, site, "editor", "ru", { javaScriptEnabled });
      await paste(editor, " ");
      await expect(editor.getByText("Вставьте текст.").first()).toBeVisible();
      await paste(editor, RELEASE.replaceAll("Долины", javaScriptEnabled ? "Долины" : "Озёр"));
      await expect(editor.getByText("Число сходится")).toBeVisible();
      await expect(editor.getByText("2 = 2")).toBeVisible();
      await expect(editor.getByRole("link", { name: /О1, показать в тексте/ })).toHaveAttribute("href", "#s-o1");
      if (javaScriptEnabled) await expectNoAxeViolations(editor);

      await editor.getByRole("button", { name: "Создать черновики" }).click();
      await expect(editor.getByRole("heading", { name: "Укажите источник" })).toBeVisible();
      await nameSource(editor);
      await editor.getByRole("button", { name: /^Принять всё оставшееся/ }).click();
      await expect(editor.getByText("Всё решено")).toBeVisible();
      await editor.getByRole("button", { name: "Создать черновики: 2" }).click();
      await expect(editor.getByText("3 черновика: одно событие, один источник")).toBeVisible();
      await editor.getByRole("button", { name: "Отправить на проверку: 3" }).click();
      await expect(editor.getByRole("status")).toContainText("3 на проверке");
      if (javaScriptEnabled) await expectNoAxeViolations(editor);

      const publisher = await openAs(browser, site, "publisher", "ru", { javaScriptEnabled });
      await publisher.goto(editor.url());
      await publisher.getByRole("button", { name: "Утвердить: 3" }).click();
      await publisher.getByRole("button", { name: "Опубликовать вместе: 3" }).click();
      await expect(publisher.getByRole("status")).toContainText("3 опубликовано");
      await publisher.goto("/ru");
      await expect(publisher.getByText("Мы рады этому дню").first()).toBeVisible();
    });

    test("nothing typed is lost: not when its writer was signed out, nor when a colleague closed the reading", async ({
      browser,
      site,
    }) => {
      const editor = await openAs(browser, site, "editor", "ru", { javaScriptEnabled, locale: "ru-KZ" });
      const text = RELEASE.replaceAll("Долины", javaScriptEnabled ? "Рощи" : "Степи");
      await editor.goto("/staff/reader");
      await editor.getByLabel("Текст, как он опубликован").fill(text);
      await withoutSession(editor, () => editor.getByRole("button", { name: "Разобрать текст" }).click());
      if (javaScriptEnabled) await expectNoAxeViolations(editor);
      await sendAgain(editor, "Разобрать текст");
      await expect(editor.getByText("2 = 2")).toBeVisible();

      await editor.getByRole("link", { name: /^Изменить Союз ткачей/ }).click();
      await editor.getByLabel("Название для записи").fill("Союз ткачей, как он зовётся теперь");
      await withoutSession(editor, () => editor.getByRole("button", { name: "Сохранить", exact: true }).click());
      await sendAgain(editor, "Сохранить");
      await expect(editor.getByText("Союз ткачей, как он зовётся теперь").first()).toBeVisible();

      const colleague = await openAs(browser, site, "editor", "ru", { javaScriptEnabled });
      await editor.getByLabel("Слова из текста").fill("Лига гончаров");
      await colleague.goto(editor.url());
      await colleague.getByRole("button", { name: "Отложить", exact: true }).click();
      await expect(colleague).toHaveURL(/\/staff\/reader$/);
      await editor.getByRole("button", { name: "Добавить", exact: true }).click();
      await expect(editor.getByRole("alert").filter({ hasText: "Эту работу уже закрыли" })).toBeVisible();
      await expect(editor.locator("[name=passage]")).toHaveValue("Лига гончаров");
    });
  });

  async function withoutSession(page: Page, act: () => Promise<void>): Promise<void> {
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await act();
    await expect(page.getByRole("alert").filter({ hasText: "Вы вышли из редакции" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Войти" })).toHaveAttribute("target", "_blank");
    await page.context().addCookies(cookies);
  }

  async function sendAgain(page: Page, button: string): Promise<void> {
    await page.getByRole("button", { name: javaScriptEnabled ? button : "Сохранить ещё раз", exact: true }).click();
  }
}
