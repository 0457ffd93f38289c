import { findDraft, listDrafts, listSaves } from "../db/drafts/find.ts";
import { fillJoiner, fillWords, savedNote } from "./desk-form.ts";
import { expectNoAxeViolations, expectNoSidewaysScroll } from "./expectations.ts";
import { expect, openAs, test } from "./staff.ts";

test("a form that nobody types into leaves nothing behind", async ({ editor }) => {
  const before = await listDrafts({ states: ["open"] });
  await editor.goto("/staff/joiners/new");
  await expect(editor.getByRole("heading", { name: "Вступление организации" })).toBeVisible();
  await editor.reload();
  expect(await listDrafts({ states: ["open"] })).toEqual(before);
});

test("a joiner with two quotes and a source is entered and sent for review", async ({ editor }) => {
  await editor.goto("/staff/joiners/new");
  await fillJoiner(editor, "Палата степных мастеров");
  await editor.getByRole("button", { name: "Добавить слова" }).click();
  await fillWords(editor, 1, "Мы за открытость", "Анна Степная");
  await editor.getByRole("button", { name: "Добавить слова" }).click();
  await fillWords(editor, 2, "И за порядки", "Болат Степной");
  await expect(editor.getByText("Слова стоят в тексте источника слово в слово.")).toBeVisible();
  await expect(editor.getByText("В тексте источника таких слов нет.", { exact: false })).toBeVisible();
  await editor
    .getByRole("group", { name: "Слова 2", exact: true })
    .getByLabel("Текст без внешних кавычек")
    .fill("И за порядок");
  await expect(editor.getByText("Слова стоят в тексте источника слово в слово.")).toHaveCount(2);
  const preview = editor.getByRole("region", { name: "Как увидит читатель" });
  await expect(preview).toContainText("Палата степных мастеров");
  await expect(preview).toContainText("И за порядок");
  await editor.getByRole("button", { name: "Отправить на проверку" }).click();
  await expect(editor.getByText("Запись ждёт проверки.", { exact: false })).toBeVisible();
  const id = Number(new URL(editor.url()).pathname.split("/").at(-1));
  expect(await findDraft(id)).toMatchObject({ state: "in_review", problems: [] });
});

test("what is missing is said on top, at its field and in the title, and everything typed stays", async ({
  editor,
}) => {
  await editor.goto("/staff/joiners/new");
  await editor.getByLabel("Название", { exact: true }).fill("Союз без даты");
  await editor.getByRole("button", { name: "Отправить на проверку" }).click();
  const summary = editor.getByRole("alert").filter({ hasText: "Не отправлено" });
  await expect(summary).toBeFocused();
  await expect(editor).toHaveTitle(/^Ошибка: /);
  await summary.getByRole("link", { name: "Выберите тип организации" }).click();
  await expect(editor.getByLabel("Тип, по названию")).toBeFocused();
  await expect(editor.getByLabel("Название", { exact: true })).toHaveValue("Союз без даты");
  await expect(editor.locator(".field-error", { hasText: "Выберите тип организации" })).toBeVisible();
});

test("Enter saves and never removes words", async ({ editor }) => {
  await editor.goto("/staff/joiners/new");
  await editor.getByRole("button", { name: "Добавить слова" }).click();
  await fillWords(editor, 1, "Мы за открытость", "Анна Степная");
  await editor.getByLabel("Должность в тот день").press("Enter");
  await expect(savedNote(editor)).toBeVisible();
  await expect(editor.getByLabel("Текст без внешних кавычек")).toHaveValue("Мы за открытость");
});

test("words are moved and removed, and the others keep theirs", async ({ editor }) => {
  await editor.goto("/staff/joiners/new");
  const words = editor.getByLabel("Текст без внешних кавычек");
  for (const [index, text] of ["первые", "вторые", "третьи"].entries()) {
    await editor.getByRole("button", { name: "Добавить слова" }).click();
    await expect(words).toHaveCount(index + 1);
    await words.nth(index).fill(text);
  }
  await editor.getByRole("button", { name: "Выше Слова 3" }).click();
  await expect(words.nth(1)).toHaveValue("третьи");
  await editor.getByRole("button", { name: "Убрать Слова 1" }).click();
  await expect(words).toHaveCount(2);
  await expect(words.nth(0)).toHaveValue("третьи");
  await expect(words.nth(1)).toHaveValue("вторые");
});

test("an organisation that is there already is noticed while it is typed, and «it is different» is remembered", async ({
  editor,
}) => {
  await editor.goto("/staff/joiners/new");
  await editor.getByLabel("Название", { exact: true }).pressSequentially("Assotsiatsiya Bolashak");
  await expect(editor.getByRole("listbox")).toContainText("Bolashaq");
  const warning = editor.getByRole("group", { name: "Похоже, эта организация уже есть" });
  await expect(warning).toContainText("Bolashaq");
  await warning.getByRole("button", { name: "Это другая организация" }).click();
  await expect(warning).toBeHidden();
  await editor.reload();
  await expect(editor.getByLabel("Название", { exact: true })).toHaveValue("Assotsiatsiya Bolashak");
  await expect(warning).toBeHidden();
});

test("an organisation is chosen by the keyboard from the list under its name", async ({ editor }) => {
  await editor.goto("/staff/drafts/new?kind=quote");
  const field = editor.getByRole("combobox", { name: "Организация" });
  await field.pressSequentially("Bolashaq");
  await expect(editor.locator(".combo-list").getByRole("option").first()).toBeVisible();
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(editor.getByRole("button", { name: "Изменить" })).toBeFocused();
});

