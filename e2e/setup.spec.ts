import { onRecord } from "./arranged-record.ts";
import { expectNoAxeViolations, expectNoSidewaysScroll } from "./expectations.ts";
import { expect, staffed } from "./staff.ts";

const test = staffed(onRecord(async () => undefined));

const live = staffed(onRecord(async () => undefined));

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the first admin names the coalition, and the next reader sees it", async ({ admin, editor, page }) => {
    await page.goto("/ru");
    await expect(page.getByRole("heading", { name: "В записи пока ничего нет" })).toBeVisible();
    await editor.goto("/staff");
    await expect(editor.getByText("Запись пуста")).toHaveCount(0);
    await admin.goto("/staff");
    await admin.getByRole("link", { name: "Назвать коалицию" }).click();
    await admin.getByLabel("О коалиции. Русский").fill("Объединение сторонников реформ.");
    await admin.getByRole("button", { name: "Начать запись" }).click();
    await expect(admin.getByRole("link", { name: "Укажите полное название на этом языке" })).toBeVisible();
    await expect(admin.getByLabel("О коалиции. Русский")).toHaveValue("Объединение сторонников реформ.");
    await admin.getByLabel("Полное название. Русский").fill("Союз дворов");
    await admin.getByLabel("Короткое название. Русский").fill("Союз {i} '<b>'");
    await admin.getByRole("button", { name: "Начать запись" }).click();
    await expect(admin).toHaveURL(/\/staff$/);
    await expect(admin.getByText("Запись пуста")).toHaveCount(0);
    await page.goto("/ru/about");
    await expect(page.getByText("Союз дворов")).toBeVisible();
    await page.goto("/ru");
    await expect(page).toHaveTitle(/^Союз \{i\} '<b>': кто и когда вступил/);
  });
});

live("the page that names the coalition breaks no rule of accessibility", async ({ admin }) => {
  await admin.goto("/staff/setup");
  await expectNoAxeViolations(admin);
  await expectNoSidewaysScroll(admin);
});
