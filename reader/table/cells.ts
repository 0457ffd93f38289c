import type { TableRow } from "../../lib/reading/table.ts";

/** Of a table, at most so many rows that say something are read; more are no list of joiners. */
const MOST_ROWS = 100_000;
const MOST_CELLS = 60;
const LONGEST_CELL = 2_000;

export type Cells = { rows: TableRow[] } | { problem: CellsProblem };
export type CellsProblem = "empty" | "too-many-rows" | "too-large" | "no-table";

/** Collects the rows of a table that say something, each cell in one line; what is beyond 60 cells or 2,000 characters is left out. */
export class RowCollector {
  readonly rows: TableRow[] = [];
  #tooMany = false;

  /** False when there is no room for more. */
  add(line: number, cells: readonly string[]): boolean {
    const plain = cells.slice(0, MOST_CELLS).map(inOneLine);
    while (plain.at(-1) === "") plain.pop();
    if (plain.length === 0) return true;
    if (this.rows.length === MOST_ROWS) this.#tooMany = true;
    else this.rows.push({ line, cells: plain });
    return !this.#tooMany;
  }

  answer(): Cells {
    if (this.#tooMany) return { problem: "too-many-rows" };
    return this.rows.length === 0 ? { problem: "empty" } : { rows: this.rows };
  }
}

const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

function inOneLine(cell: string): string {
  return cell.slice(0, LONGEST_CELL).toWellFormed().replace(INVISIBLE, " ").replace(/\s+/gu, " ").trim();
}
