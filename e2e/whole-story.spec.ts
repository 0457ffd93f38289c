import type { Page } from "@playwright/test";
import { reader } from "../db/client.ts";
import { change } from "../db/schema/changes.ts";
import { Effort } from "./effort.ts";
import { expect, test } from "./staff.ts";

const NAME = "Союз городских пчеловодов";
const RELEASE = `Сегодня на встрече в Астане ${NAME} вступил в коалицию. Председатель Анна Степная сказала: «Мы за открытость». Её заместитель Пётр Озерный добавил: «И за порядок».`;

test("a new editor accepts an invitation and enters a joiner in under two minutes; a publisher publishes it; the next request shows it; the log has every step", async ({
  admin,
  publisher,
  page,
  browser,
  site,
}) => {
  const before = await reader().$count(change);
  const link = await invited(admin);
  const editor = await (await browser.newContext({ baseURL: site, locale: "ru-KZ" })).newPage();
  await editor.goto(link);
  await editor.getByLabel("Пароль", { exact: true }).fill("шесть слов никак не связаны");
  await editor.getByLabel("Пароль ещё раз").fill("шесть слов никак не связаны");
  await editor.getByRole("button", { name: "Сохранить и войти" }).click();
  await expect(editor.getByRole("heading", { level: 1 })).toHaveText("Рабочий стол");

  const effort = await entersJoiner(editor);
  expect(effort.seconds(), effort.told()).toBeLessThan(120);
  await expect(editor.getByText("Запись ждёт проверки.", { exact: false })).toBeVisible();

  expect((await page.goto("/ru/organisations/soyuz-gorodskikh-pchelovodov"))?.status()).toBe(404);
  await publisher.goto("/staff");
  await publisher.getByRole("link", { name: `Проверить ${NAME}` }).click();
  await expect(publisher.locator("mark").first()).toContainText("Мы за открытость");
  for (const words of [NAME, "Мы за открытость", "И за порядок", "Анна Степная", "19 октября 2022"])
    await expect(publisher.getByRole("main")).toContainText(words);
  await publisher.getByRole("button", { name: "Опубликовать сейчас" }).click();
  await expect(publisher.getByRole("heading", { name: /Опубликовано: \d+ изменени/ })).toBeVisible();

  expect((await page.goto("/ru/organisations/soyuz-gorodskikh-pchelovodov"))?.status()).toBe(200);
  await expect(page.getByRole("main")).toContainText(/Мы\s+за\s+открытость[\s\S]*И\s+за\s+порядок/);
  await page.goto("/ru");
  await expect(page.getByRole("main")).toContainText(NAME);

  const steps = (await reader().$count(change)) - before;
  expect(steps).toBe(7);
  await editor.goto("/staff/changes");
  const log = editor.locator(".history > li");
  const told = await Promise.all(Array.from({ length: steps }, (_, at) => log.nth(at).innerText()));
  for (const kind of ["источник", "организация", "вступление", "цитата", "человек"])
    expect(told.join("\n"), kind).toContain(kind);
  for (const step of told) expect(step).toContain("Story publisher");
  await editor.context().close();
});

/** The address of a one-time link for a new editor, as the admin is told it. */
async function invited(admin: Page): Promise<string> {
  await admin.goto("/staff/accounts");
  await admin.getByLabel("Имя").fill("Новая Редакторка");
  await admin.getByLabel("Электронная почта").fill("novaya@redakciya.example");
  await admin.getByRole("button", { name: "Сделать приглашение" }).click();
  const told = admin.getByRole("status").getByRole("textbox");
  await expect(told).toHaveValue(/\/sign-in\/link\//);
  return told.inputValue();
}

/** Everything that the release says, from the desk to sending it for review, with its effort counted. */
async function entersJoiner(page: Page): Promise<Effort> {
  const effort = new Effort();
  const words = (n: number) => page.getByRole("group", { name: `Слова ${n}`, exact: true });
  const date = (legend: string) => page.getByRole("group", { name: legend, exact: true });
  await effort.press(page.getByRole("link", { name: "Новая запись" }).first());
  await effort.type(page.getByLabel("Название", { exact: true }), NAME);
  await effort.choose(page.getByLabel("Тип, по названию"), "association");
  for (const [part, text] of [
    ["День", "19"],
    ["Месяц", "10"],
    ["Год", "2022"],
  ] as const)
    await effort.type(date("Дата вступления").getByLabel(part), text);
  await effort.choose(page.getByLabel("На чём основана дата"), "today-and-published");
  await effort.paste(page.getByLabel("Адрес публикации"), "https://example.kz/news/pchelovody");
  await effort.type(page.getByLabel("Издание", { exact: true }).first(), "Степная газета");
  for (const [part, text] of [
    ["День", "19"],
    ["Месяц", "10"],
    ["Год", "2022"],
  ] as const)
    await effort.type(date("Дата публикации").getByLabel(part), text);
  await effort.paste(page.getByLabel("Текст публикации"), RELEASE);
  for (const [n, text, who, role] of [
    [1, "Мы за открытость", "Анна Степная", "председатель"],
    [2, "И за порядок", "Пётр Озерный", "заместитель председателя"],
  ] as const) {
    await effort.press(page.getByRole("button", { name: "Добавить слова" }));
    await effort.paste(words(n).getByLabel("Текст без внешних кавычек"), text);
    await effort.type(words(n).getByLabel("Имя и фамилия"), who);
    await effort.type(words(n).getByLabel("Должность в тот день"), role);
  }
  await effort.press(page.getByRole("button", { name: "Отправить на проверку" }));
  return effort;
}
