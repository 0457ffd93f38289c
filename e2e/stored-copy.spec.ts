import { createHash } from "node:crypto";
import { transact } from "../db/client.ts";
import { capture } from "../db/schema/sources.ts";
import { arrangeAutumn } from "./arrange.ts";
import { onRecord } from "./arranged-record.ts";
import { expectNoAxeViolations, expectNoSidewaysScroll } from "./expectations.ts";
import { expect } from "./fixtures.ts";

const TEXT = "Текст новости о том, кто вступил.";
const DIGEST = createHash("sha256").update(TEXT).digest("hex");

/** The autumn, with a copy of its one source, taken on 20 October 2022 at 9.05 on the clock of Almaty. */
const test = onRecord(async () => {
  await arrangeAutumn();
  const copy = { sourceId: 1, capturedAt: "2022-10-20T03:05:00.000Z", sha256: DIGEST, text: TEXT };
  await transact(async (tx) => tx.insert(capture).values(copy));
});

for (const [locale, kept] of [
  ["ru", /Копия сохранена: 20[^:]*2022, 09:05/],
  ["kk", /Көшірме сақталды: 2022[^:]*20\sқазан, 09:05/],
  ["en", /Copy stored 20[^:]*2022, 09:05/],
] as const) {
  test(`a source of which a copy is stored tells when, and its checksum, in ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(`/${locale}/sources/1`);
    const main = page.getByRole("main");
    await expect(main).toContainText(kept);
    await expect(main).toContainText(`SHA-256 ${DIGEST}`);
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
  });
}

test("the way to a source says on the timeline that a copy of it is stored", async ({ page }) => {
  await page.goto("/ru");
  await expect(
    page
      .getByRole("main")
      .getByRole("link", { name: /^Источник: Газета.*копия$/ })
      .first(),
  ).toBeVisible();
});

test("a quote whose source has a copy says when it was stored", async ({ page }) => {
  await page.goto("/ru/quotes/1");
  const main = page.getByRole("main");
  await expect(main).toContainText(/Копия сохранена: 20[^:]*2022, 09:05/);
  await expect(main).toContainText(`SHA-256 ${DIGEST.slice(0, 16)}…`);
  await expect(main).not.toContainText("Копии текста нет");
});
