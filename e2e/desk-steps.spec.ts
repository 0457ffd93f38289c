import type { Page } from "@playwright/test";
import { carry } from "../db/drafts/rehearsal.ts";
import { correcting, typedOrganisation } from "../db/drafts/typed.ts";
import { slugOf } from "../lib/slug.ts";
import { onRecord } from "./arranged-record.ts";
import { beginFrom, choose, fillDate, publishFromQueue, sendForReview } from "./desk-form.ts";
import { expectNoAxeViolations } from "./expectations.ts";
import { arrangeJoiner, profileOf } from "./quoted-joiner.ts";
import { expect, staffed } from "./staff.ts";

const test = staffed(onRecord(async () => undefined));

for (const scripts of [true, false]) {
  const named = (name: string) => `${name} ${scripts ? "Алатау" : "Сарыарки"}`;

  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("two organisations are one: everything moves, the old address leads on; undone from the log, each has its own", async ({
      editor,
      publisher,
      page,
    }) => {
      const [bakers, others] = [named("Союз пекарей"), named("Гильдия хлебопёков")];
      await arrangeJoiner(bakers, named("Анна Ким"));
      await carry("organisation", typedOrganisation(others, "", "editors"), null);
      await beginFrom(editor, "organisations", bakers, "Объединить");
      await editor.getByLabel("Причина").fill("Одна и та же организация.");
      await choose(editor, "С какой записью объединить", others, scripts);
      await publishFromQueue(publisher, await sendForReview(editor));
      await page.goto(profileOf(bakers));
      await expect(page).toHaveURL(profileOf(others));
      await expect(page.getByRole("main")).toContainText(named("Анна Ким"));
      await expect(page.getByRole("region", { name: "История записи" })).toContainText("Одна и та же организация.");

      await editor.goto("/staff/changes");
      await editor.getByLabel("Что сделано").selectOption({ label: "Объединение" });
      await editor.getByRole("button", { name: "Показать" }).click();
      await expect(editor).toHaveURL(/kind=merge/);
      await editor
        .getByRole("link", { name: /Изменение №/ })
        .first()
        .click();
      await undoes(editor, "Это разные организации.");
      await publishFromQueue(publisher, Number(/\d+/.exec(editor.url().split("/drafts/")[1] ?? "")?.[0]));
      await page.goto(profileOf(bakers));
      await expect(page).toHaveURL(profileOf(bakers));
      await expect(page.getByRole("main")).toContainText(named("Анна Ким"));
      await page.goto("/ru/corrections");
      await expect(page.getByRole("main")).toContainText("Это разные организации.");
    });

    test("two people are one, and the words of both are theirs", async ({ editor, publisher, page }) => {
      const [one, other] = [named("Дина Ахметова"), named("Дина Ахмет")];
      await arrangeJoiner(named("Палата ремёсел"), one);
      await arrangeJoiner(named("Палата промыслов"), other);
      await beginFrom(editor, "people", one, "Объединить");
      await choose(editor, "С какой записью объединить", other, scripts);
      await editor.getByLabel("Причина").fill("Имя напечатано по-разному.");
      await publishFromQueue(publisher, await sendForReview(editor));
      await page.goto(`/ru/people/${slugOf(one)}`);
      await expect(page).toHaveURL(`/ru/people/${slugOf(other)}`);
      for (const name of ["Палата ремёсел", "Палата промыслов"])
        await expect(page.getByRole("main")).toContainText(named(name));
    });

    test("a departure is public on the very next request, and its step in the log says who, when and why", async ({
      editor,
      publisher,
      page,
    }) => {
      const name = named("Лига садоводов");
      await arrangeJoiner(name, named("Эльдар Ким"));
      await page.goto(profileOf(name));
      await expect(page.getByRole("main")).not.toContainText("Выход из коалиции");
      await beginFrom(editor, "organisations", name, "Записать выход");
      await fillDate(editor, "Дата выхода", ["2", "11", "2022"]);
      await editor.getByLabel("На чём основана дата").selectOption("stated");
      await editor.getByLabel("Причина выхода").fill("Решение съезда");
      await editor.getByRole("radio", { name: "Без события" }).check();
      await editor
        .getByRole("group", { name: "Источник", exact: true })
        .getByRole("radio", { name: "Из записи" })
        .check();
      await choose(editor, "Найти источник", `Газета «${name}»`, scripts);
      await publishFromQueue(publisher, await sendForReview(editor));
      await page.reload();
      await expect(page.getByRole("main")).toContainText("Выход из коалиции");
      await editor.goto("/staff/changes?kind=departure");
      const step = editor.getByRole("listitem").filter({ hasText: name });
      for (const told of ["Решение съезда", "2 ноября 2022 года", "Story publisher"])
        await expect(step).toContainText(told);
      await editor.goto(`/staff/organisations?q=${encodeURIComponent(name)}`);
      const row = editor.getByRole("listitem").filter({ hasText: name }).first();
      await expect(row).toContainText("вне коалиции");
      await expect(row.getByRole("link", { name: "Записать выход" })).toHaveCount(0);
    });

    test("a correction has a class and a sentence that readers see, and the version before it keeps its address", async ({
      editor,
      publisher,
      page,
    }) => {
      const [name, right] = [named("Клуб бондарей"), named("Клуб бочаров")];
      await arrangeJoiner(name, named("Жанна Ким"));
      await beginFrom(editor, "organisations", name, "Править");
      const names = editor.getByRole("group", { name: "Название на русском" });
      await expect(names.getByRole("textbox").first()).toHaveValue(name);
      await names.getByRole("textbox").first().fill(right);
      await editor.getByRole("button", { name: "Отправить на проверку" }).click();
      const summary = editor.getByRole("alert").filter({ hasText: "Не отправлено" });
      await summary.getByRole("link", { name: "Выберите, дополнение это или исправление" }).click();
      await editor.getByRole("radio", { name: "Исправление ошибки" }).check();
      await editor.getByLabel("Что исправлено").selectOption({ label: "Название или имя" });
      await editor.getByLabel("Что и почему изменено").fill("В источнике — бочары.");
      const id = await sendForReview(editor);
      await publisher.goto(`/staff/drafts/${id}/review`);
      await expect(publisher.getByRole("main").locator("del")).toContainText(["бондарей"]);
      await publishFromQueue(publisher, id);
      await page.goto(profileOf(name));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(right);
      const history = page.getByRole("region", { name: "История записи" });
      await expect(history).toContainText("Исправление: название или имя");
      await history.locator(`a[href="${profileOf(name)}@1"]`).click();
      await expect(page).toHaveURL(`${profileOf(name)}@1`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
      await expect(page.getByText("Это старая редакция 1. Последняя редакция: 2.")).toBeVisible();
      await page.goto("/ru/corrections");
      await expect(page.getByRole("main")).toContainText("В источнике — бочары.");
    });

    test("what others published meanwhile stands beside the draft, which stays and goes on from there", async ({
      editor,
      publisher,
      page,
    }) => {
      const name = named("Союз ткачей");
      const target = await arrangeJoiner(name, named("Ирина Ли"));
      await beginFrom(editor, "organisations", name, "Править");
      await editor.getByLabel("Сайт").fill("https://tkachi.example.kz");
      await editor.getByRole("radio", { name: "Дополнение" }).check();
      await editor.getByLabel("Что и почему изменено").fill("Сайт назван в источнике.");
      const id = await sendForReview(editor);
      const region = { ...typedOrganisation(name, "1"), region: "Семей" };
      await carry("organisation", correcting(region), { ...target, baseVersion: 1 });

      await publisher.goto(`/staff/drafts/${id}/review`);
      await expect(publisher.getByRole("region", { name: "В записи сейчас, редакция 2" })).toContainText("Семей");
      await expect(publisher.getByRole("region", { name: "В черновике" })).toContainText("tkachi.example.kz");
      await expect(publisher.getByRole("button", { name: "Опубликовать сейчас" })).toHaveCount(0);
      if (scripts) await expectNoAxeViolations(publisher);
      await editor.goto(`/staff/drafts/${id}/review`);
      await editor.getByRole("button", { name: "Перенести черновик на редакцию 2" }).click();
      await expect(editor).toHaveURL(`/staff/drafts/${id}`);
      await expect(editor.getByLabel("Сайт")).toHaveValue("https://tkachi.example.kz");
      await editor.getByLabel("Регион").fill("Семей");
      await publishFromQueue(publisher, await sendForReview(editor));
      await page.goto(profileOf(name));
      await expect(page.getByRole("main")).toContainText("Семей");
      await expect(page.getByRole("main")).toContainText("tkachi.example.kz");
    });

    test("words that their copy does not hold go out with a written reason that readers see, and are withdrawn with another", async ({
      editor,
      publisher,
      page,
    }) => {
      const name = named("Цех гончаров");
      await arrangeJoiner(name, named("Лев Ким"));
      await beginFrom(editor, "organisations", name, "Добавить слова");
      await editor.getByRole("radio", { name: "Из записи" }).first().check();
      await choose(editor, "Найти источник", `Газета «${name}»`, scripts);
      await editor.getByRole("radio", { name: "Прямая речь, дословно" }).check();
      await editor.getByLabel("Текст без внешних кавычек").fill("Мы за общее благо");
      await editor.getByRole("radio", { name: "Имя не названо" }).check();
      await editor.getByLabel("Кто сказал").last().fill("председатель цеха");
      await editor.getByLabel("Язык оригинала").last().selectOption("ru");
      await fillDate(editor, "Когда сказано", ["19", "10", "2022"]);
      await editor.getByLabel("На чём основана дата").last().selectOption("stated");
      await editor.getByRole("button", { name: "Отправить на проверку" }).click();
      await expect(editor.getByRole("alert").filter({ hasText: "Не отправлено" })).toContainText(
        "Этих слов нет в тексте источника",
      );
      await expect(editor.locator("mark")).toContainText("благо");
      await editor.getByLabel("Почему слов нет в копии").fill("Так прозвучало в эфире.");
      await publishFromQueue(publisher, await sendForReview(editor));
      await page.goto(profileOf(name));
      const words = page
        .getByRole("main")
        .getByRole("figure")
        .filter({ hasText: /общее\s+благо/ });
      await words.getByRole("link", { name: "Ссылка" }).click();
      await expect(page.getByRole("main")).toContainText(/Так\s+прозвучало\s+в\s+эфире/);

      const quote = page.url().split("/").at(-1);
      await editor.goto(`/staff/drafts/new?kind=withdrawal&target=quote%3A${quote}`);
      await editor.getByLabel("Причина").fill("Записи эфира нет.");
      await publishFromQueue(publisher, await sendForReview(editor));
      await page.reload();
      await expect(page.getByRole("heading", { name: "Цитата отозвана" })).toBeVisible();
      await expect(page.getByRole("main")).toContainText("Записи эфира нет.");
    });
  });
}

/** Undoing asks for a class and a sentence before it is sent for review. */
async function undoes(editor: Page, reason: string): Promise<void> {
  await editor.getByRole("button", { name: "Отправить отмену на проверку" }).click();
  await expect(editor.locator(".error-summary").getByRole("link")).toHaveCount(2);
  await editor.getByLabel("сведения").check();
  await editor.getByLabel("Пояснение для читателей").fill(reason);
  await editor.getByRole("button", { name: "Отправить отмену на проверку" }).click();
  await expect(editor).toHaveURL(/\/staff\/drafts\/\d+\/review$/);
}
