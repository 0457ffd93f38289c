import { transact } from "../db/client.ts";
import { publishOrganisation } from "../db/publish/organisation.ts";
import { publishSource } from "../db/publish/source.ts";
import { aBody, aMembership, aSource } from "../db/small-record.testing.ts";
import { readVocabulary, unknownToSchemaOrg } from "../lib/schema-org.testing.ts";
import { onRecord } from "./arranged-record.ts";
import { expectNoAxeViolations } from "./expectations.ts";
import { expect, test } from "./fixtures.ts";

test("while nothing was corrected, the page says what would stand here", async ({ page }) => {
  await page.goto("/ru/corrections");
  await expect(page.getByRole("heading", { name: "Исправлений пока нет" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Как ведётся запись" }).click();
  await expect(page).toHaveURL("/ru/about");
});

const onCorrected = onRecord(async () => {
  const content = { publisher: "Вестник", url: "https://herald.example/1", lang: "ru" as const };
  await transact(async (tx) => {
    const wrong = { ...content, title: "Новасть", published: "2022-10-09" };
    const { id } = await publishSource(tx, null, wrong, { actor: "story", kind: "creation" });
    const choir = await aBody(tx, "Харь");
    const names = [{ lang: "ru" as const, kind: "official" as const, value: "Хор", by: "editors" as const }];
    const mended = { actor: "story", kind: "correction" as const, reason: "Опечатка в названии." };
    await publishOrganisation(tx, choir, { kind: "association", names }, mended);
    await aMembership(tx, choir, await aSource(tx));
    const right = { ...content, title: "Новость", published: "2022-10" };
    await publishSource(tx, id, right, { actor: "story", kind: "correction", reason: "Опечатка редакции." });
  });
});

onCorrected(
  "a correction shows what was said, what is said, and why, in the list and where it happened",
  async ({ page }) => {
    await page.goto("/ru/corrections");
    const entry = page.getByRole("main").getByRole("listitem").filter({ hasText: "Опечатка редакции." });
    await expect(entry.getByText(/^Заголовок/)).toHaveText("Заголовок: было Новасть стало Новость");
    await expect(entry.getByText(/^Дата публикации/)).toHaveText(
      "Дата публикации: было 9 октября 2022 года стало октябрь 2022 года",
    );
    await expectNoAxeViolations(page);
    await entry.getByRole("link", { name: "Новость" }).click();
    await expect(page).toHaveURL(/\/ru\/sources\/\d+$/);
    await page.getByRole("link", { name: "что изменилось" }).click();
    await expect(page).toHaveURL(/#change-\d+$/);
    await expect(page.getByRole("deletion").first()).toBeInViewport();
  },
);

onCorrected(
  "a machine that reads the page of an organisation is told what was mended, when and why",
  async ({ page }) => {
    await page.goto("/ru/organisations/khar");
    const data = JSON.parse((await page.locator("script[type='application/ld+json']").textContent()) ?? "");
    expect(data.correction).toEqual([
      {
        "@type": "CorrectionComment",
        datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        text: "Опечатка в названии.",
      },
    ]);
    expect(unknownToSchemaOrg(data, readVocabulary())).toEqual([]);
  },
);
