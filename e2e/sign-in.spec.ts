import { onRecord } from "./arranged-record.ts";
import { expect, openAs, staffed, test } from "./staff.ts";

test("whoever is signed out is led to sign in, and back", async ({ page }) => {
  await page.goto("/staff?from=bar");
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fstaff%3Ffrom%3Dbar$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in to the desk");
});

test("the desk speaks the language of its member", async ({ browser, site }) => {
  for (const [lang, title] of [
    ["ru", "Рабочий стол"],
    ["kk", "Жұмыс үстелі"],
    ["en", "Desk"],
  ] as const) {
    const page = await openAs(browser, site, "publisher", lang);
    await page.goto("/staff");
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await page.context().close();
  }
});

test("a member signs out, and the session is over", async ({ editor }) => {
  await editor.goto("/staff/account");
  const cookies = await editor.context().cookies();
  await editor.getByRole("button", { name: "Выйти", exact: true }).click();
  await expect(editor).toHaveURL(/\/sign-in$/);
  await editor.context().addCookies(cookies);
  await editor.goto("/staff");
  await expect(editor).toHaveURL(/\/sign-in$/);
});

test.describe("before anybody is signed in", () => {
  for (const [locale, title] of [
    ["kk-KZ", "Редакцияға кіру"],
    ["en-GB", "Sign in to the desk"],
  ] as const) {
    test.describe(locale, () => {
      test.use({ locale });

      test("the browser's language is the desk's", async ({ page }) => {
        await page.goto("/sign-in");
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      });
    });
  }

  test("an address may name another", async ({ page }) => {
    await page.goto("/sign-in?lang=kk");
    await expect(page.locator("html")).toHaveAttribute("lang", "kk");
  });
});

staffed(onRecord(async () => undefined))("the desk is there before the record has anything", async ({ admin }) => {
  await admin.goto("/staff");
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Рабочий стол");
});
