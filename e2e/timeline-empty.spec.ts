import { onRecord } from "./arranged-record.ts";
import { expect } from "./fixtures.ts";

const test = onRecord(() => Promise.resolve());

for (const [locale, words] of [
  ["ru", "В записи пока ничего нет"],
  ["kk", "Жазба әзірге бос"],
  ["en", "There is nothing in the record yet"],
] as const) {
  test(`an empty record says so in ${locale}`, async ({ page }) => {
    const answer = await page.goto(`/${locale}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { name: words })).toBeVisible();
    await expect(page.getByRole("search")).toHaveCount(0);
  });
}
