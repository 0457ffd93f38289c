import { diffArrays } from "diff";
import { canonicalJson, type JsonValue } from "./canonical-json.ts";

/** A value of a record that changed, by its path, e.g. `names.0.value`; "" where there was or is none. */
export type ValueDifference = { field: string; before: string; after: string };

/** One value of a record by its path; nothing is told of what is empty. */
export type FieldValue = { field: string; value: string };

/**
 * The values that differ between two versions of a record, in the order of their fields. What a list holds is compared
 * with what stood there, not with its number: a name put first does not change those after it. In the path of a list's
 * part stands its place among all that were or are in the list.
 */
export function differencesBetween(before: JsonValue, after: JsonValue): ValueDifference[] {
  return walk("", before, after);
}

/** Everything that a record holds, value by value. */
export function valuesOf(record: JsonValue): FieldValue[] {
  return walk("", null, record).map(({ field, after }) => ({ field, value: after }));
}

function walk(path: string, before: JsonValue, after: JsonValue): ValueDifference[] {
  if (isList(before) || isList(after)) return walkList(path, listOf(before), listOf(after));
  const [old, now] = [membersOf(before), membersOf(after)];
  if (old || now) {
    const keys = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])];
    const inner = keys.flatMap((key) => walk(below(path, key), old?.[key] ?? null, now?.[key] ?? null));
    return [...scalar(path, old ? null : before, now ? null : after), ...inner];
  }
  return scalar(path, before, after);
}

function walkList(path: string, before: readonly JsonValue[], after: readonly JsonValue[]): ValueDifference[] {
  const found: ValueDifference[] = [];
  let place = 0;
  let gone: JsonValue[] = [];
  const close = (come: readonly JsonValue[]): void => {
    for (let index = 0; index < Math.max(gone.length, come.length); index += 1, place += 1)
      found.push(...walk(below(path, String(place)), gone[index] ?? null, come[index] ?? null));
    gone = [];
  };
  const same = (one: JsonValue, other: JsonValue): boolean => canonicalJson(one) === canonicalJson(other);
  for (const { added, removed, value } of diffArrays([...before], [...after], { comparator: same })) {
    if (removed) gone = value;
    else if (added) close(value);
    else {
      close([]);
      place += value.length;
    }
  }
  close([]);
  return found;
}

function scalar(path: string, before: JsonValue, after: JsonValue): ValueDifference[] {
  const [old, now] = [before === null ? "" : String(before), after === null ? "" : String(after)];
  return old === now ? [] : [{ field: path, before: old, after: now }];
}

function below(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function listOf(value: JsonValue): readonly JsonValue[] {
  return isList(value) ? value : value === null ? [] : [value];
}

function membersOf(value: JsonValue): { readonly [key: string]: JsonValue } | null {
  return value !== null && typeof value === "object" && !isList(value) ? value : null;
}
