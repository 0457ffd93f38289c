import { findDraft } from "../db/drafts/find.ts";
import { approved, carry } from "../db/drafts/rehearsal.ts";
import { correcting, day, typedJoiner, typedOrganisation, typedSource, typedWords } from "../db/drafts/typed.ts";
import type { DraftKind } from "../lib/drafts/vocabulary.ts";
import type { DraftTarget } from "../lib/views/draft.ts";
import { onRecord } from "./arranged-record.ts";
import { expect, openAs, staffed } from "./staff.ts";

const EVENT = { is: "new", new: { kind: "joining", texts: [{ lang: "ru", title: "Встреча", place: "Астана" }] } };
/** A source's date rests on nothing but the source. */
const source = (publisher: string, pasted = "") => ({
  ...typedSource(publisher, pasted),
  published: { ...day("2022-10-19"), basis: "" },
});
/** Words apart from a joining speak for nobody but whom the draft names. */
const { speaksFor: _, ...WORDS } = typedWords("Хлеб всему голова", "Анна Ким");
const COALITION = { names: [{ lang: "ru", name: "Союз дворов", short: "Союз", about: "О дворах" }] };
const NEW_SOURCE = { is: "new", new: source("Вестник", "Скажем так: «Хлеб всему голова».") };

const test = staffed(
  onRecord(async () => {
    await carry("joiner", typedJoiner("Союз пекарей", [typedWords("Хлеб всему голова", "Анна Ким")]), null);
    await carry("source", source("Вестник"), null);
    await carry("organisation", typedOrganisation("Союз хлебников", "", "editors"), null);
    await carry("coalition", COALITION, null);
  }),
);

const first = (kind: DraftTarget["kind"]): DraftTarget => ({ kind, id: 1, baseVersion: 1 });

/** Whole contents of every kind, as the desk's own forms, a reading and a table make them. */
const WHOLE: [DraftKind, object, DraftTarget | null][] = [
  [
    "joiner",
    {
      ...typedJoiner("Союз сыроделов", [
        typedWords("Сыр", "Анна Ким"),
        { ...typedWords("Ещё", "Пётр"), form: "reported" },
      ]),
      event: EVENT,
      source: {
        is: "new",
        new: { ...source("Вестник"), via: "агентство", translations: [{ lang: "kk", title: "Жаршы" }] },
      },
    },
    null,
  ],
  [
    "joiner",
    {
      ...typedJoiner("", []),
      organisation: { is: "existing", id: "2" },
      event: { is: "existing", id: "1" },
      source: { is: "existing", id: "1" },
    },
    null,
  ],
  [
    "quote",
    {
      ...WORDS,
      speaker: { is: "printed", printed: "Председатель" },
      said: { ...day("2022-10-19"), basis: "published" },
      event: EVENT,
      source: NEW_SOURCE,
      position: "2",
    },
    null,
  ],
  [
    "quote",
    correcting({
      ...WORDS,
      text: "Хлеб",
      speaker: { is: "existing", id: "1" },
      said: day("2022-10"),
      source: { is: "existing", id: "2" },
      eventId: "1",
      organisationId: "1",
    }),
    first("quote"),
  ],
  [
    "organisation",
    correcting({ ...typedOrganisation("Союз пекарей и сыроделов", "1"), region: "Семей" }),
    first("organisation"),
  ],
  ["person", correcting({ names: [{ lang: "ru", value: "Анна Ли", by: "source" }] }), first("person")],
  [
    "event",
    {
      kind: "statement",
      date: day("2022-10-20"),
      texts: [{ lang: "kk", title: "Жиналыс" }],
      claimed: { count: "15", text: "еще 15", lang: "ru" },
      agenda: [{ lang: "ru", value: "О хлебе" }],
      sourceIds: ["1", "2"],
    },
    null,
  ],
  ["source", { ...source("Газета", "Хлеб всему голова"), change: { kind: "addition" } }, first("source")],
  [
    "membership",
    correcting({
      joined: day("2022-10"),
      eventId: "1",
      position: "3",
      citations: [
        { sourceId: "1", assertedBy: "member" },
        { sourceId: "2", assertedBy: "coalition" },
      ],
    }),
    first("membership"),
  ],
  [
    "coalition",
    {
      ...COALITION,
      contact: { text: "8 700 000 00 00", source: NEW_SOURCE, on: { ...day("2022-10-19"), basis: "" } },
      change: { kind: "addition" },
    },
    first("coalition"),
  ],
  [
    "departure",
    { date: day("2023-02"), source: NEW_SOURCE, event: { is: "none" }, reason: "По решению съезда" },
    first("membership"),
  ],
  ["translation", { lang: "kk", text: "Нан — бәрінің басы", by: "editors" }, first("quote")],
  ["merge", { intoId: "2", reason: "Одна и та же" }, first("organisation")],
  ["withdrawal", { reason: "Не вступала" }, first("membership")],
  ["undo", { seq: "1", class: "fact", reason: "Ошибка" }, null],
];

for (const scripts of [true, false]) {
  test(`a form that is looked through and saved unchanged says all that was in it, and its approval holds: ${scripts ? "with" : "without"} scripts`, async ({
    browser,
    site,
  }) => {
    test.slow();
    const page = await openAs(browser, site, "publisher", "ru", { javaScriptEnabled: scripts });
    for (const [kind, content, target] of WHOLE) {
      const { id } = await approved(kind, content, target);
      await page.goto(`/staff/drafts/${id}`);
      await Promise.all([
        page.waitForResponse((response) => response.request().method() === "POST"),
        page.getByRole("button", { name: "Сохранить черновик" }).last().click(),
      ]);
      await expect(page.getByText("Запись утверждена и ждёт публикации.", { exact: false })).toBeVisible();
      expect(await findDraft(id), JSON.stringify(content)).toMatchObject({
        state: "approved",
        revision: 1,
        writers: ["aliya"],
      });
    }
  });
}
