import { stringify } from "csv-stringify/sync";
import type { StatedDate } from "../../lib/api/parts.ts";
import { LICENCE } from "../../lib/licence.ts";

/** A column of a table that is taken away: what CSV writes, and what the Table Schema of a Data Package says of it. */
export type Column<Row> = {
  name: string;
  type: "integer" | "string" | "date" | "boolean";
  about: string;
  value: (row: Row, version: number) => string | number | boolean | null;
  /** The closed list that its values are from. */
  oneOf?: readonly string[];
  required?: boolean;
};

export type Table<Row> = { name: string; title: string; columns: readonly Column<Row>[]; key: string };

/** Makes the columns of one table; text unless said otherwise. */
export function columnOf<Row>() {
  return (
    name: string,
    about: string,
    value: Column<Row>["value"],
    more: Partial<Pick<Column<Row>, "type" | "oneOf" | "required">> = {},
  ): Column<Row> => ({ name, about, value, type: "string", ...more });
}

const BOM = "\uFEFF";

/**
 * The table as CSV by RFC 4180: UTF-8, CRLF, a header. A cell that a spreadsheet would take for a formula begins with
 * an apostrophe. `bom` tells Excel that it is UTF-8.
 */
export async function* csvOf<Row>(
  table: Table<Row>,
  batches: AsyncIterable<readonly Row[]>,
  { version, bom = false }: { version: number; bom?: boolean },
): AsyncGenerator<string> {
  const line = (rows: readonly unknown[][]): string => stringify([...rows], STYLE);
  yield (bom ? BOM : "") + line([table.columns.map((column) => column.name)]);
  for await (const rows of batches) {
    yield line(rows.map((row) => table.columns.map((column) => column.value(row, version))));
  }
}

const STYLE = {
  record_delimiter: "windows",
  escape_formulas: true,
  cast: { boolean: (value: boolean) => String(value) },
} as const;

/** The four columns of a date: as the source has it, its bounds, and how it is known. */
export function dateColumns<Row>(
  name: string,
  about: string,
  date: (row: Row) => StatedDate | null,
  required = false,
): Column<Row>[] {
  return [
    {
      name,
      type: "string",
      about: `${about}, as precise as its source (EDTF).`,
      value: (row) => date(row)?.edtf ?? null,
      required,
    },
    {
      name: `${name}_earliest`,
      type: "date",
      about: `First day that it can be.`,
      value: (row) => date(row)?.earliest ?? null,
    },
    {
      name: `${name}_latest`,
      type: "date",
      about: `Last day that it can be.`,
      value: (row) => date(row)?.latest ?? null,
      required,
    },
    {
      name: `${name}_basis`,
      type: "string",
      about: `How the date is known.`,
      value: (row) => date(row)?.basis ?? null,
      required,
    },
  ];
}

/** The last columns of every table: which state of the record it was taken from, and under which terms. */
export function lastColumns<Row>(): Column<Row>[] {
  return [
    {
      name: "record_version",
      type: "integer",
      about: "Version of the record that this was taken from.",
      value: (_, version) => version,
      required: true,
    },
    { name: "licence", type: "string", about: "Terms of use.", value: () => LICENCE.name, required: true },
  ];
}
