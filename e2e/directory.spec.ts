import { joinersNamed } from "../db/small-record.testing.ts";
import { onRecord } from "./arranged-record.ts";
import { expect, test } from "./fixtures.ts";

test("a journalist finds a body by a spelling that only some outlets print", async ({ page }) => {
  await page.goto("/ru/organisations");
  await page.getByRole("searchbox", { name: "Поиск по названию" }).fill("SERPIN инновации");
  await page.getByRole("button", { name: "Найти" }).click();
  const main = page.getByRole("main");
  await expect(main).toContainText("1 организация");
  await main.getByRole("link", { name: "Национальная палата образования и инноваций Serpin", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Национальная палата образования и инноваций Serpin",
  );
  await expect(page.getByRole("main")).toContainText("Национальная палата образования и инновации SERPIN");
});

test("a reader narrows the list by kind and letter, and takes each condition away again", async ({ page }) => {
  await page.goto("/ru/organisations");
  const main = page.getByRole("main");
  await page.getByRole("link", { name: "ассоциация, союз 8" }).click();
  await expect(main).toContainText("8 организаций");
  await page.getByRole("link", { name: "С: 3 организации" }).click();
  await expect(main.getByRole("heading", { level: 2, name: "С", exact: true })).toBeVisible();
  await expect(main).toContainText("3 организации");
  await expect(page.getByRole("link", { name: "палата" })).toHaveCount(0);
  await expect(main).toContainText("палата 0");
  await page.getByRole("link", { name: "Тип: ассоциация, союз" }).click();
  await page.getByRole("link", { name: "Буква: С" }).click();
  await expect(main).toContainText("16 организаций");
  await expect(page).toHaveURL(/\/ru\/organisations$/);
});

test("the alphabet is that of the language, and letters without names are not links", async ({ page }) => {
  await page.goto("/kk/organisations");
  const letters = page.getByRole("navigation", { name: "Бірінші әрпі бойынша" });
  await expect(letters.locator("> *")).toHaveCount(43);
  await expect(letters.getByRole("link", { name: /^Ң/ })).toHaveCount(0);
  await expect(letters).toContainText("Ң: ұйым жоқ");
  await letters.getByRole("link", { name: "Ә: 1 ұйым" }).click();
  const row = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "«Әкелер одағы»" }) });
  await expect(row).toContainText("2022 ж. 19 қазан");
  await expect(row.getByText("«Союз отцов»")).toHaveAttribute("lang", "ru");
  await expect(page.getByRole("main")).toContainText("1 ұйым");
});

test("a leading legal form does not count in the order", async ({ page }) => {
  await page.goto("/ru/organisations");
  const section = page.getByRole("region", { name: "Х" });
  await expect(section.getByRole("link").first()).toHaveText("Общественный фонд «Хартия за права человека»");
});

test("a change of language keeps the search and the kind; a letter belongs to its language", async ({ page }) => {
  await page.goto("/ru/organisations?q=казахстан&kind=federation&letter=Ф");
  await page.getByRole("link", { name: "Қаз" }).click();
  await expect(page).toHaveURL(/\/kk\/organisations\?q=[^&]+&kind=federation$/);
  await expect(page.getByRole("link", { name: "Қазақстан футбол федерациясы" })).toBeVisible();
});

test("nothing found says what to do, and nonsense in the address is as if it were absent", async ({ page }) => {
  await page.goto("/en/organisations?q=zzzz");
  await expect(page.getByRole("heading", { name: "No organisations match these conditions" })).toBeVisible();
  await page.getByRole("link", { name: "All organisations" }).click();
  await expect(page.getByRole("main")).toContainText("16 organisations");
  const answer = await page.goto("/en/organisations?kind=army&letter=%00&after=%F0&before=1.x&q=%22%22");
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole("main")).toContainText("16 organisations");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the search works, on a narrow page too", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 900 });
    await page.goto("/ru/organisations");
    await page.getByText("Уточнить список").click();
    await page.getByRole("searchbox", { name: "Поиск по названию" }).fill("қазақстан");
    await page.getByRole("searchbox", { name: "Поиск по названию" }).press("Enter");
    await expect(page.getByRole("link", { name: "Федерация футбола Казахстана" })).toBeVisible();
    await expect(page.getByRole("link", { name: "«Союз отцов»" })).toHaveCount(0);
  });
});

const ofMany = onRecord(async () => {
  await joinersNamed(Array.from({ length: 230 }, (_, n) => `Союз ${String(n + 1).padStart(3, "0")}`));
});

ofMany("a long list goes on from page to page and back, and meets each body once", async ({ page }) => {
  await page.goto("/ru/organisations");
  const names = page.getByRole("region", { name: "С", exact: true }).getByRole("link", { name: /^Союз/ });
  const onward = page.getByRole("link", { name: "Дальше по алфавиту" });
  await expect(page.getByRole("main")).toContainText("230 организаций");
  await expect(page.getByRole("link", { name: "Ближе к началу" })).toHaveCount(0);
  const met = [...(await names.allTextContents())];
  for (const first of ["Союз 101", "Союз 201"]) {
    await onward.click();
    await expect(names.first()).toHaveText(first);
    met.push(...(await names.allTextContents()));
  }
  expect(new Set(met).size).toBe(230);
  await expect(onward).toHaveCount(0);
  await page.getByRole("link", { name: "Ближе к началу" }).click();
  await expect(names.first()).toHaveText("Союз 101");
});
