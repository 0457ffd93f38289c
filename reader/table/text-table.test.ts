import fc from "fast-check";
import { expect, test } from "vitest";
import { decoded, textTable } from "./text-table.ts";

test.each([
  [
    "a\tb\nc\td",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "a;b\r\nc;d\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "Союз ткачей, гончаров\tАстана\nЛига\tАлматы",
    [
      ["Союз ткачей, гончаров", "Астана"],
      ["Лига", "Алматы"],
    ],
  ],
  [
    '"Фонд ""Нить""";1\n"в две\nстроки";2',
    [
      ['Фонд "Нить"', "1"],
      ["в две строки", "2"],
    ],
  ],
  ["Союз отцов\nЛига гончаров, и других", [["Союз отцов"], ["Лига гончаров, и других"]]],
  [
    'a;"b\nc;d',
    [
      ["a", '"b'],
      ["c", "d"],
    ],
  ],
  [
    "\uFEFFa;b\n\n;;\nc;d",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
])("%j is these rows", (text, cells) => {
  expect(textTable(text)).toMatchObject({ rows: cells.map((row) => ({ cells: row })) });
});

test("a row has the number of the line on which it begins", () => {
  const table = textTable('a;b\n"x\ny";c\n\n\nd;e');
  expect("rows" in table && table.rows.map(({ line }) => line)).toEqual([1, 2, 6]);
});

test("nothing but white space is an empty table, and a table without end is too long", () => {
  expect(textTable(" \n;;\n")).toEqual({ problem: "empty" });
  expect(textTable("a;b\n".repeat(100_001))).toEqual({ problem: "too-many-rows" });
});

test("a file says what it is written in, or is read as older spreadsheets save Cyrillic", () => {
  expect(decoded(new TextEncoder().encode("Союз;Қор"))).toBe("Союз;Қор");
  expect(decoded(Uint8Array.of(0xff, 0xfe, 0x21, 0x04))).toBe("С");
  expect(decoded(Uint8Array.of(0xd1, 0xee, 0xfe, 0xe7))).toBe("Союз");
});

test("any text is a table or no table, with cells in one line each and lines that only grow", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constantFrom('"', "\t", ";", ",", "\n", "\r\n", "\u0000"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const table = textTable(pieces.join(""));
      const rows = "rows" in table ? table.rows : [];
      const lines = rows.map(({ line }) => line);
      expect(lines).toEqual(lines.toSorted((one, other) => one - other));
      expect(rows.flatMap(({ cells }) => cells).filter((cell) => /^\s|[\n\r\t]|\s$/u.test(cell))).toEqual([]);
    }),
    { numRuns: Number(process.env.TABLE_CASES ?? 300) },
  );
});
