import type { Page } from "@playwright/test";
import { writeXlsx } from "hucre/xlsx";
import { carry } from "../db/drafts/rehearsal.ts";
import { typedJoiner } from "../db/drafts/typed.ts";
import { onRecord } from "./arranged-record.ts";
import { expectNoAxeViolations } from "./expectations.ts";
import { expect, openAs, staffed } from "./staff.ts";

const test = staffed(
  onRecord(async () => {
    await carry("coalition", { names: [{ lang: "ru", name: "Альянс ремёсел", short: "Альянс" }] }, null);
    for (const name of ["Гильдия кузнецов", other("Гильдия кузнецов")]) await carry("joiner", typedJoiner(name), null);
  }),
);

/** More than is done while a page waits. */
const LONG = 501;
const PATIENCE = 60_000;

const TABLE = `№	Название	Дата вступления	Город
1	Союз ткачей	19.10.2022	Астана
2	Фонд «Нить»	осенью	Алматы
3	Гильдия кузнецов	20.10.2022	
4	Лига гончаров	октябрь 2022	Тараз
5	«Лига гончаров»	22.10.2022	Тараз`;

/** The same table of others, for whoever comes second to the same record. */
function other(name: string): string {
  const names: Record<string, string> = { ткачей: "стеклодувов", Нить: "Игла", гончаров: "кожевников" };
  return names[name] ?? "Палата лудильщиков";
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test("a pasted table becomes a batch, and what is wrong in it stays to be mended", async ({ browser, site }) => {
      const editor = await openAs(browser, site, "editor", "ru", { javaScriptEnabled });
      await editor.goto("/staff/reader");
      await editor.getByRole("link", { name: "Таблица участников" }).click();
      await editor.getByRole("button", { name: "Прочитать таблицу" }).click();
      await expect(editor.getByRole("alert").filter({ hasText: "Вставьте таблицу или выберите файл" })).toBeVisible();
      await editor.goto("/staff/reader/table");
      const own = javaScriptEnabled ? TABLE : TABLE.replaceAll(/ткачей|Нить|Гильдия кузнецов|гончаров/g, other);
      await editor.getByLabel("Или вставленная таблица").fill(own);
      await editor.getByRole("button", { name: "Прочитать таблицу" }).click();

      await expect(editor.getByText("Готово строк: 2 из 5")).toBeVisible();
      await expect(editor.getByLabel("Название")).toHaveValue("ru");
      await expect(editor.getByLabel("Город")).toHaveValue("region");
      if (javaScriptEnabled) await expectNoAxeViolations(editor);

      await row(editor, 3)
        .getByRole("link", { name: /^Изменить/ })
        .click();
      await expect(editor.getByText("Дату прочитать не удалось")).toBeVisible();
      await editor.getByLabel("Дата вступления").last().fill("2022");
      await editor.getByRole("button", { name: "Сохранить строку" }).click();
      await expect(row(editor, 3)).toContainText("Готова");
      await expect(row(editor, 4)).toContainText("Такое же название в записи");
      await row(editor, 4).getByRole("button", { name: "Это новая организация" }).click();
      await expect(row(editor, 4)).toContainText("Готова");
      await expect(row(editor, 6)).toContainText("То же название в строке 5");

      await editor.getByRole("button", { name: "Создать черновики: 4" }).click();
      await expect(editor.getByRole("heading", { name: "Укажите источник" })).toBeVisible();
      await nameSource(editor);
      await editor.getByRole("button", { name: "Создать черновики: 4" }).click();
      await expect(editor.getByText(/^4 черновика/)).toBeVisible();
      await publish(editor, 4);

      await editor.goto("/staff/reader");
      await editor
        .getByRole("link", { name: /№, Название/ })
        .first()
        .click();
      await expect(editor.getByText("Готово строк: 0 из 1")).toBeVisible();
      await row(editor, 6)
        .getByRole("button", { name: /^Не брать/ })
        .first()
        .click();
      await expect(editor.getByText("Готово строк: 1 из 1")).toBeVisible();
    });

    async function publish(editor: Page, count: number): Promise<void> {
      await editor.getByRole("button", { name: `Отправить на проверку: ${count}` }).click();
      const browser = editor.context().browser();
      if (!browser) throw new Error("there is no browser");
      const publisher = await openAs(browser, new URL(editor.url()).origin, "publisher", "ru", { javaScriptEnabled });
      await publisher.goto(editor.url());
      await publisher.getByRole("button", { name: `Утвердить: ${count}` }).click();
      await publisher.getByRole("button", { name: `Опубликовать вместе: ${count}` }).click();
      await expect(publisher.getByRole("status")).toContainText(`${count} опубликовано`);
      await publisher.goto("/ru/organisations");
      await expect(publisher.getByText(javaScriptEnabled ? /Фонд «Нить»/ : /Фонд «Игла»/).first()).toBeVisible();
    }
  });
}

