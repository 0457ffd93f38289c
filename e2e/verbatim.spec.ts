import { carry } from "../db/drafts/rehearsal.ts";
import { day, typedJoiner, typedWords } from "../db/drafts/typed.ts";
import { onRecord } from "./arranged-record.ts";
import { fillJoiner, fillWords, savedNote } from "./desk-form.ts";
import { expect, staffed } from "./staff.ts";

const QUOTE = { kind: "quote" as const, id: 1 };
const REASON = "Так прозвучало в эфире";

/** A quote whose translation is older than its words, and a source without a copy. */
const test = staffed(
  onRecord(async () => {
    await carry("joiner", typedJoiner("Союз пекарей", [typedWords("Хлеб всему голова", "Анна Ким")]), null);
    await carry("translation", { lang: "kk", text: "Нан — бәрінің басы", by: "editors" }, { ...QUOTE, baseVersion: 1 });
    const words = { ...typedWords("Хлеб — всему голова", ""), speaker: { is: "existing", id: "1" } };
    const corrected = { ...words, said: day("2022-10-19"), source: { is: "existing", id: "1" }, organisationId: "1" };
    const change = { kind: "correction", class: "fact", reason: "Пропущено тире" };
    await carry("quote", { ...corrected, change }, { ...QUOTE, baseVersion: 2 });
  }),
);

test("words that their source does not hold are shown to the letter, go out with a reason that readers see, and stay on the desk", async ({
  editor,
  publisher,
  page,
}) => {
  await editor.goto("/staff/joiners/new");
  await fillJoiner(editor, "Цех пекарей");
  await editor.getByRole("button", { name: "Добавить слова" }).click();
  await fillWords(editor, 1, "Мы за открытое общество", "Анна Степная");
  await expect(savedNote(editor)).toBeVisible();
  await editor.reload();
  await expect(editor.getByText("В тексте источника таких слов нет", { exact: false })).toBeVisible();
  await expect(editor.locator("mark")).toHaveText(/^(?:ое|е) общество$/);
  await editor.getByRole("button", { name: "Отправить на проверку" }).click();
  const summary = editor.getByRole("alert").filter({ hasText: "Не отправлено" });
  await expect(summary).toContainText("этих слов нет в тексте источника");
  await editor.getByLabel("Почему слов нет в копии").fill(REASON);
  await editor.getByRole("button", { name: "Отправить на проверку" }).click();
  await expect(editor.getByText("Запись ждёт проверки.", { exact: false })).toBeVisible();

  await publisher.goto("/staff");
  await publisher.getByRole("link", { name: "Проверить Цех пекарей" }).click();
  await publisher.getByRole("button", { name: "Опубликовать сейчас" }).click();
  await expect(publisher.getByRole("heading", { name: /Опубликовано/ })).toBeVisible();
  await page.goto("/ru/organisations/tsekh-pekarey");
  await page.getByRole("main").getByRole("link", { name: "Ссылка" }).first().click();
  await expect(page.getByRole("main")).toContainText(/Так\s+прозвучало\s+в\s+эфире/);

  await publisher.goto("/staff");
  const queues = publisher.getByRole("main");
  await expect(queues).toContainText(/1\s*источник без копии/);
  await expect(queues).toContainText(/1\s*цитата не сошлась с копией/);
  await expect(queues).toContainText(/1\s*перевод устарел/);
  for (const heading of ["Источники без копии", "Прямая речь, которой нет в копии", "Переводы, которые старше слов"])
    await expect(publisher.getByRole("region", { name: heading }).getByRole("listitem")).toHaveCount(1);
});
