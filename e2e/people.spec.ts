import type { Page } from "@playwright/test";
import { codeOf } from "../db/staff/authenticator.testing.ts";
import { type SessionCookie, signedInAgain, signedInMember } from "../db/staff/signed-in.testing.ts";
import { look, met } from "./asking.ts";
import { STORY_SECRET } from "./site.ts";
import { expect, openAs, test } from "./staff.ts";

const PASSWORD = "four unrelated words here";

async function typePassword(page: Page): Promise<void> {
  await page.getByLabel("Пароль", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Пароль ещё раз").fill(PASSWORD);
  await page.getByRole("button", { name: "Сохранить и войти" }).click();
}

async function invite(admin: Page, name: string, email: string, role: RegExp): Promise<string> {
  await admin.goto("/staff/accounts");
  await admin.getByLabel("Имя").fill(name);
  await admin.getByLabel("Электронная почта").fill(email);
  await admin.getByRole("radio", { name: role }).check();
  await admin.getByRole("button", { name: "Сделать приглашение" }).click();
  return admin.getByRole("status").getByRole("textbox").inputValue();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an editor is invited, sets a password by the link once, signs out and in again", async ({ admin, page }) => {
      const email = `ed-${javaScriptEnabled}@desk.example`;
      const link = await invite(admin, "Эд Иторов", email, /^Редактор/);
      await page.goto(`${link}?lang=ru`);
      await expect(page.getByText(email)).toBeVisible();
      await page.getByLabel("Пароль", { exact: true }).fill("short");
      await page.getByRole("button", { name: "Сохранить и войти" }).click();
      await expect(page.getByRole("alert").filter({ hasText: "не короче 12" })).toBeVisible();
      await typePassword(page);
      await expect(page).toHaveURL(/\/staff$/);
      await page.goto("/staff/account");
      await page.getByRole("button", { name: "Выйти", exact: true }).click();
      await expect(page).toHaveURL(/\/sign-in$/);
      await page.goto(`${link}?lang=ru`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ссылка не действует");
      await page.goto("/sign-in?lang=ru&to=/staff/account");
      await page.getByLabel("Электронная почта").fill(email);
      await page.getByLabel("Пароль").fill("not the password");
      await page.getByRole("button", { name: "Войти" }).click();
      await expect(page.getByRole("alert").filter({ hasText: "не подходят" })).toBeVisible();
      await expect(page.getByLabel("Электронная почта")).toHaveValue(email);
      await page.getByLabel("Пароль").fill(PASSWORD);
      await page.getByRole("button", { name: "Войти" }).click();
      await expect(page).toHaveURL(/\/staff\/account$/);
    });

    test("a publisher sets up codes first, and signs in with one from then on", async ({ admin, page }) => {
      const email = `pub-${javaScriptEnabled}@desk.example`;
      const link = await invite(admin, "Пуб Ликов", email, /^Выпускающий/);
      await page.goto(`${link}?lang=ru`);
      await typePassword(page);
      await expect(page).toHaveURL(/\/staff\/account\/factor$/);
      await page.goto("/staff");
      await expect(page).toHaveURL(/\/staff\/account\/factor$/);
      await page.getByLabel("Ваш пароль").fill(PASSWORD);
      await page.getByRole("button", { name: "Начать" }).click();
      await expect(page.getByRole("img", { name: "QR-код" })).toBeVisible();
      const key = (await page.locator("code").first().textContent()) ?? "";
      const recovery = (await page.getByRole("listitem").locator("code").first().textContent()) ?? "";
      await page.getByLabel("Код из приложения").fill("000000");
      await page.getByRole("button", { name: "Включить" }).click();
      await expect(page.getByRole("alert").filter({ hasText: "Код не подходит" })).toBeVisible();
      await expect(page.locator("code").first()).toHaveText(key);
      await page.getByLabel("Код из приложения").fill(codeOf(key));
      await page.getByRole("button", { name: "Включить" }).click();
      await expect(page).toHaveURL(/\/staff$/);
      for (const code of [codeOf(key), recovery]) {
        await page.context().clearCookies();
        await page.goto("/sign-in?lang=ru");
        await page.getByLabel("Электронная почта").fill(email);
        await page.getByLabel("Пароль").fill(PASSWORD);
        await page.getByRole("button", { name: "Войти" }).click();
        await expect(page).toHaveURL(/\/sign-in\/code$/);
        await page.getByRole("textbox").fill(code);
        await page.locator("form button").click();
        await expect(page).toHaveURL(/\/staff$/);
      }
    });
  });
}

