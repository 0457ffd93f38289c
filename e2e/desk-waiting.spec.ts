import type { Page } from "@playwright/test";
import { schedulePublication } from "../db/drafts/schedule.ts";
import { onRecord } from "./arranged-record.ts";
import { beginFrom, savedNote, sendForReview } from "./desk-form.ts";
import { arrangeJoiner, profileOf } from "./quoted-joiner.ts";
import { expect, staffed } from "./staff.ts";

const test = staffed(onRecord(async () => undefined));

const WITHDRAWN = /Фонд\s+не\s+вступал/;

for (const scripts of [true, false]) {
  const named = (name: string) => `${name} ${scripts ? "Алатау" : "Сарыарки"}`;

  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a publication is planned by the clock of Almaty, planned anew, and made when its time comes", async ({
      editor,
      publisher,
      page,
    }) => {
      const name = named("Фонд добрых дел");
      await arrangeJoiner(name, named("Роза Ли"));
      await beginFrom(editor, "organisations", name, "Отозвать вступление");
      await editor.getByLabel("Причина").fill("Фонд не вступал.");
      const id = await sendForReview(editor);
      await publisher.goto(`/staff/drafts/${id}/review`);
      await plans(publisher, "2020-01-01");
      await expect(publisher.locator(".error-summary")).toContainText("Укажите время, которое ещё не наступило");
      await expect(publisher.getByLabel("День")).toHaveValue("2020-01-01");
      await plans(publisher, "2099-01-01");
      await expect(publisher.getByText("Публикация запланирована: 1 января 2099, 09:00, время Алматы")).toBeVisible();
      await publisher.getByRole("button", { name: "Отменить расписание" }).click();
      await expect(publisher.getByText(/Публикация запланирована/)).toHaveCount(0);
      await page.goto(profileOf(name));
      await expect(page.getByRole("main")).not.toContainText(WITHDRAWN);
      await schedulePublication(id, 1, new Date().toISOString(), { id: "boris", role: "publisher" });
      await expect
        .poll(() => page.reload().then(() => page.getByRole("main").innerText()), { timeout: 15_000 })
        .toMatch(WITHDRAWN);
    });

    test("a draft that nobody needs now is laid aside by its author, leaves every queue, and is taken up again word for word", async ({
      editor,
      publisher,
    }) => {
      const name = named("Незаконченное имя");
      await editor.goto("/staff/drafts/new?kind=person");
      await editor.getByRole("textbox", { name: "Имя на русском" }).fill(name);
      await editor.getByRole("button", { name: "Сохранить черновик" }).last().click();
      await expect(savedNote(editor)).toBeVisible();
      await editor.getByRole("textbox", { name: "Имя на русском" }).fill(`${name} дописано`);
      await editor.getByRole("button", { name: "Отложить черновик" }).click();
      await expect(editor.getByText("Этот черновик отложен.", { exact: false })).toBeVisible();
      const address = editor.url();
      await publisher.goto(address);
      await expect(publisher.getByRole("button", { name: "Взять снова" })).toBeVisible();
      await expect(publisher.getByRole("button", { name: "Сохранить черновик" })).toHaveCount(0);
      await editor.goto("/staff");
      await expect(editor.getByRole("region", { name: "Ваши черновики" }).getByRole("table")).toHaveCount(0);
      await editor.getByText("Недавно отложенные").click();
      await editor.getByRole("link", { name: `${name} дописано` }).click();
      await editor.getByRole("button", { name: "Взять снова" }).click();
      await expect(editor).toHaveURL(address);
      await expect(editor.getByRole("textbox", { name: "Имя на русском" })).toHaveValue(`${name} дописано`);
      await expect(editor.getByRole("textbox", { name: "Имя на русском" })).toBeEditable();
    });
  });
}

async function plans(publisher: Page, day: string): Promise<void> {
  await publisher.getByLabel("День").fill(day);
  await publisher.getByLabel("Время", { exact: true }).fill("09:00");
  await publisher.getByRole("button", { name: "Утвердить и запланировать" }).click();
}
