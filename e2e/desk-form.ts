import { expect, type Locator, type Page } from "@playwright/test";

/** Filling the forms of drafts as an editor does, in Russian. */

/** A date in its three parts. */
export async function fillDate(page: Page | Locator, legend: string, [day, month, year]: string[]): Promise<void> {
  const group = page.getByRole("group", { name: legend, exact: true });
  await group.getByLabel("День").fill(day ?? "");
  await group.getByLabel("Месяц").fill(month ?? "");
  await group.getByLabel("Год").fill(year ?? "");
}

/** A new joiner with a source whose text holds its words. */
export async function fillJoiner(page: Page, name: string): Promise<void> {
  await page.getByLabel("Название", { exact: true }).fill(name);
  await page.getByLabel("Тип, по названию").selectOption("chamber");
  await fillDate(page, "Дата вступления", ["19", "10", "2022"]);
  await page.getByLabel("На чём основана дата").selectOption("stated");
  await page.getByLabel("Адрес публикации").fill(`https://example.kz/${encodeURIComponent(name)}`);
  await page.getByLabel("Издание", { exact: true }).first().fill("Степная газета");
  await fillDate(page, "Дата публикации", ["19", "10", "2022"]);
  await page.getByLabel("Заголовок", { exact: true }).first().fill("Вступили новые организации");
  await page.getByLabel("Текст публикации").fill("Он сказал: «Мы за открытость». Она добавила: «И за порядок».");
}

/** One card of words. */
export async function fillWords(page: Page, n: number, text: string, who: string): Promise<void> {
  const card = page.getByRole("group", { name: `Слова ${n}`, exact: true });
  await card.getByLabel("Текст без внешних кавычек").fill(text);
  await card.getByLabel("Имя и фамилия").fill(who);
  await card.getByLabel("Должность в тот день").fill("председатель");
}

/** What the bar at the foot says once everything is saved. */
export function savedNote(page: Page): Locator {
  return page.getByText(/^Сохранён в \d\d:\d\d$/);
}

/** A record, chosen as the browser lets one: from the list under the field, or from what the server found. */
export async function choose(page: Page, label: string, name: string, scripts: boolean): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(name);
  if (scripts) await page.getByRole("option", { name }).first().click();
  else {
    await field.press("Enter");
    await page.getByRole("button", { name: `Выбрать ${name}`, exact: true }).click();
  }
  await expect(field).toHaveCount(0);
}

/** Sends the draft of the page for review; its number. */
export async function sendForReview(page: Page): Promise<number> {
  await page.getByRole("button", { name: "Отправить на проверку" }).click();
  await expect(page.getByText("Запись ждёт проверки.", { exact: false })).toBeVisible();
  return Number(/\/drafts\/(\d+)/.exec(page.url())?.[1]);
}

/** A publisher finds the draft in the queue and publishes it. */
export async function publishFromQueue(publisher: Page, id: number): Promise<void> {
  await publisher.goto("/staff");
  await publisher.getByRole("row").locator(`a[href="/staff/drafts/${id}/review"]`).first().click();
  await publisher.getByRole("button", { name: "Опубликовать сейчас" }).click();
  await expect(publisher.getByRole("heading", { name: /Опубликовано: \d+ изменени/ })).toBeVisible();
}

/** Begins a piece of work from the list of organisations, or of people. */
export async function beginFrom(
  page: Page,
  list: "organisations" | "people",
  name: string,
  work: string,
): Promise<void> {
  await page.goto(`/staff/${list}`);
  await page.getByRole("searchbox").fill(name);
  await page.getByRole("button", { name: "Найти", exact: true }).click();
  await page
    .getByRole("list", { name: `Действия: ${name}`, exact: true })
    .getByRole("link", { name: work, exact: true })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}
