import fc from "fast-check";
import { expect, test } from "vitest";
import { problemsOf } from "../../lib/drafts/problems.ts";
import { COLUMN_ROLES, type KeptTable, type TableStep } from "../../lib/reading/table.ts";
import { tableBatchOf } from "../../lib/reading/table-batch.ts";
import { restOf } from "../../lib/reading/table-rest.ts";
import { tableStandingOf } from "../../lib/reading/table-standing.ts";
import { type Match, type StatedRow, statedRows } from "../../lib/reading/table-states.ts";
import { readTable } from "./read-table.ts";
import { readRows } from "./rows.ts";

const SOURCE = {
  publisher: "Газета ремёсел",
  url: "",
  lang: "ru",
  assertedBy: "coalition",
  precision: "day",
  day: "20",
  month: "10",
  year: "2022",
};

async function kept(text: string): Promise<KeptTable> {
  const table = await readTable(text);
  if ("problem" in table) throw new Error(table.problem);
  return { ...table, source: { ...table.source, ...SOURCE } };
}

function stated(table: KeptTable, steps: TableStep[] = [], matches = new Map<string, Match[]>()): StatedRow[] {
  const standing = tableStandingOf(table, steps);
  return statedRows(readRows(standing), standing, matches);
}

const TEXT = `Название;Вид;Дата;Сайт
Союз ткачей;ОО;19.10.2022;weavers.kz
Фонд «Нить»;;осенью;
;;20.10.2022;
Лига гончаров;;;не знаю
ОО «Союз ткачей»;;21.10.2022;`;

test("a row says what its cells say, and what keeps it from becoming a draft", async () => {
  const rows = stated(await kept(TEXT));
  expect(rows.map(({ line, state, problems }) => ({ line, state, problems }))).toEqual([
    { line: 2, state: "ready", problems: [] },
    { line: 3, state: "bad", problems: ["date"] },
    { line: 4, state: "bad", problems: ["no-name"] },
    { line: 5, state: "bad", problems: ["website", "no-date"] },
    { line: 6, state: "ready", problems: [] },
  ]);
  expect(rows[0]).toMatchObject({
    kind: "association",
    joined: "2022-10-19",
    fields: { website: "https://weavers.kz" },
  });
  expect(rows[1]?.kind).toBe("foundation");
});

test("what is typed over a row counts instead of its cells", async () => {
  const table = await kept(TEXT);
  const [, mended] = stated(table, [{ do: "row", line: 3, fields: { joined: "октябрь 2022" } }]);
  expect(mended).toMatchObject({ state: "ready", joined: "2022-10" });
});

test("a name that stands twice is asked about until somebody says that both are wanted or one is not", async () => {
  const table = await kept("Союз ткачей\n«Союз ткачей»\nСоюз гончаров");
  expect(stated(table).map(({ state, repeats }) => [state, repeats])).toEqual([
    ["ready", null],
    ["asked", 1],
    ["ready", null],
  ]);
  expect(stated(table, [{ do: "take", lines: [2] }]).map(({ state }) => state)).toEqual(["ready", "ready", "ready"]);
  expect(stated(table, [{ do: "leave", lines: [1] }]).map(({ state }) => state)).toEqual(["left", "ready", "ready"]);
});

test("two rows of one name in two regions are two organisations", async () => {
  const table = await kept("Название;Город\nОбщество слепых;Астана\nОбщество слепых;Алматы");
  expect(stated(table).map(({ state }) => state)).toEqual(["ready", "ready"]);
});

test("a row like an organisation of the record waits until somebody says which one it is, or that it is new", async () => {
  const table = await kept("Союз ткачей\nЛига гончаров");
  const matches = new Map([["Союз ткачей", [{ id: 7, slug: "soyuz", name: "Союз ткачей", equal: true }]]]);
  expect(stated(table, [], matches)[0]).toMatchObject({ state: "asked", matches: [{ id: 7 }] });
  const steps: TableStep[] = [{ do: "same", pairs: [[1, 7]] }];
  expect(stated(table, steps, matches)[0]).toMatchObject({ state: "ready", same: 7 });
  expect(tableBatchOf(stated(table, steps, matches), tableStandingOf(table, steps))[0]?.content).toMatchObject({
    organisation: { is: "existing", id: "7" },
  });
});

test("a table without dates joined no later than its source was published, unless all have a date in common", async () => {
  const table = await kept("Союз ткачей\nЛига гончаров");
  const [first] = tableBatchOf(stated(table), tableStandingOf(table, []));
  expect(first?.content).toMatchObject({ joined: { precision: "not-later-than", day: "20", basis: "published" } });
  const steps: TableStep[] = [{ do: "shared", fields: { joined: "октябрь 2022", title: "Съезд" } }];
  const [common] = tableBatchOf(stated(table, steps), tableStandingOf(table, steps));
  expect(common?.content).toMatchObject({ joined: { precision: "month", month: "10" }, event: { is: "new" } });
});

test("what is not made goes on with its lines and with what was typed", async () => {
  const table = await kept(TEXT);
  const steps: TableStep[] = [
    { do: "row", line: 4, fields: { kk: "Тігіншілер" } },
    { do: "row", line: 3, fields: { ru: "Фонд" } },
  ];
  const rest = restOf(table, tableStandingOf(table, steps), stated(table, steps));
  expect(rest && stated(rest).map(({ line, state, fields }) => [line, state, fields.ru])).toEqual([
    [3, "bad", "Фонд"],
    [5, "bad", "Лига гончаров"],
  ]);
});

test("whatever stands in a table, a row that is ready becomes a draft without a problem", async () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.constantFrom(
      "Союз ткачей",
      "Фонд",
      "ОО",
      "19.10.2022",
      "окт 2022",
      "31.02.2022",
      "weavers.kz",
      "http://",
      "",
      "до 1.1.2020",
    ),
  );
  const table = fc.record({
    rows: fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 8 }),
    roles: fc.shuffledSubarray([...COLUMN_ROLES]),
    joined: fc.constantFrom("", "2022", "вчера"),
    precision: fc.constantFrom("day", "month", "year"),
  });
  fc.assert(
    fc.property(table, ({ rows, roles, joined, precision }) => {
      const given: KeptTable = {
        rows: rows.map((cells, at) => ({ line: at + 1, cells: cells.map((text) => text.trim()) })),
        columns: { headed: false, roles },
        typed: {},
        source: { ...SOURCE, precision },
        shared: { joined, title: "Съезд" },
      };
      const drafts = tableBatchOf(stated(given), tableStandingOf(given, []));
      expect(drafts.flatMap(({ content }) => problemsOf("joiner", content, false))).toEqual([]);
    }),
    { numRuns: Number(process.env.TABLE_CASES ?? 300) },
  );
});
