import { eq } from "drizzle-orm";
import { transact } from "../db/client.ts";
import { publishOrganisation } from "../db/publish/organisation.ts";
import { organisation } from "../db/schema/organisations.ts";
import { aBody, aMembership, aSource, joinersNamed } from "../db/small-record.testing.ts";
import { onRecord } from "./arranged-record.ts";
import { expect, test } from "./fixtures.ts";

const CHARTER = "/organisations/obshchestvennyy-fond-khartiya-za-prava-cheloveka";
const SERPIN = "/organisations/natsionalnaya-palata-obrazovaniya-i-innovatsiy-serpin";

test("a reader learns when a foundation joined, how that is known and from whom", async ({ page }) => {
  await page.goto(`/ru${CHARTER}`);
  const main = page.getByRole("main");
  await expect(main).toContainText("Состоит в коалиции");
  await expect(main).toContainText("с 19 октября 2022 года");
  await expect(fact(page, "Вступление")).toContainText("В сообщении сказано «сегодня»; день взят по дате публикации.");
  await expect(fact(page, "Событие")).toContainText("Астана.");
  await expect(fact(page, "Событие")).toContainText("Вместе с ещё 14 организациями, седьмая в списке источника.");
  await expect(fact(page, "Кто сообщает")).toContainText("сообщила коалиция", { ignoreCase: true });
  await expect(fact(page, "Кто сообщает")).toContainText("3 издания, 1 первоисточник");
  await expect(fact(page, "Представитель")).toContainText(
    "руководитель общественного фонда «Хартия за права человека»",
  );
  await expect(fact(page, "Қазақша")).toContainText("«Адам құқықтары үшін хартия» қоғамдық қоры перевод редакции");
  await expect(fact(page, "Русский")).toContainText("по источнику: ktk.kz");
});

test("one body that outlets print in two ways is one record", async ({ page }) => {
  await page.goto(`/ru${SERPIN}`);
  const other = fact(page, "Другие написания");
  await expect(other).toContainText("Национальная палата образования и инновации SERPIN");
  await expect(other).toContainText("так в источниках: tengrinews.kz, liter.kz");
  await other.getByRole("link", { name: "liter.kz" }).click();
  await expect(page).toHaveURL(/\/ru\/sources\/\d+$/);
});

test("the federation's chairman is quoted by its own site, in the language of that site", async ({ page }) => {
  await page.goto("/kk/organisations/federatsiya-profsoyuzov-rk");
  const quote = page.getByRole("blockquote");
  await expect(quote).toHaveAttribute("lang", "en");
  await expect(quote).toContainText("The joint work of parties and public organizations");
  await expect(page.getByRole("figure").getByRole("link", { name: /kasipodaq\.kz/ })).toBeVisible();
  await page.getByRole("figure").getByRole("link", { name: "Сатыбалды Дәулеталин", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Сатыбалды Дәулеталин");
});

test("a Kazakh reader sees the Kazakh name, the source's own beneath it, and the place in the list in words", async ({
  page,
}) => {
  await page.goto(`/kk${CHARTER}`);
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("«Адам құқықтары үшін хартия» қоғамдық қоры");
  await expect(page.locator("header").getByText("Общественный фонд «Хартия за права человека»")).toHaveAttribute(
    "lang",
    "ru",
  );
  await expect(fact(page, "Оқиға")).toContainText("Тағы 14 ұйыммен бірге, дереккөз тізімінде жетінші.");
  await expect(page.getByRole("main")).toContainText("2022 жылғы 19 қазаннан бері");
  await page.goto(`/en${CHARTER}`);
  await expect(fact(page, "Event")).toContainText(
    "Together with 14 other organisations, seventh in the source’s list.",
  );
});

test("who else joined that day leads to the whole event", async ({ page }) => {
  await page.goto(`/ru${CHARTER}`);
  const others = page.getByRole("region", { name: "Вступили в тот же день" });
  await expect(others.getByRole("listitem")).toHaveCount(6);
  await expect(others.getByRole("listitem").first()).toContainText("Федерация профсоюзов РК");
  await others.getByRole("link", { name: "Все 15 организаций" }).click();
  await expect(page).toHaveURL(/\/ru\/events\//);
});

const ofChanges = onRecord(async () => {
  const [kept = 0, merged = 0] = await joinersNamed(["Палата ремёсел", "Палата ремёсел РК"]);
  await transact(async (tx) => {
    await tx.update(organisation).set({ mergedInto: kept }).where(eq(organisation.id, merged));
    const source = await aSource(tx);
    const id = await aBody(tx, "Лига садоводов");
    const date = { edtf: "2022-11-02", basis: "stated" as const };
    const departure = { date, sourceId: source, reason: "Решение съезда" };
    await aMembership(tx, id, source, { joined: { edtf: "2022-10-06", basis: "stated" }, departure });
    const club = await aBody(tx, "Клуб картографов");
    await aMembership(tx, club, source, { joined: { edtf: "2022-10", basis: "stated" } });
    const names = [
      { lang: "ru" as const, kind: "official" as const, value: "Клуб картографов", by: "editors" as const },
    ];
    const step = { actor: "test", kind: "correction" as const, reason: "В уставе другой тип." };
    await publishOrganisation(tx, club, { kind: "federation", names, region: "Алматы" }, step);
  });
});

ofChanges("an old address leads to the organisation that it was merged into", async ({ page }) => {
  const answer = await page.goto("/kk/organisations/palata-remesel-rk");
  expect(answer?.request().redirectedFrom()?.url()).toMatch(/palata-remesel-rk$/);
  await expect(page).toHaveURL(/\/kk\/organisations\/palata-remesel$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Палата ремёсел орысша");
});

ofChanges("a departure is told as a fact, with its day, reason and source", async ({ page }) => {
  await page.goto("/ru/organisations/liga-sadovodov");
  const main = page.getByRole("main");
  await expect(main).toContainText("Выход из коалиции");
  await expect(main).toContainText("6 октября — 2 ноября 2022");
  await expect(fact(page, "Выход")).toContainText("Причина: Решение съезда");
  await expect(fact(page, "Выход").getByRole("link", { name: /Газета/ })).toBeVisible();
  await page.goto("/ru/organisations");
  const row = page.getByRole("listitem").filter({ hasText: "Лига садоводов" });
  await expect(row).toContainText("выход 2 ноября 2022");
});

ofChanges("a correction is announced at the head and shown with what stood there before", async ({ page }) => {
  await page.goto("/ru/organisations/klub-kartografov");
  await page.getByRole("link", { name: "Что изменилось" }).click();
  const change = page.getByRole("region", { name: "История записи" }).getByRole("listitem").first();
  await expect(change).toContainText("Исправление");
  await expect(change).toContainText("В уставе другой тип.");
  await expect(change.getByRole("deletion").first()).toBeVisible();
  await expect(fact(page, "Вступление")).toContainText("день в источнике не указан");
  await expect(fact(page, "Регион")).toContainText("Алматы");
});

/** The definition beside a term of the facts. */
function fact(page: import("@playwright/test").Page, term: string): import("@playwright/test").Locator {
  return page.locator("dt", { hasText: new RegExp(`^${term}$`) }).locator("xpath=following-sibling::dd[1]");
}
