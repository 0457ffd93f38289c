import { arrangeDeparture } from "./arrange.ts";
import { onRecord } from "./arranged-record.ts";
import { expect } from "./fixtures.ts";

const test = onRecord(arrangeDeparture);

test("a name that English lacks says in which language it stands, and keeps that language in the heading of a page", async ({
  page,
}) => {
  await page.goto("/en/organisations");
  const row = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Лига городских садоводов" }) });
  await expect(row).toContainText("in Russian");
  await row.getByRole("link", { name: "Лига городских садоводов" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Лига городских садоводов in Russian");
  await page.goto("/ru/organisations");
  await expect(page.getByRole("main")).not.toContainText("на русском");
});

test("a departure is not announced by whoever announced the joining", async ({ page }) => {
  await page.goto("/ru");
  const event = page.getByRole("region", { name: "Собрание садоводов" });
  await expect(event).toContainText(/Выход из.коалиции/);
  await expect(event).not.toContainText(/сообщила/i);
  await event.getByRole("link", { name: "Собрание садоводов" }).click();
  const participants = page.getByRole("region", { name: "Организации 1" });
  await expect(participants.getByRole("heading", { level: 3 })).toHaveText(/^Выход из.коалиции/);
  await expect(page.getByRole("main")).toContainText("Кто сообщает");
  await expect(page.getByRole("main")).not.toContainText(/сообщила/i);
});