test("whoever is closed loses the desk on the next click", async ({ admin, browser, site }) => {
  const editor = await openAs(browser, site, "editor");
  await editor.goto("/staff/account");
  await editor.getByLabel("Имя").fill("Скоро Закрытый");
  await editor.getByRole("button", { name: "Сохранить" }).click();
  await expect(editor.getByRole("banner")).toContainText("Скоро Закрытый");
  await editor.getByRole("radio", { name: "English" }).check();
  await editor.getByRole("button", { name: "Сохранить" }).click();
  await expect(editor.getByRole("banner")).toContainText("Organisations");
  await expect(editor.locator("html")).toHaveAttribute("lang", "en");
  await admin.goto("/staff/accounts");
  await admin.getByRole("link", { name: "Скоро Закрытый" }).click();
  await admin.getByRole("button", { name: "Закрыть учётную запись" }).click();
  await expect(admin.getByText("закрыта", { exact: true })).toBeVisible();
  await editor.goto("/staff");
  await expect(editor).toHaveURL(/\/sign-in$/);
  await editor.context().close();
});

test("one of three devices is signed out from another, and nobody else is; then all of them at once", async ({
  browser,
  site,
}) => {
  const { member, cookie } = await signedInMember("editor", STORY_SECRET);
  const [phone, tablet] = [
    await signedInAgain(member.id, STORY_SECRET, "A telephone that was lost"),
    await signedInAgain(member.id, STORY_SECRET, "A tablet"),
  ];
  const isIn = async ({ name, value }: SessionCookie) =>
    met(await look(`${site}/staff`, { cookie: `${name}=${value}` })) === "in";
  const context = await browser.newContext({ baseURL: site });
  await context.addCookies([{ ...cookie, url: site }]);
  const page = await context.newPage();
  await page.goto("/staff/account");
  const devices = page.getByRole("region", { name: "Где выполнен вход" }).getByRole("listitem");
  await expect(devices).toHaveCount(3);
  await devices.filter({ hasText: "A telephone that was lost" }).getByRole("button", { name: "Завершить" }).click();
  await expect(devices).toHaveCount(2);
  await expect(devices.filter({ hasText: "Это устройство" })).toHaveCount(1);
  expect([await isIn(phone), await isIn(tablet), await isIn(cookie)]).toEqual([false, true, true]);
  await page.getByRole("button", { name: "Выйти на всех устройствах" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  expect([await isIn(tablet), await isIn(cookie)]).toEqual([false, false]);
  await context.close();
});

test("an admin decides who publishes and who needs a second step", async ({ admin, editor }) => {
  await admin.goto("/staff/settings");
  await admin.getByRole("radio", { name: "Обязателен для всех" }).check();
  await admin.getByRole("button", { name: "Сохранить" }).click();
  await expect(admin.getByRole("status")).toContainText("Настройки сохранены");
  await admin.reload();
  await expect(admin.getByRole("radio", { name: "Обязателен для всех" })).toBeChecked();
  await admin.getByRole("radio", { name: "Обязателен для тех, кто публикует" }).check();
  await admin.getByRole("button", { name: "Сохранить" }).click();
  await expect(admin.getByRole("status")).toContainText("Настройки сохранены");
  const answer = await editor.goto("/staff/settings");
  expect(answer?.status()).toBe(403);
});

test("a form that is on its way is sent once, and what is typed meanwhile stays", async ({ page }) => {
  await page.goto("/sign-in?lang=ru");
  let sent = 0;
  const arrived = Promise.withResolvers<void>();
  await page.route(/\/sign-in/, async (route) => {
    if (route.request().method() === "POST") {
      sent += 1;
      await arrived.promise;
    }
    await route.continue();
  });
  await page.getByLabel("Электронная почта").fill("somebody@desk.example");
  await page.getByLabel("Пароль").fill("the first password");
  await page.getByRole("button", { name: "Войти" }).dblclick();
  await page.getByLabel("Пароль").fill("the second password");
  arrived.resolve();
  await expect(page.getByRole("alert").filter({ hasText: "не подходят" })).toBeVisible();
  await expect(page.getByLabel("Пароль")).toHaveValue("the second password");
  await expect(page.getByLabel("Электронная почта")).toHaveValue("somebody@desk.example");
  expect(sent).toBe(1);
});

test("whoever tries too many passwords has to wait, though there is no such account", async ({ page }) => {
  await page.goto("/sign-in?lang=ru");
  for (let times = 0; times < 6; times += 1) {
    await page.getByLabel("Электронная почта").fill("nobody@desk.example");
    await page.getByLabel("Пароль").fill(`wrong ${times}`);
    await page.getByRole("button", { name: "Войти" }).click();
    await expect(
      page.getByRole("alert").filter({ hasText: times < 5 ? "не подходят" : "Слишком много" }),
    ).toBeVisible();
  }
});

test("whoever finds a session open cannot go on guessing its password", async ({ editor }) => {
  await editor.goto("/staff/account");
  for (let times = 0; times < 6; times += 1) {
    await editor.getByLabel("Нынешний пароль").fill(`wrong ${times}`);
    await editor.getByLabel("Новый пароль", { exact: true }).fill(PASSWORD);
    await editor.getByLabel("Новый пароль ещё раз").fill(PASSWORD);
    await editor.getByRole("button", { name: "Сменить пароль" }).click();
    const said = times < 5 ? "Пароль не подходит" : "Слишком много попыток";
    await expect(editor.getByRole("alert").filter({ hasText: said })).toBeVisible();
  }
});
