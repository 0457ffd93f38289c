import type { KeptTable } from "./table.ts";
import { rowsToMake } from "./table-batch.ts";
import type { TableStanding } from "./table-standing.ts";
import type { StatedRow } from "./table-states.ts";

/**
 * The table of the rows of which no draft is made and that nobody left out, with their lines and with what was typed, to go on with when
 * drafts are made of the others; null when there are none.
 */
export function restOf(kept: KeptTable, standing: TableStanding, rows: readonly StatedRow[]): KeptTable | null {
  const made = new Set(rowsToMake(rows).map(({ line }) => line));
  const left = rows.filter(({ line, state }) => state !== "left" && !made.has(line));
  const lines = new Set(left.map(({ line }) => line));
  if (lines.size === 0) return null;
  const head = standing.columns.headed ? kept.rows.slice(0, 1) : [];
  const typed = [...standing.typed].filter(([line]) => lines.has(line));
  return {
    rows: [...head, ...standing.rows.filter(({ line }) => lines.has(line))],
    columns: standing.columns,
    typed: Object.fromEntries(typed),
    source: standing.source,
    shared: standing.shared,
  };
}
