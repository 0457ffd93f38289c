import { entryOf, inReadingOrder } from "../../lib/change-fields.ts";
import { type FieldValue, valuesOf } from "../../lib/differences.ts";
import type { FactView } from "../../lib/views/change.ts";
import type { RecordKind } from "../../lib/vocabulary.ts";
import type { RecordNumber, Subjects } from "./subjects.ts";

/** Not for readers: how the record counts. The address says which record it is already. */
const UNSHOWN = new Set(["id", "slug", "position", "withdrawn"]);

/** A version of a record, as it stands in the change log. */
export type Stated = { kind: RecordKind; snapshot: string };

/** The records whose numbers a version holds. */
export function entriesOf({ kind, snapshot }: Stated): RecordNumber[] {
  return shown(snapshot).flatMap(({ field, value }) => {
    const entry = entryOf(field, kind);
    return entry === null ? [] : { kind: entry, id: Number(value) };
  });
}

/** Everything that a version says, field by field. */
export function factsOf({ kind, snapshot }: Stated, subjects: Subjects): FactView[] {
  return shown(snapshot).map(({ field, value }) => {
    const entry = entryOf(field, kind);
    return { field, value, entry: entry === null ? null : subjects({ kind: entry, id: Number(value) }) };
  });
}

function shown(snapshot: string): FieldValue[] {
  return inReadingOrder(valuesOf(JSON.parse(snapshot)).filter(({ field }) => !UNSHOWN.has(field)));
}
