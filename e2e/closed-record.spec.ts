import { transact } from "../db/client.ts";
import { loadSample } from "../db/sample/load.ts";
import { onRecord } from "./arranged-record.ts";
import { savedNote } from "./desk-form.ts";
import { expect, openAs, staffed } from "./staff.ts";

/** Who writes waits for whoever asked before, and each for the lock. */
const IN_TURN = { timeout: 40_000 };

/** Another program holds the record closed to changes; the operator finds it in the log. */
const test = staffed(
  onRecord(async () => void (await loadSample()), /^(?:[^\n]*could not (?:be written|write): [^\n]*locked[^\n]*\n)*$/),
);

test("while the record is closed to changes a form gives back what was typed, and takes it afterwards", async ({
  browser,
  site,
}) => {
  const [plain, settings, reading] = await Promise.all([
    openAs(browser, site, "editor", "ru", { javaScriptEnabled: false }),
    openAs(browser, site, "admin", "ru", { javaScriptEnabled: false }),
    openAs(browser, site, "editor", "ru"),
  ]);
  await plain.goto("/staff/drafts/new?kind=person");
  await settings.goto("/staff/account");
  await reading.goto("/staff/reader");
  await transact(async () => {
    await plain.getByRole("textbox", { name: "Имя на русском" }).fill("Пока закрыто");
    await settings.getByLabel("Имя").fill("Новое Имя");
    await reading.getByLabel("Текст, как он опубликован").fill("Вступил Союз ткачей.");
    await Promise.all([
      reading.getByRole("button", { name: "Разобрать текст" }).click(),
      plain.getByRole("button", { name: "Сохранить черновик" }).last().click(),
      settings.getByRole("button", { name: "Сохранить" }).click(),
    ]);
    await expect(plain.getByRole("heading", { level: 1 })).toHaveText("Не сохранено");
    await expect(settings.locator(".error-summary")).toContainText("Сейчас сохранить не удалось");
    await expect(settings.getByLabel("Имя")).toHaveValue("Новое Имя");
    await expect(reading.locator(".error-summary")).toContainText("Сейчас сохранить не удалось", IN_TURN);
    await expect(reading.getByLabel("Текст, как он опубликован")).toHaveValue("Вступил Союз ткачей.");
  });
  await reading.getByRole("button", { name: "Разобрать текст" }).click();
  await expect(reading.getByRole("heading", { name: "Вступил Союз ткачей." })).toBeVisible();
  await plain.getByRole("button", { name: "Сохранить ещё раз" }).click();
  await expect(plain.getByRole("textbox", { name: "Имя на русском" })).toHaveValue("Пока закрыто");
  await settings.getByRole("button", { name: "Сохранить" }).click();
  await expect(settings.getByLabel("Имя")).toHaveValue("Новое Имя");
  await expect(settings.locator(".error-summary")).toHaveCount(0);
});

test("while somebody types, it is said that the record is closed, and saved as soon as it is open", async ({
  browser,
  site,
}) => {
  const page = await openAs(browser, site, "editor");
  await page.goto("/staff/drafts/new?kind=person");
  const closed = { status: 503, json: { result: "unavailable" } };
  await page.route("**/staff/drafts/save", (route) => route.fulfill(closed), { times: 1 });
  const name = page.getByRole("textbox", { name: "Имя на русском" });
  await name.fill("Пока закрыто");
  await expect(page.getByText("Сейчас сохранить не удалось", { exact: false })).toBeVisible();
  await expect(savedNote(page)).toBeVisible();
  await page.reload();
  await expect(name).toHaveValue("Пока закрыто");
});

test("a short form that does not reach the server stays as it was typed", async ({ browser, site }) => {
  const admin = await openAs(browser, site, "admin");
  await admin.goto("/staff/account");
  await admin.route("**/staff/account", (route) =>
    route.request().method() === "POST" ? route.abort("internetdisconnected") : route.continue(),
  );
  await admin.getByLabel("Имя").fill("Имя без связи");
  await admin.getByRole("button", { name: "Сохранить" }).click();
  await expect(admin.locator(".error-summary")).toContainText("Форма не дошла до сервера");
  await expect(admin.getByLabel("Имя")).toHaveValue("Имя без связи");
});
