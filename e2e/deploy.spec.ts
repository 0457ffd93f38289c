import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { findDraft } from "../db/drafts/find.ts";
import { fillWords, savedNote } from "./desk-form.ts";
import { expect, openAs, test } from "./staff.ts";

/**
 * What a browser meets once another build answers: pages that name the new build, and none of the old scripts that it
 * has not fetched yet. The address that drafts are sent to stays what it was.
 */
async function deployed(page: Page): Promise<() => number> {
  let told = 0;
  const build = readFileSync(".next/BUILD_ID", "utf8");
  await page.route("**/_next/static/chunks/**", (route) => route.fulfill({ status: 404 }));
  await page.route("**/staff/drafts/**", async (route) => {
    if (route.request().headers().rsc === undefined) return route.continue();
    const response = await route.fetch();
    const body = await response.text();
    if (body.includes(build)) told += 1;
    return route.fulfill({ response, body: body.replaceAll(build, "another-build") });
  });
  return () => told;
}

test("a form that was opened before a deploy saves after it, and goes on in the pages of the new build", async ({
  browser,
  site,
}) => {
  const page = await openAs(browser, site, "editor");
  await page.goto("/staff/joiners/new");
  await page.getByLabel("Название", { exact: true }).fill("До смены версии");
  await expect(savedNote(page)).toBeVisible();
  const told = await deployed(page);
  const loadedAnew = page.waitForEvent("load");
  await page.getByLabel("Регион").fill("Семей");
  await expect(page.getByText("Есть несохранённый текст")).toBeVisible();
  await loadedAnew;
  await expect(page.getByLabel("Регион")).toHaveValue("Семей");
  await expect(savedNote(page)).toBeVisible();
  await page.unroute("**/_next/static/chunks/**");
  await page.getByRole("button", { name: "Добавить слова" }).click();
  await fillWords(page, 1, "После смены версии", "Анна Степная");
  await expect(savedNote(page)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Название", { exact: true })).toHaveValue("До смены версии");
  await expect(page.getByLabel("Текст без внешних кавычек")).toHaveValue("После смены версии");
  expect(told(), "the browser was told of another build").toBeGreaterThan(0);
  const [id] = /\d+/.exec(await page.getByText(/^Черновик № \d+/).innerText()) ?? [];
  expect((await findDraft(Number(id)))?.content).toMatchObject({ organisation: { new: { region: "Семей" } } });
});
