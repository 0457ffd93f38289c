import { LOCALES } from "../../lib/locale.ts";
import type { KeptTable } from "../../lib/reading/table.ts";
import type { CellsProblem } from "./cells.ts";
import { guessColumns } from "./columns.ts";
import { decoded, textTable } from "./text-table.ts";
import { isWorkbook, workbookTable } from "./workbook-table.ts";

/**
 * What a reading keeps of a table that was pasted (a text) or sent as a file (bytes of XLSX or CSV), with its columns
 * guessed. Never rejects: what is no table has a problem instead.
 */
export async function readTable(sent: string | Uint8Array): Promise<KeptTable | { problem: CellsProblem }> {
  const cells = await cellsOf(sent);
  if ("problem" in cells) return cells;
  const columns = guessColumns(cells.rows);
  const lang = LOCALES.find((locale) => columns.roles.includes(locale)) ?? "ru";
  const source = { publisher: "", title: "", url: "", via: "", lang, assertedBy: "", sourceId: "" };
  const published = { precision: "day", day: "", month: "", year: "" };
  return { rows: cells.rows, columns, typed: {}, source: { ...source, ...published }, shared: {} };
}

async function cellsOf(sent: string | Uint8Array): Promise<ReturnType<typeof textTable>> {
  if (typeof sent === "string") return textTable(sent);
  if (isWorkbook(sent)) return workbookTable(sent);
  const text = decoded(sent);
  return text.includes("\u0000") ? { problem: "no-table" } : textTable(text);
}
