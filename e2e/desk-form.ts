import type { Locator, Page } from "@playwright/test";

/** Filling the forms of drafts as an editor does, in Russian. */

async function fillDate(page: Page | Locator, legend: string, [day, month, year]: string[]): Promise<void> {
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
