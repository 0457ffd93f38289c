import { sql } from "drizzle-orm";
import { transact } from "../db/client.ts";
import { loadSample } from "../db/sample/load.ts";
import { onRecord } from "./arranged-record.ts";
import { expectNoAxeViolations, expectNoSidewaysScroll } from "./expectations.ts";
import { expect } from "./fixtures.ts";

/** A record in which the directory can no longer be read, and everything else can. */
const test = onRecord(async () => {
  await loadSample();
  await transact(async (tx) => tx.run(sql`DROP TABLE directory_entry`));
}, /request [0-9a-f]{8}: 500 GET \/(ru|kk|en)\/organisations: /);

const WORDS = {
  ru: { title: "Страницу не удалось показать", request: /Номер запроса: [0-9a-f]{8}/, back: "Хроника вступлений" },
  kk: { title: "Бетті көрсету мүмкін болмады", request: /Сұрау нөмірі: [0-9a-f]{8}/, back: "Қосылу жылнамасы" },
  en: { title: "This page could not be shown", request: /Request number: [0-9a-f]{8}/, back: "The timeline" },
};
const LANGUAGES = ["ru", "kk", "en"] as const;

for (const locale of LANGUAGES) {
  test(`a page that cannot be drawn says so in ${locale} at every width, light and dark`, async ({ page }) => {
    const answer = await page.goto(`/${locale}/organisations`);
    expect(answer?.status()).toBe(500);
    expect(await answer?.headerValue("cache-control")).toBe("private, no-store");
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await expectNoAxeViolations(page);
      }
    }
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of LANGUAGES) {
    test(`it tells what happened in ${locale}, and leads back to what can be drawn`, async ({ page }) => {
      await page.goto(`/${locale}/organisations`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(WORDS[locale].title);
      await expect(page.getByRole("main")).toContainText(WORDS[locale].request);
      await page.getByRole("main").getByRole("link", { name: WORDS[locale].back }).click();
      await expect(page).toHaveURL(`/${locale}`);
      await expect(page.getByRole("main")).toContainText("AMANAT");
    });
  }
});
