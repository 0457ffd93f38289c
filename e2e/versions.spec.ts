import { carry } from "../db/drafts/rehearsal.ts";
import { correcting, typedJoiner, typedOrganisation, typedWords } from "../db/drafts/typed.ts";
import { LOCALES } from "../lib/locale.ts";
import { onRecord } from "./arranged-record.ts";
import { expectNoAxeViolations, expectNoSidewaysScroll } from "./expectations.ts";
import { expect } from "./fixtures.ts";

const onCorrected = onRecord(async () => {
  await carry("joiner", typedJoiner("Союз", [typedWords("Мы вступаем в коалицию", "Анна Ким")]), null);
  const named = correcting(typedOrganisation("Союз пекарей", "1"), "В источнике название полное.");
  await carry("organisation", named, { kind: "organisation", id: 1, baseVersion: 1 });
  await carry("joiner", typedJoiner("Палата", [typedWords("И мы вступаем", "Борис Ли")]), null);
  await carry("withdrawal", { reason: "Слова сказаны в другой день." }, { kind: "quote", id: 2, baseVersion: 1 });
  await carry("withdrawal", { reason: "Палата не вступала." }, { kind: "membership", id: 2, baseVersion: 1 });
});

onCorrected("a version keeps its address, says that it is old, and leads to the record of today", async ({ page }) => {
  await page.goto("/ru/organisations/soyuz");
  await page.getByRole("region", { name: "История записи" }).locator('a[href$="soyuz@1"]').click();
  await expect(page).toHaveURL("/ru/organisations/soyuz@1");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Союз");
  await expect(page.getByText("Это старая редакция 1. Последняя редакция: 2.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Цитаты" })).toContainText("Мы вступаем в коалицию");
  const canonical = page.locator("link[rel=canonical]");
  await expect(canonical).toHaveAttribute("href", /\/ru\/organisations\/soyuz$/);
  await page.getByRole("link", { name: "Следующая редакция: 2" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Союз пекарей");
  await page.getByRole("link", { name: "Открыть запись, как она есть сегодня" }).click();
  await expect(page).toHaveURL("/ru/organisations/soyuz");
  expect((await page.goto("/ru/organisations/soyuz@9"))?.status()).toBe(404);
});

const onWithdrawn = onRecord(async () => {
  await carry("joiner", typedJoiner("Союз", [typedWords("Мы вступаем в коалицию", "Анна Ким")]), null);
  await carry("withdrawal", { reason: "Слова сказаны в другой день." }, { kind: "quote", id: 1, baseVersion: 1 });
});

onWithdrawn("a citation leads to what was cited, and the version before says that more changed", async ({ page }) => {
  await page.goto("/ru/organisations/soyuz");
  const [cited = ""] = (await page.getByRole("main").innerText()).match(/soyuz@1\.\d+/) ?? [];
  const [, step = ""] = cited.split(".");
  await expect(page.getByRole("main")).toContainText(`запись об организации, редакция 1.${step}`);
  const { data } = await (await page.request.get("/api/v1/organisations/soyuz")).json();
  expect(data.permalink).toMatch(new RegExp(`/ru/organisations/${cited}$`));
  const record = await (await page.request.get("/data/record.json")).json();
  expect(record.organisations[0].permalink).toBe(data.permalink);
  await page.goto(data.permalink);
  await expect(page).toHaveTitle(new RegExp(`Союз: редакция 1\\.${step} `));
  await expect(page.getByText(`Это последняя редакция: 1.${step}.`)).toBeVisible();
  await expect(page.getByRole("main")).toContainText(`цитатах по шаг ${step} включительно`);
  await expect(page.getByRole("region", { name: `Что изменил шаг ${step}` })).toContainText(
    "Слова сказаны в другой день.",
  );
  await expect(page.getByRole("region", { name: "Вступления" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Цитаты" })).toHaveCount(0);
  await page.goto("/ru/organisations/soyuz@1");
  await expect(page.getByRole("region", { name: "Цитаты" })).toContainText("Мы вступаем в коалицию");
  await expect(page.getByText("После редакции 1 изменились вступления или цитаты.")).toBeVisible();
  await page.getByRole("link", { name: "Что изменилось с тех пор" }).click();
  await expect(page).toHaveURL(/\/ru\/changes\?organisation=soyuz&since=\d+$/);
  await expect(page.getByRole("main")).toContainText("Слова сказаны в другой день.");
  for (const nowhere of ["soyuz@1.1", "soyuz@1.999", "soyuz@1.x", `${cited}.1`]) {
    expect((await page.request.get(`/ru/organisations/${nowhere}`)).status()).toBe(404);
  }
});

onCorrected(
  "a correction says of what class it is: on its page, in its history, among the corrections",
  async ({ page }) => {
    await page.goto("/ru/organisations/soyuz");
    await page.getByRole("link", { name: "Что изменилось" }).click();
    const step = page.getByRole("region", { name: "История записи" }).getByRole("listitem").first();
    await expect(step).toContainText("Исправление: сведения");
    await expect(step).toContainText("Название: Союз стало пекарей");
    await page.goto("/ru/corrections");
    await expect(page.getByRole("main")).toContainText("Исправление: сведения");
  },
);

onCorrected("what was withdrawn says at its address what it was and why it left", async ({ page }) => {
  await page.goto("/ru/quotes/2");
  await expect(page.getByRole("heading", { name: "Цитата отозвана" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Слова сказаны в другой день.");
  await expect(page.getByRole("main")).toContainText("И мы вступаем");
  await page.goto("/ru/organisations/palata");
  const left = page.getByRole("listitem").filter({ hasText: "Палата не вступала." });
  await expect(left).toContainText("Вступление: было 19 октября 2022 года");
});

for (const locale of LOCALES) {
  onCorrected(`versions and withdrawals in ${locale} can be read by everybody`, async ({ page }) => {
    for (const path of ["/organisations/soyuz@1", "/people/anna-kim@1", "/sources/1@1", "/quotes/1@1", "/quotes/2"]) {
      await page.goto(`/${locale}${path}`);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await expectNoSidewaysScroll(page);
        await expectNoAxeViolations(page);
      }
    }
  });
}
