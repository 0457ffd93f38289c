import fc from "fast-check";
import { expect, test } from "vitest";
import { COLUMN_ROLES, type ColumnRole } from "../../lib/reading/table.ts";
import { guessColumns } from "./columns.ts";
import { textTable } from "./text-table.ts";

function guessed(text: string): { headed: boolean; roles: string[] } {
  const table = textTable(text);
  return guessColumns("rows" in table ? table.rows : []);
}

test.each([
  [
    "№\tНазвание организации\tДата вступления\tГород\n1\tСоюз ткачей\t19.10.2022\tАстана",
    true,
    ["", "ru", "joined", "region"],
  ],
  ["Наименование;Сокращённо;Вид\nОбщественный фонд «Нить»;ОФ «Нить»;фонд", true, ["ru", "short", "kind"]],
  ["Ұйым атауы;Қосылған күні\nТігіншілер одағы;2022 жылғы 19 қазан", true, ["kk", "joined"]],
  ["Organisation,Joined,Website\nWeavers Union,19 Oct 2022,weavers.kz", true, ["en", "joined", "website"]],
  ["Название на русском;Название на казахском;Название на английском\nСоюз;Одақ;Union", true, ["ru", "kk", "en"]],
  ["Рус;Қаз;Eng\nСоюз ткачей;Ткачтар одағы;Weavers Union", true, ["ru", "kk", "en"]],
  ["1,Союз ткачей,19.10.2022\n2,Фонд «Нить»,20.10.2022", false, ["", "ru", "joined"]],
  ["ОО;Союз ткачей;2022\nОФ;Фонд «Нить»;2022", false, ["kind", "ru", "joined"]],
  ["Союз отцов\nЛига гончаров", false, ["ru"]],
  ["Город мастеров\nСоюз отцов", false, ["ru"]],
  ["Организация ветеранов Долины\nСоюз отцов", false, ["ru"]],
  ["Союз ткачей;Ткачтар одағы\nЛига гончаров;Көзешілер лигасы", false, ["ru", "kk"]],
  ["Союз отцов", false, ["ru"]],
])("%s", (text, headed, roles) => expect(guessed(text)).toEqual({ headed, roles }));

const NAMES = ["Союз ткачей Долины", "Лига гончаров", "Фонд «Нить»", "Ассоциация пекарей", "Палата часовщиков"];
const HEADS: Record<ColumnRole, string[]> = {
  ru: ["Название", "Наименование организации", "Полное наименование", "Организация", "Название (рус.)"],
  kk: ["Название на казахском", "Қазақша атауы", "Название (каз.)"],
  en: ["Name in English", "Название на английском", "Ағылшынша атауы"],
  short: ["Сокращение", "Сокращённое наименование", "Қысқаша атауы", "Short name"],
  kind: ["Вид", "Тип организации", "Түрі", "Kind"],
  joined: ["Дата вступления", "Дата", "Когда присоединилась", "Күні", "Joined", "Date"],
  region: ["Регион", "Город", "Область", "Өңір", "City"],
  website: ["Сайт", "Веб-сайт", "Website", "URL"],
};
const CELLS: Record<ColumnRole, (row: number) => string> = {
  ru: (row) => NAMES[row % NAMES.length] ?? "",
  kk: (row) => `Ткачтар ${row} одағы`,
  en: (row) => `Weavers Union ${row}`,
  short: (row) => `СТД${row}`,
  kind: () => "ассоциация",
  joined: (row) => `${(row % 28) + 1}.10.2022`,
  region: () => "Астана",
  website: (row) => `https://example.kz/${row}`,
};

test("columns in any order and under any of their heads are what their heads say", () => {
  const columns = fc
    .shuffledSubarray([...COLUMN_ROLES].filter((role) => role !== "ru"))
    .chain((some) => fc.shuffledSubarray([...some, "ru" as const], { minLength: some.length + 1 }))
    .chain((roles) =>
      fc.tuple(...roles.map((role) => fc.constantFrom(...HEADS[role]).map((head) => ({ role, head })))),
    );
  fc.assert(
    fc.property(
      columns,
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom("\t", ";", "|"),
      (given, count, separator) => {
        const roles = given.map(({ role }) => role);
        const rows = Array.from({ length: count }, (_, row) => roles.map((role) => CELLS[role](row)).join(separator));
        const text = [given.map(({ head }) => head).join(separator), ...rows].join("\n");
        expect(guessed(text)).toEqual({ headed: true, roles });
      },
    ),
    { numRuns: Number(process.env.TABLE_CASES ?? 300) },
  );
});

test("whatever stands in a table, each role is given once and each column has a place", () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.constantFrom(...NAMES, "19.10.2022", "ОО", ""),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (cells) => {
      const rows = cells.map((row, at) => ({ line: at + 1, cells: row }));
      const { roles } = guessColumns(rows);
      const given = roles.filter((role) => role !== "");
      expect(new Set(given).size).toBe(given.length);
      expect(roles).toHaveLength(Math.max(0, ...cells.map((row) => row.length)));
    }),
    { numRuns: Number(process.env.TABLE_CASES ?? 300) },
  );
});
