import type { Page } from "@playwright/test";
import { begin, carry } from "../db/drafts/rehearsal.ts";
import { submitDraft } from "../db/drafts/review.ts";
import { day, typedJoiner, typedWords } from "../db/drafts/typed.ts";
import type { DraftKind } from "../lib/drafts/vocabulary.ts";
import type { DraftTarget } from "../lib/views/draft.ts";
import { onRecord } from "./arranged-record.ts";
import { expect, staffed } from "./staff.ts";

const ALIYA = { id: "aliya", role: "editor" as const };

const test = staffed(
  onRecord(async () => {
    await carry("joiner", typedJoiner("Союз пекарей", [typedWords("Хлеб всему голова", "Анна Ким")]), null);
    await carry("organisation", { ...NAMES, kind: "association" }, null);
    await carry("joiner", typedJoiner("Лига садоводов"), null);
  }),
);
const NAMES = { names: [{ lang: "ru", kind: "official", value: "Союз пекарей РК", by: "editors", sourceId: "" }] };

async function publishes(publisher: Page, kind: DraftKind, content: object, target: DraftTarget | null): Promise<void> {
  const { id } = await begin(kind, content, target);
  await submitDraft(id, 1, ALIYA);
  await publisher.goto(`/staff/drafts/${id}/review`);
  await publisher.getByRole("button", { name: "Опубликовать сейчас" }).click();
  await expect(publisher.getByRole("heading", { name: /Опубликовано: \d+ изменени/ })).toBeVisible();
}

test("a merge moves everything and its old address leads on; undone from the log, each has its own again", async ({
  editor,
  publisher,
  page,
}) => {
  const reason = "Одна и та же организация.";
  await publishes(publisher, "merge", { intoId: "2", reason }, { kind: "organisation", id: 1, baseVersion: 1 });
  await page.goto("/ru/organisations/soyuz-pekarey");
  await expect(page).toHaveURL("/ru/organisations/soyuz-pekarey-rk");
  await expect(page.getByRole("main")).toContainText("Хлеб всему голова");
  await expect(page.getByRole("region", { name: "История записи" })).toContainText("Одна и та же организация.");

  await editor.goto("/staff/changes");
  await editor.getByLabel("Что сделано").selectOption({ label: "Объединение" });
  await editor.getByRole("button", { name: "Показать" }).click();
  await expect(editor).toHaveURL(/kind=merge/);
  await editor
    .getByRole("link", { name: /Изменение №/ })
    .first()
    .click();
  await expect(editor).toHaveURL(/\/staff\/changes\/\d+$/);
  await editor.getByRole("button", { name: "Отправить отмену на проверку" }).click();
  await expect(editor.locator("#error-summary").getByRole("link")).toHaveCount(2);
  await editor.getByLabel("сведения").check();
  await editor.getByLabel("Пояснение для читателей").fill("Это разные организации.");
  await editor.getByRole("button", { name: "Отправить отмену на проверку" }).click();
  await editor.waitForURL(/\/staff\/drafts\/\d+\/review$/);
  await expect(editor.getByText("на проверке")).toBeVisible();

  await publisher.goto("/staff");
  await publisher.getByRole("row").filter({ hasText: "Отмена изменения" }).getByRole("link").first().click();
  await publisher.getByRole("button", { name: "Опубликовать сейчас" }).click();
  await expect(publisher.getByRole("heading", { name: /Опубликовано/ })).toBeVisible();
  await page.goto("/ru/organisations/soyuz-pekarey");
  await expect(page).toHaveURL("/ru/organisations/soyuz-pekarey");
  await expect(page.getByRole("main")).toContainText("Хлеб всему голова");
  await page.goto("/ru/corrections");
  await expect(page.getByRole("main")).toContainText("Это разные организации.");
});

test("a departure is public on the very next request, and its step in the log says who, when and why", async ({
  editor,
  publisher,
  page,
}) => {
  await page.goto("/ru/organisations/liga-sadovodov");
  await expect(page.getByRole("main")).not.toContainText("Выход из коалиции");
  const leaving = {
    date: day("2022-11-02"),
    source: { is: "existing", id: "1" },
    event: { is: "none" },
    reason: "Решение съезда",
  };
  await publishes(publisher, "departure", leaving, { kind: "membership", id: 2, baseVersion: 1 });
  await page.reload();
  await expect(page.getByRole("main")).toContainText("Выход из коалиции");
  await editor.goto("/staff/changes?kind=departure");
  const step = editor.getByRole("listitem").filter({ hasText: "Лига садоводов" });
  await expect(step).toContainText("Решение съезда");
  await expect(step).toContainText("2 ноября 2022 года");
  await expect(step).toContainText("Story publisher");
  await editor.goto("/staff/organisations?q=садоводов");
  const row = editor.getByRole("listitem").filter({ hasText: "Лига садоводов" });
  await expect(row).toContainText("вне коалиции");
  await expect(row.getByRole("link", { name: "Записать выход" })).toHaveCount(0);
  await expect(row.getByRole("link", { name: "Править", exact: true })).toHaveAttribute(
    "href",
    "/staff/drafts/new?kind=organisation&target=organisation%3A3",
  );
});
