import { parse } from "csv-parse/sync";
import { type Cells, RowCollector } from "./cells.ts";

/**
 * The rows of a table as text: what a spreadsheet puts on the clipboard, or CSV with commas, semicolons or bars. A row
 * has the number of the line on which it begins. Never throws: where quotation marks do not pair, each line is a row.
 */
export function textTable(text: string): Cells {
  const plain = text.replace(/^\uFEFF/u, "").replace(/\r\n?/gu, "\n");
  try {
    return recordsOf(plain, true);
  } catch {
    return recordsOf(plain, false);
  }
}

/** The text of a file: UTF-8, UTF-16 as its first bytes say, else Windows-1251, as older spreadsheets save Cyrillic. */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
}

function recordsOf(plain: string, quote: boolean): Cells {
  const collector = new RowCollector();
  let line = 1;
  parse(plain, {
    delimiter: separatorOf(plain),
    ...(!quote && { quote: false }),
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: "\n",
    on_record: (record: string[], { lines }) => {
      collector.add(line, record);
      line = lines + 1;
      return null;
    },
  });
  return collector.answer();
}

const SEPARATORS = ["\t", ";", ",", "|"] as const;
const LOOKED_AT = 20;

/** The separator that most of the first lines have equally often; a line of prose has commas, but not as many as the next. */
function separatorOf(plain: string): string {
  const lines = plain
    .slice(0, 20_000)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, LOOKED_AT);
  const evenness = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => withoutQuoted(line).split(separator).length - 1);
    const most = mostFrequent(counts.filter((count) => count > 0));
    return counts.filter((count) => count === most && count > 0).length;
  });
  const best = Math.max(...evenness);
  const enough = best * 2 > lines.length;
  return enough ? (SEPARATORS[evenness.indexOf(best)] ?? "\t") : "\t";
}

function withoutQuoted(line: string): string {
  return line.replace(/"(?:[^"]|"")*"/gu, "");
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}
