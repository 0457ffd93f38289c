import { buffer } from "node:stream/consumers";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { ZipFile } from "yazl";
import { readTable } from "./read-table.ts";
import { workbookTable } from "./workbook-table.ts";

const DAY = new Date(Date.UTC(2022, 9, 19));

test("a workbook is its first sheet, with dates as days and rows under their numbers", async () => {
  const rows = [["Название", "Дата", "Членов"], ["Союз ткачей", DAY, 12], [], ["  Фонд «Нить» ", "октябрь 2022", null]];
  const bytes = await writeXlsx({
    sheets: [
      { name: "Лист1", rows },
      { name: "Лист2", rows: [["другое"]] },
    ],
  });
  expect(await workbookTable(bytes)).toEqual({
    rows: [
      { line: 1, cells: ["Название", "Дата", "Членов"] },
      { line: 2, cells: ["Союз ткачей", "2022-10-19", "12"] },
      { line: 4, cells: ["Фонд «Нить»", "октябрь 2022"] },
    ],
  });
  expect(await readTable(bytes)).toMatchObject({ columns: { headed: true, roles: ["ru", "joined", ""] } });
});

test("what is no workbook, or a broken one, is told apart from an empty one", async () => {
  const bytes = await writeXlsx({ sheets: [{ name: "Лист1", rows: [["Название"]] }] });
  expect(await workbookTable(bytes.subarray(0, bytes.length / 2))).toEqual({ problem: "no-table" });
  expect(await readTable(Uint8Array.of(0x50, 0x4b, 3, 4))).toEqual({ problem: "no-table" });
  expect(await readTable(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0))).toEqual({ problem: "no-table" });
  expect(await workbookTable(await writeXlsx({ sheets: [{ name: "Лист1", rows: [] }] }))).toEqual({ problem: "empty" });
});

test("a file that unpacks to more than it may is refused before it is unpacked", async () => {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.alloc(129 * 1024 * 1024), "xl/sharedStrings.xml");
  zip.end();
  expect(await workbookTable(await buffer(zip.outputStream))).toEqual({ problem: "too-large" });
});
