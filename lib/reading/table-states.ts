import { fold } from "../folding.ts";
import { comparable } from "../likeness.ts";
import { LOCALES } from "../locale.ts";
import type { ReadRow } from "./table.ts";
import type { TableStanding } from "./table-standing.ts";

export const ROW_STATES = ["ready", "asked", "bad", "left"] as const;
export type RowState = (typeof ROW_STATES)[number];

/** An organisation of the record that a row may be; `equal`: but for spelling and legal form it has the same name. */
export type Match = { id: number; slug: string; name: string; equal: boolean };

/**
 * A row and what it still needs. `repeats`: the earlier line that names the same body, when nobody said that both are
 * wanted. `matches`: of the record, while nobody said which one it is, if any.
 */
export type StatedRow = ReadRow & {
  state: RowState;
  repeats: number | null;
  matches: readonly Match[];
  same: number | null;
};

/** Every row with its state: bad rows need to be typed over, asked ones need an answer, the rest become drafts. */
export function statedRows(
  rows: readonly ReadRow[],
  standing: Pick<TableStanding, "left" | "taken" | "same">,
  matches: ReadonlyMap<string, readonly Match[]>,
): StatedRow[] {
  const first = new Map<string, number>();
  return rows.map((row) => {
    const same = standing.same.get(row.line) ?? null;
    const repeats = standing.left.has(row.line) ? null : repeatOf(row, first, standing.taken);
    const found =
      same === null
        ? [
            ...new Map(
              namesOf(row)
                .flatMap((name) => matches.get(name) ?? [])
                .map((match) => [match.id, match]),
            ).values(),
          ]
        : [];
    return { ...row, state: stateOf(row, standing, repeats, found), repeats, matches: found, same };
  });
}

/** The names of a row by which it is compared. */
export function namesOf({ fields }: ReadRow): string[] {
  return LOCALES.map((lang) => fields[lang]).filter((name) => name !== "");
}

export function countStates(rows: readonly StatedRow[]): Record<RowState, number> {
  const counts = { ready: 0, asked: 0, bad: 0, left: 0 };
  for (const { state } of rows) counts[state]++;
  return counts;
}

function stateOf(
  row: ReadRow,
  { left }: Pick<TableStanding, "left">,
  repeats: number | null,
  found: readonly Match[],
): RowState {
  if (left.has(row.line)) return "left";
  if (row.problems.length > 0) return "bad";
  return repeats !== null || found.length > 0 ? "asked" : "ready";
}

function repeatOf(row: ReadRow, first: Map<string, number>, taken: ReadonlySet<number>): number | null {
  let earlier: number | null = null;
  for (const name of namesOf(row)) {
    const { core, forms } = comparable(name);
    if (core.length === 0) continue;
    const key = [core.join(" "), forms.join(" "), fold(row.fields.region)].join("\n");
    const line = first.get(key);
    if (line === undefined) first.set(key, row.line);
    else earlier ??= line;
  }
  return taken.has(row.line) ? null : earlier;
}
