import { readFileSync } from "node:fs";
import { transact } from "../db/client.ts";
import { publishSource } from "../db/publish/source.ts";
import { arrangeAutumn } from "./arrange.ts";
import { onRecord } from "./arranged-record.ts";
import { expectNoAxeViolations } from "./expectations.ts";
import { expect, test } from "./fixtures.ts";

test("what a filter has found is downloaded as it was found", async ({ page }) => {
  await page.goto("/ru?kind=party");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("list", { name: "Скачать найденное" }).getByRole("link", { name: "CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^coalition-record-\d+-memberships\.csv$/);
  const rows = readFileSync(await download.path(), "utf8")
    .trim()
    .split("\r\n");
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain("Партия AMANAT");
});

test("what the directory has found is downloaded under the same conditions", async ({ page, request, site }) => {
  await page.goto("/kk/organisations?q=amanat&kind=party");
  const links = page.getByRole("list", { name: "Табылғанды жүктеу" });
  const href = await links.getByRole("link", { name: "JSON" }).getAttribute("href");
  expect(href).toBe("/data/record.json?q=amanat&kind=party");
  const record = await (await request.get(`${site}${href}`)).json();
  expect(record.organisations.map((one: { slug: string }) => one.slug)).toEqual(["partiya-amanat"]);
  await page.goto("/kk/organisations?letter=%D0%90");
  await expect(links).toHaveCount(0);
});

test("the filter goes along to all the other forms, and can be left behind", async ({ page }) => {
  await page.goto("/en?kind=party&quotes=1");
  await page.getByRole("link", { name: "other formats" }).click();
  await expect(page).toHaveURL("/en/data?kind=party&quotes=1");
  const files = page.getByRole("region", { name: "Files" });
  await expect(files.getByRole("link", { name: "popolo.json" })).toHaveAttribute(
    "href",
    "/data/popolo.json?kind=party&quotes=1",
  );
  await expect(files.getByRole("link", { name: "record.sqlite" })).toHaveAttribute("href", "/data/record.sqlite");
  await page.getByRole("link", { name: "Take everything" }).click();
  await expect(files.getByText(/\d\sKB/)).toHaveCount(6);
});

test("an organisation is followed from its page", async ({ page, request, site }) => {
  await page.goto("/ru/organisations/partiya-amanat");
  const aside = page.getByRole("region", { name: "Данные и лента" });
  const feed = await aside.getByRole("link", { name: "Atom" }).getAttribute("href");
  const answer = await request.get(`${site}${feed}`);
  expect(answer.headers()["content-type"]).toContain("application/atom+xml");
  expect(await answer.text()).toContain('<title type="text">Вступление: Партия AMANAT</title>');
  await aside.getByRole("link", { name: "Что менялось" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Что изменилось");
  await expect(page.getByRole("main")).toContainText("(Партия AMANAT)");
  await expect(page.getByRole("listitem").filter({ hasText: "вступление" })).toHaveCount(1);
});

for (const name of ["quote", "event", "organisation"] as const) {
  test(`the page of an ${name} leads to its feeds and changes, for people and for readers of feeds`, async ({
    page,
    request,
    addresses,
  }) => {
    await page.goto(`/en${addresses[name]}`);
    const aside = page.getByRole("region", { name: "Data and feed" });
    for (const [link, type] of [
      ["Atom", "application/atom+xml"],
      ["JSON Feed", "application/feed+json"],
    ] as const) {
      const href = (await aside.getByRole("link", { name: link }).getAttribute("href")) ?? "";
      expect(href).toMatch(new RegExp(`[?]${name}=`));
      const heads = page.locator(`link[rel=alternate][type="${type}"]`);
      await expect(heads).toHaveCount(2);
      expect(await heads.first().getAttribute("href")).toMatch(new RegExp(`${href.replaceAll(/[.?]/g, "\\$&")}$`));
      const answer = await request.get(href);
      expect(answer.headers()["content-type"]).toContain(type);
      expect(await answer.text()).toContain("change/");
    }
    const data = await request.get(
      (await aside.getByRole("link", { name: "JSON", exact: true }).getAttribute("href")) ?? "",
    );
    expect(data.status()).toBe(200);
    await aside.getByRole("link", { name: "What changed" }).click();
    await expect(page).toHaveURL(new RegExp(`/en/changes[?]${name}=`));
    await expect(page.getByRole("listitem").first()).toBeVisible();
    await expect(page.locator('link[rel=alternate][type="application/feed+json"]').first()).toHaveAttribute(
      "href",
      new RegExp(`feed[.]json[?]${name}=`),
    );
  });
}

test("what changed says whose the words are: the speaker's in quotation marks, the source's as such", async ({
  page,
}) => {
  await page.goto("/ru/changes?only=new");
  const steps = page.getByRole("main").getByRole("listitem");
  const reported = steps.filter({ hasText: "Пересказ источника: " });
  await expect(reported.first()).toBeVisible();
  await expect(reported.first().locator(".quote-marks")).toHaveCount(0);
  const direct = steps.filter({ hasText: "Я занимаюсь защитой прав человека" });
  await expect(direct.locator(".quote-marks")).toHaveText(/^Я занимаюсь/);
});

test("who follows what never was is told so", async ({ request }) => {
  for (const path of ["/ru/feed.xml?organisation=nobody", "/kk/feed.json?quote=999", "/en/changes?event=nothing"])
    expect((await request.get(path)).status()).toBe(404);
});

test("a filter that feeds do not know is named beside them", async ({ page }) => {
  await page.goto("/en/data?kind=party&quotes=1");
  const feeds = page.getByRole("region", { name: "Feeds and calendar" });
  await expect(feeds).toContainText("A feed knows only the kind of organisation");
  await expect(feeds.getByRole("link", { name: "feed.xml" })).toHaveAttribute("href", "/en/feed.xml?kind=party");
  await page.goto("/en/data?kind=party");
  await expect(feeds).not.toContainText("A feed knows only");
});

test("the examples of the API are what it answers", async ({ page, request }) => {
  await page.goto("/ru/data/api");
  const example = page.getByRole("region", { name: "memberships" });
  await example.getByText("Ответ записи сейчас").click();
  const shown = JSON.parse(await example.locator("pre").innerText());
  const address = await example.getByRole("link").getAttribute("href");
  expect(await (await request.get(address ?? "")).json()).toEqual(shown);
  expect(shown.data[0].asOf).toEqual({ date: "2022-10-19", membership: "certain" });
});

const inAutumn = onRecord(arrangeAutumn);

inAutumn("the timeline as of a day shows nothing of what came later", async ({ page }) => {
  await page.goto("/ru/data");
  await page.getByRole("textbox", { name: "День" }).fill("12.10.2022");
  await page.getByRole("button", { name: "Показать на этот день" }).click();
  await expect(page).toHaveURL(/\/ru\?asof=12\.10\.2022$/);
  const banner = page.getByRole("region", { name: "На конец дня 12 октября 2022 года" });
  await expect(banner).toContainText("не меньше 7 и не больше 8 организаций");
  await expect(page.getByText("Клуб шахматистов")).toBeVisible();
  await expect(page.getByText("Хор ветеранов сцены")).toBeVisible();
  await expect(page.getByText("Объединение 1", { exact: true })).toBeHidden();
  await expect(page.getByText("Палата ремёсел")).toBeHidden();
  await expectNoAxeViolations(page);
  await page.getByRole("searchbox").fill("хор");
  await page.getByRole("button", { name: "Показать", exact: true }).click();
  await expect(page).toHaveURL(/asof=2022-10-12/);
  await expect(page.getByText("Клуб шахматистов")).toBeHidden();
  await banner.getByRole("link", { name: "Вернуться к нынешнему дню" }).click();
  await expect(page.getByText("Хор южных дворов")).toBeVisible();
  await expect(banner).toBeHidden();
});

const onCorrected = onRecord(async () => {
  const content = { publisher: "Вестник", url: "https://herald.example/1", lang: "ru" as const };
  await transact(async (tx) => {
    const wrong = { ...content, title: "Новасть", published: "2022-10-09" };
    const { id } = await publishSource(tx, null, wrong, { actor: "story", kind: "creation" });
    const right = { ...content, title: "Новость", published: "2022-10" };
    await publishSource(tx, id, right, { actor: "story", kind: "correction", reason: "Опечатка редакции." });
  });
});

onCorrected("who cited a version sees what was corrected since, and can follow", async ({ page, request, site }) => {
  await page.goto("/ru/data");
  await page.getByLabel("После редакции или с дня").fill("1");
  await page.getByRole("button", { name: "Показать", exact: true }).click();
  await expect(page).toHaveURL(/\/ru\/changes\?since=1/);
  await expect(page.getByRole("main")).toContainText("После редакции 1 по нынешнюю редакцию 2.");
  const step = page.getByRole("main").getByRole("listitem").filter({ hasText: "Шаг 2: исправлено" });
  await expect(step).toContainText("Опечатка редакции.");
  await expect(step.getByRole("deletion").first()).toBeVisible();
  await expectNoAxeViolations(page);
  const feed = await page.getByRole("link", { name: "Следить в ленте Atom" }).getAttribute("href");
  expect(feed).toBe("/ru/feed.xml?since=1");
  expect(await (await request.get(`${site}${feed}`)).text()).toContain("Опечатка редакции.");
  await page.goto("/ru/changes?since=2");
  await expect(page.getByRole("heading", { name: "Ничего не изменилось" })).toBeVisible();
});
