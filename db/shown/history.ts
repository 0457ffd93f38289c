import { and, desc, eq, inArray, or } from "drizzle-orm";
import type { ChangeView } from "../../lib/views/change.ts";
import type { RecordKind } from "../../lib/vocabulary.ts";
import { reader } from "../client.ts";
import { change } from "../schema/changes.ts";

type Row = typeof change.$inferSelect;
type Flat = Map<string, string>;

/** Steps whose sense is in what differs; the others say in words what they are. */
const ALTERING: ReadonlySet<Row["kind"]> = new Set(["addition", "correction"]);

/** The published steps of these records, newest first; one that alters says which fields differ and how. */
export async function historyOf(records: readonly { kind: RecordKind; id: number }[]): Promise<ChangeView[]> {
  const kinds = [...new Set(records.map((record) => record.kind))];
  const wanted = kinds.map((kind) =>
    and(
      eq(change.recordKind, kind),
      inArray(
        change.recordId,
        records.filter((record) => record.kind === kind).map((record) => record.id),
      ),
    ),
  );
  if (wanted.length === 0) return [];
  const rows = await reader()
    .select()
    .from(change)
    .where(or(...wanted))
    .orderBy(desc(change.seq));
  return rows.map((row) =>
    toView(
      row,
      rows.find((other) => isBefore(other, row)),
    ),
  );
}

/** One step beside the one before it. */
export function toView(row: Row, before: Row | undefined): ChangeView {
  const differences = ALTERING.has(row.kind) && before ? differencesBetween(before.snapshot, row.snapshot) : [];
  const { seq, at, recordKind, recordId, version, kind, reason } = row;
  return { seq, at, recordKind, recordId, version, kind, reason, differences };
}

function isBefore(other: Row, row: Row): boolean {
  return other.recordKind === row.recordKind && other.recordId === row.recordId && other.version === row.version - 1;
}

function differencesBetween(before: string, after: string): ChangeView["differences"] {
  const old = flatten(before);
  const now = flatten(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => old.get(field) !== now.get(field))
    .map((field) => ({ field, before: old.get(field) ?? "", after: now.get(field) ?? "" }));
}

function flatten(snapshot: string): Flat {
  const flat: Flat = new Map();
  const walk = (value: unknown, path: string): void => {
    if (value === null || value === undefined) return;
    if (typeof value !== "object") flat.set(path, String(value));
    else for (const [key, inner] of Object.entries(value)) walk(inner, path ? `${path}.${key}` : key);
  };
  walk(JSON.parse(snapshot), "");
  return flat;
}
