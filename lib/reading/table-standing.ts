import type { Fields } from "./finding.ts";
import type { Columns, KeptTable, RowFields, TableRow, TableStep } from "./table.ts";

/** Where a reading of a table stands: what was typed and decided, by line. */
export type TableStanding = {
  columns: Columns;
  /** Without the row that names the columns. */
  rows: TableRow[];
  source: Fields;
  shared: Partial<Record<"title" | "place" | "joined", string>>;
  typed: Map<number, Partial<RowFields>>;
  left: Set<number>;
  /** Lines that an editor wants although they repeat another. */
  taken: Set<number>;
  /** The organisation of the record that a row is; 0: none. */
  same: Map<number, number>;
};

/** Takes the steps one after the other. Total: a step about a line that is not there changes nothing that is seen. */
export function tableStandingOf(kept: KeptTable, steps: readonly TableStep[]): TableStanding {
  const standing: TableStanding = {
    columns: kept.columns,
    rows: kept.rows,
    source: { ...kept.source },
    shared: { ...kept.shared },
    typed: new Map(Object.entries(kept.typed).map(([line, fields]) => [Number(line), { ...fields }])),
    left: new Set(),
    taken: new Set(),
    same: new Map(),
  };
  for (const step of steps) take(standing, step);
  return { ...standing, rows: standing.columns.headed ? kept.rows.slice(1) : kept.rows };
}

function take(standing: TableStanding, step: TableStep): void {
  switch (step.do) {
    case "columns":
      standing.columns = step.columns;
      return;
    case "source":
      Object.assign(standing.source, step.fields);
      return;
    case "shared":
      Object.assign(standing.shared, step.fields);
      return;
    case "row":
      standing.typed.set(step.line, { ...standing.typed.get(step.line), ...step.fields });
      return;
    case "leave":
      for (const line of step.lines) standing.left.add(line);
      return;
    case "take":
      for (const line of step.lines) standing.left.delete(line);
      for (const line of step.lines) standing.taken.add(line);
      return;
    case "same":
      for (const [line, id] of step.pairs) standing.same.set(line, id);
  }
}