test("a workbook is read from its file, and its columns can be corrected", async ({ editor }) => {
  const rows = [
    ["Полное имя", "Вступили"],
    ["Клуб бондарей", new Date(Date.UTC(2022, 9, 19))],
    ["Клуб шорников", "2022-10"],
  ];
  await editor.goto("/staff/reader/table");
  await editor.getByLabel("Файл XLSX или CSV").setInputFiles({
    name: "участники.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(await writeXlsx({ sheets: [{ name: "Лист1", rows }] })),
  });
  await editor.getByRole("button", { name: "Прочитать таблицу" }).click();
  await expect(editor.getByRole("heading", { level: 1, name: "участники.xlsx" })).toBeVisible();
  await editor.getByRole("checkbox", { name: "Первая строка называет столбцы" }).check();
  await editor.getByRole("button", { name: "Перечитать столбцы" }).click();
  await expect(editor.getByText("Готово строк: 2 из 2")).toBeVisible();
  await expect(row(editor, 2)).toContainText("19 октября 2022");
  await editor.getByLabel("Вступили").selectOption("не нужен");
  await editor.getByRole("button", { name: "Перечитать столбцы" }).click();
  await expect(row(editor, 2)).not.toContainText("19 октября 2022");
});

for (const javaScriptEnabled of [true, false]) {
  test(`what is no table says so, and what was pasted beside it stays: ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    browser,
    site,
  }) => {
    const editor = await openAs(browser, site, "editor", "ru", { javaScriptEnabled });
    await editor.goto("/staff/reader/table");
    const buffer = Buffer.from("PK\u0003\u0004 but no workbook");
    await editor.getByLabel("Файл XLSX или CSV").setInputFiles({ name: "a.xlsx", mimeType: "application/zip", buffer });
    await editor.getByLabel("Или вставленная таблица").fill("Название\nКлуб бондарей");
    await editor.getByRole("button", { name: "Прочитать таблицу" }).click();
    await expect(editor.getByRole("alert").filter({ hasText: "Это не таблица XLSX или CSV" })).toBeVisible();
    await expect(editor.getByLabel("Или вставленная таблица")).toHaveValue("Название\nКлуб бондарей");
    await editor.getByLabel("Файл XLSX или CSV").setInputFiles([]);
    await editor.getByRole("button", { name: javaScriptEnabled ? "Прочитать таблицу" : "Сохранить ещё раз" }).click();
    await expect(editor.getByText("Готово строк: 1 из 1")).toBeVisible();
  });
}

test("a long table is made, sent and published while its page waits for nothing", async ({ editor, publisher }) => {
  const rows = Array.from({ length: LONG }, (_, at) => `Артель плотников ${at + 1} уезда;19.10.2022`);
  await editor.goto("/staff/reader/table");
  await editor.getByLabel("Или вставленная таблица").fill(["Название;Дата", ...rows].join("\n"));
  await editor.getByRole("button", { name: "Прочитать таблицу" }).click();
  await expect(editor.getByText(`Готово строк: ${LONG} из ${LONG}`)).toBeVisible();
  await editor.getByRole("link", { name: "Дальше" }).click();
  await expect(row(editor, 52)).toContainText("Артель плотников 51 уезда");
  await nameSource(editor);
  await editor.getByRole("button", { name: `Создать черновики: ${LONG}` }).click();
  await editor.getByRole("link", { name: "К черновикам" }).click();
  await editor.getByRole("button", { name: `Отправить на проверку: ${LONG}` }).click();
  await expect(editor.getByRole("status")).toContainText(`${LONG} на проверке`, { timeout: PATIENCE });
  await publisher.goto(editor.url());
  await publisher.getByRole("button", { name: `Утвердить: ${LONG}` }).click();
  await publisher.getByRole("button", { name: `Опубликовать вместе: ${LONG}` }).click({ timeout: PATIENCE });
  await expect(publisher.getByRole("status")).toContainText(`${LONG} опубликовано`, { timeout: PATIENCE });
  await expect(publisher.getByRole("heading", { name: "Отменить публикацию" })).toBeVisible();
});

function row(page: Page, line: number) {
  return page.locator(`#r-${line}`);
}

async function nameSource(page: Page): Promise<void> {
  await page.getByLabel("Издание или организация").fill("Газета ремёсел");
  await page.getByRole("textbox", { name: "День" }).fill("23");
  await page.getByRole("textbox", { name: "Месяц" }).fill("10");
  await page.getByRole("textbox", { name: "Год" }).fill("2022");
  await page.getByRole("radio", { name: "Коалиция" }).check();
  await page.getByRole("button", { name: "Сохранить источник" }).click();
  await expect(page).toHaveURL(/#source$/);
}
