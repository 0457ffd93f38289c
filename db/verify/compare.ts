import { canonicalJson, type JsonValue } from "../../lib/canonical-json.ts";
import type { Fault } from "./faults.ts";

export type PlainRow = Record<string, JsonValue>;

/** Rows that only one side has: `expected` is what should be there, `held` what is. Order does not matter. */
export function differences(place: string, expected: readonly PlainRow[], held: readonly PlainRow[]): Fault[] {
  const wanted = counted(expected);
  const found = counted(held);
  const faults: Fault[] = [];
  for (const [line, times] of wanted) {
    if ((found.get(line) ?? 0) < times) faults.push({ place, detail: `is missing ${shortened(line)}` });
  }
  for (const [line, times] of found) {
    if ((wanted.get(line) ?? 0) < times) faults.push({ place, detail: `holds ${shortened(line)}` });
  }
  return faults;
}

function counted(rows: readonly PlainRow[]): Map<string, number> {
  const lines = new Map<string, number>();
  for (const row of rows) {
    const line = canonicalJson(row);
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  return lines;
}

function shortened(line: string): string {
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
