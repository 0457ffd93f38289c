import { publishDraft } from "../db/drafts/publish.ts";
import { approved, begin, carry } from "../db/drafts/rehearsal.ts";
import { submitDraft } from "../db/drafts/review.ts";
import { correcting, typedJoiner, typedOrganisation, typedSource, typedWords } from "../db/drafts/typed.ts";
import type { DraftView } from "../lib/views/draft.ts";
import { onRecord } from "./arranged-record.ts";
import { expectNoAxeViolations, expectNoSidewaysScroll } from "./expectations.ts";
import { expect, staffed } from "./staff.ts";

const ALIYA = { id: "aliya", role: "editor" as const };
const BORIS = { id: "boris", role: "publisher" as const };
const RELEASE =
  "Сегодня на встрече председатель сказала: «Мы вступаем в коалицию ради общего дела». Встреча прошла в Астане.";
const UNION = { kind: "organisation" as const, id: 1, baseVersion: 1 };

const test = staffed(
  onRecord(async () => {
    await carry("joiner", typedJoiner("Союз пекарей"), null);
  }),
);

async function sent(
  content: unknown,
  kind: "joiner" | "organisation",
  target: typeof UNION | null,
): Promise<DraftView> {
  const draft = await begin(kind, content, target);
  await submitDraft(draft.id, 1, ALIYA);
  return draft;
}

function joiner(name: string): object {
  const typed = typedJoiner(name, [typedWords("Мы вступаем в коалицию ради общего дела", "Анна Ким")]);
  return { ...typed, source: { is: "new", new: { ...typedSource(`Газета ${name}`), pasted: RELEASE } } };
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a publisher finds it in the queue, sees what it changes beside its source, and publishes it at once", async ({
      publisher,
      page,
    }) => {
      const name = scripts ? "Союз садоводов" : "Союз огородников";
      await sent(joiner(name), "joiner", null);
      const address = scripts ? "/ru/organisations/soyuz-sadovodov" : "/ru/organisations/soyuz-ogorodnikov";
      expect((await page.goto(address))?.status()).toBe(404);
      const answer = await publisher.goto("/staff");
      expect(answer?.headers()["cache-control"]).toBe("private, no-store");
      await publisher.getByRole("link", { name: `Проверить ${name}` }).click();
      await expect(publisher.getByRole("heading", { level: 1 })).toContainText(name);
      await expect(publisher.getByRole("heading", { name: /Публикация сделает \d изменени/ })).toBeVisible();
      await expect(publisher.locator("mark")).toHaveText("Мы вступаем в коалицию ради общего дела");
      await publisher.getByRole("button", { name: "Опубликовать сейчас" }).click();
      await expect(publisher.getByRole("heading", { name: /Опубликовано: \d изменени/ })).toBeVisible();
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
      await expect(page.getByRole("main")).toContainText("Мы вступаем в коалицию ради общего дела");
    });

    test("what is not right goes back to its author with a note; without a note it does not", async ({ publisher }) => {
      const { id } = await sent(joiner(`Кружок ${scripts}`), "joiner", null);
      await publisher.goto(`/staff/drafts/${id}/review`);
      await publisher.getByRole("button", { name: "Вернуть с замечанием" }).click();
      await expect(publisher.locator(".error-summary")).toContainText("Напишите, что нужно исправить");
      await publisher.getByLabel("Что нужно исправить").fill("Встреча была 20 октября.");
      await publisher.getByRole("button", { name: "Вернуть с замечанием" }).click();
      await expect(publisher.getByRole("region", { name: "Замечания" })).toContainText("Встреча была 20 октября.");
      await expect(publisher.getByText("черновик", { exact: true })).toBeVisible();
    });
  });
}

test("a correction is reviewed word by word; an approval holds until somebody writes another word", async ({
  publisher,
}) => {
  const { id } = await sent(correcting(typedOrganisation("Союз сельских пекарей", "1")), "organisation", UNION);
  await publisher.goto(`/staff/drafts/${id}/review`);
  await expect(publisher.getByText(/Название: Союз/)).toContainText("Союз стало сельских пекарей");
  await expect(publisher.getByText("Исправление: сведения")).toBeVisible();
  await publisher.getByRole("button", { name: "Утвердить без публикации" }).click();
  await expect(publisher.getByText(/Утверждено: Story publisher/)).toBeVisible();
  const { save } = await import("../db/drafts/rehearsal.ts");
  await save(id, 1, correcting(typedOrganisation("Союз городских пекарей", "1")), ALIYA);
  await publisher.getByRole("button", { name: "Опубликовать сейчас" }).click();
  await expect(publisher.locator(".error-summary")).toContainText("черновик изменился, пока вы его смотрели");
  await publisher.reload();
  await expect(publisher.getByText(/Утверждено/)).toHaveCount(0);
});

test("nobody publishes words of their own", async ({ publisher, editor }) => {
  const own = await begin("joiner", joiner("Свой союз"), null, BORIS);
  await submitDraft(own.id, 1, BORIS);
  await publisher.goto(`/staff/drafts/${own.id}/review`);
  await expect(publisher.getByRole("button", { name: "Опубликовать сейчас" })).toBeVisible();
  await editor.goto(`/staff/drafts/${own.id}/review`);
  await expect(editor.getByText("Решение примет выпускающий редактор.")).toBeVisible();
  await expect(editor.getByRole("button", { name: "Опубликовать сейчас" })).toHaveCount(0);
});

test("the desk and a review can be used by everybody, in every language and width", async ({ publisher }) => {
  const { id } = await approved("joiner", joiner("Союз для всех"));
  for (const path of ["/staff", `/staff/drafts/${id}/review`]) {
    await publisher.goto(path);
    for (const width of [1280, 320]) {
      await publisher.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(publisher);
      await expectNoAxeViolations(publisher);
    }
  }
  await publishDraft(id, BORIS, { revision: 1 });
});
