import { transact } from "../db/client.ts";
import { publishCoalition } from "../db/publish/coalition.ts";
import { onRecord } from "./arranged-record.ts";
import { expect, test } from "./fixtures.ts";

const RULES = { ru: "Правила записи", kk: "Жазба ережелері", en: "Rules of the record" } as const;
const DAY = { ru: "19 октября 2022 года", kk: "2022 жылғы 19 қазан", en: "19 October 2022" } as const;

for (const locale of ["ru", "kk", "en"] as const) {
  test(`what the record is, by eight rules, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/about`);
    const rules = page.getByRole("region", { name: RULES[locale] });
    await expect(rules.getByRole("listitem")).toHaveCount(8);
  });

  test(`the telephone stands as printed, with its day and its source, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/about`);
    const contact = page.getByRole("definition").filter({ hasText: "+ 7 7172 707 616" });
    await expect(contact).toContainText(DAY[locale]);
    await contact.getByRole("link", { name: /ktk\.kz/ }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/sources/\\d+$`));
  });
}

test("the rules lead to the corrections", async ({ page }) => {
  await page.goto("/ru/about");
  await page.getByRole("main").getByRole("link", { name: "Все исправления" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Исправления");
});

const onFounded = onRecord(async () => {
  const names = [{ lang: "ru" as const, name: "Народная коалиция избирателей", short: "Народная коалиция" }];
  await transact(async (tx) => {
    await publishCoalition(tx, { founded: "2022-10-06", names }, { actor: "story", kind: "creation" });
  });
});

onFounded("a founding date that no source stands beside is not shown", async ({ page }) => {
  await page.goto("/ru/about");
  const coalition = page.getByRole("region", { name: "Коалиция" });
  await expect(coalition).toContainText("Народная коалиция избирателей");
  await expect(coalition).not.toContainText("2022");
});
