import { expectNoAxeViolations, expectNoSidewaysScroll } from "./expectations.ts";
import { expect, test } from "./staff.ts";

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a reader reports an error from the page itself; an editor finds it with the page and answers it", async ({
      page,
      addresses,
      editor,
    }) => {
      const words = scripts ? "Дата другая: 20 октября." : "Имя написано с ошибкой.";
      await page.goto(`/ru${addresses.organisation}`);
      await page.getByRole("main").getByRole("link", { name: "Сообщить об ошибке" }).click();
      await expect(page.getByText(`Страница: /ru${addresses.organisation}`)).toBeVisible();
      await page.getByLabel("Электронная почта").fill("reader@example.org");
      await page.getByRole("button", { name: "Отправить" }).click();
      await expect(page.locator(".error-summary")).toContainText("Напишите, что неверно");
      await expect(page.getByLabel("Электронная почта")).toHaveValue("reader@example.org");
      if (scripts) await expectNoAxeViolations(page);
      await page.getByLabel("Что неверно").fill(words);
      await page.getByRole("button", { name: "Отправить" }).click();
      await expect(page.getByRole("heading", { name: "Сообщение принято" })).toBeVisible();
      await page.getByRole("link", { name: "Вернуться на страницу" }).click();
      await expect(page).toHaveURL(`/ru${addresses.organisation}`);

      await editor.goto("/staff");
      await editor.getByRole("link", { name: /сообщени\S+ об ошибк/ }).click();
      const report = editor.getByRole("listitem").filter({ hasText: words });
      await expect(report.getByRole("link", { name: `/ru${addresses.organisation}` })).toBeVisible();
      await expect(report).toContainText("Для ответа: reader@example.org");
      await expect(report.getByRole("link", { name: "Начать правку" })).toHaveAttribute(
        "href",
        /\/staff\/drafts\/new\?kind=organisation&target=organisation%3A\d+/,
      );
      await report.getByRole("button", { name: "Принять" }).click();
      await expect(editor.getByRole("region", { name: "Принятые" })).toContainText(words);
    });
  });
}

test("the form is nobody else's: it is kept by no cache and taken from no other site", async ({ page, site }) => {
  const shown = await fetch(`${site}/kk/report?page=/kk/organisations`);
  expect(shown.headers.get("cache-control")).toBe("private, no-store");
  for (const origin of [undefined, "null", "https://evil.example"]) {
    const answer = await fetch(`${site}/ru/report`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", ...(origin && { origin }) },
      body: "text=x",
    });
    expect(answer.status).toBe(403);
  }
  await page.goto("/ru/report?page=//evil.example/ru");
  await expect(page.getByText("Страница: /ru", { exact: true })).toBeVisible();
});

test("the log, the lists and the reports can be used by everybody", async ({ editor }) => {
  for (const path of [
    "/staff/changes",
    "/staff/changes/1",
    "/staff/organisations",
    "/staff/people",
    "/staff/reports",
  ]) {
    await editor.goto(path);
    for (const width of [1280, 320]) {
      await editor.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(editor);
      await expectNoAxeViolations(editor);
    }
  }
});