test("a double click on saving is one save", async ({ editor }) => {
  await editor.goto("/staff/drafts/new?kind=person");
  await editor.getByRole("textbox", { name: "Имя на русском" }).fill("Двойной Щелчок");
  await editor.getByRole("button", { name: "Сохранить черновик" }).dblclick();
  await expect(savedNote(editor)).toBeVisible();
  const mine = (await listDrafts({ states: ["open"] })).filter(({ kind }) => kind === "person");
  const saves = await Promise.all(mine.map(({ id }) => listSaves(id)));
  expect(saves.flat().filter(({ content }) => content.includes("Двойной Щелчок"))).toHaveLength(1);
});

test("a sign-out in the middle loses nothing", async ({ browser, site }) => {
  const editor = await openAs(browser, site, "editor");
  await editor.goto("/staff/drafts/new?kind=person");
  const name = editor.getByRole("textbox", { name: "Имя на русском" });
  await name.fill("До выхода");
  await expect(savedNote(editor)).toBeVisible();
  const cookies = await editor.context().cookies();
  await editor.context().clearCookies();
  await name.fill("После выхода");
  await expect(editor.getByText("Вы вышли из редакции.", { exact: false })).toBeVisible();
  await editor.context().addCookies(cookies);
  await editor.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(savedNote(editor)).toBeVisible();
  await editor.reload();
  await expect(name).toHaveValue("После выхода");
});

test("a crash loses nothing: the next page of the desk saves what was left over", async ({ browser, site }) => {
  const editor = await openAs(browser, site, "editor");
  await editor.goto("/staff/drafts/new?kind=person");
  await editor.route("**/staff/drafts/save", (route) => route.abort());
  await editor.getByRole("textbox", { name: "Имя на русском" }).fill("Перед самым сбоем");
  await expect(editor.getByText("Нет связи.", { exact: false })).toBeVisible();
  const context = editor.context();
  await editor.close();
  const next = await context.newPage();
  await next.goto("/staff/joiners/new");
  await next.getByRole("link", { name: /оставался несохранённый текст/ }).click();
  await expect(next.getByRole("textbox", { name: "Имя на русском" })).toHaveValue("Перед самым сбоем");
});

test("two browsers on one draft lose nothing", async ({ editor, publisher }) => {
  await editor.goto("/staff/drafts/new?kind=person");
  await editor.getByRole("textbox", { name: "Имя на русском" }).fill("Начало");
  await expect(savedNote(editor)).toBeVisible();
  const [draft] = (await listDrafts({ states: ["open"] })).filter(({ kind }) => kind === "person").slice(-1);
  await publisher.goto(`/staff/drafts/${draft?.id}`);
  await publisher.getByRole("textbox", { name: "Имя на русском" }).fill("Слова выпускающего");
  await expect(savedNote(publisher)).toBeVisible();
  await expect
    .poll(async () => JSON.stringify((await findDraft(draft?.id ?? 0))?.content))
    .toContain("Слова выпускающего");
  await editor.getByRole("textbox", { name: "Имя на русском" }).fill("Слова редактора");
  await expect(editor.getByText("Ваш текст сохранён здесь отдельно", { exact: false })).toBeVisible();
  await expect(editor.getByRole("textbox", { name: "Имя на русском" })).toHaveValue("Слова редактора");
  await publisher.reload();
  await expect(publisher.getByRole("textbox", { name: "Имя на русском" })).toHaveValue("Слова выпускающего");
  await expect(publisher.getByText("Рядом сохранён другой текст", { exact: false })).toBeVisible();
});

const KINDS = ["joiner", "organisation", "person", "event", "source", "quote", "coalition", "undo"];
const ABOUT = [
  "departure:membership",
  "membership:membership",
  "translation:quote",
  "withdrawal:quote",
  "merge:organisation",
  "organisation:organisation",
  "event:event",
  "source:source",
  "quote:quote",
  "coalition:coalition",
];

test("every error of every form leads to a field", async ({ editor }) => {
  test.setTimeout(120_000);
  for (const asked of [...KINDS, ...ABOUT]) {
    const [kind, target] = asked.split(":");
    await editor.goto(`/staff/drafts/new?kind=${kind}${target ? `&target=${target}:1` : ""}`);
    await editor.getByRole("button", { name: "Отправить на проверку" }).click();
    const summary = editor.getByRole("alert").filter({ hasText: "Не отправлено" });
    await expect(summary, asked).toBeVisible();
    for (const link of await summary.getByRole("link").all()) {
      const id = (await link.getAttribute("href"))?.slice(1) ?? "";
      await expect(editor.locator(`[id="${id}"]`), `${asked}: ${await link.innerText()}`).toBeVisible();
    }
    const ids = await editor.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(ids, asked).toEqual([...new Set(ids)]);
    await expectNoAxeViolations(editor);
  }
});

for (const lang of ["ru", "kk", "en"] as const) {
  test(`the form of a joiner is sound on a narrow dark screen: ${lang}`, async ({ browser, site }) => {
    const page = await openAs(browser, site, "editor", lang);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto("/staff/joiners/new");
    await page.locator("#f-quotes-add").click();
    await expect(page.locator("#f-quotes-0")).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
    await page.context().close();
  });
}
