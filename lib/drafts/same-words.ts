import { canonicalJson, type JsonValue } from "../canonical-json.ts";

/**
 * Whether two contents of a draft say the same. A form sends more than anybody typed: empty fields, the keys of its
 * rows, the precision of a date without parts, the language of a name that nobody filled in. None of that is a word.
 */
export function saysTheSame(one: JsonValue, other: JsonValue): boolean {
  return canonicalJson(wordsOf(one, "") ?? "") === canonicalJson(wordsOf(other, "") ?? "");
}

/** What of a value was said; undefined for nothing. `name`: the field that it stands in. */
function wordsOf(value: JsonValue, name: string): JsonValue | undefined {
  if (value === "") return undefined;
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return ifAny(value.map((item) => wordsOf(item, "") ?? "").filter((item) => !isIdle(item, name)));
  const members = Object.entries(value).flatMap(([key, inner]) => {
    const words = key === "key" ? undefined : wordsOf(inner, key);
    return words === undefined ? [] : [[key, words] as const];
  });
  if (members.length === 1 && members[0]?.[0] === "precision") return undefined;
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

const ROWS = ["names", "texts"];
const CHOSEN_FOR_A_NAME = ["lang", "kind", "by"];

/** A row of names in which only its choices stand; in other lists a choice alone may mean something. */
function isIdle(item: JsonValue, list: string): boolean {
  if (!ROWS.includes(list)) return false;
  return typeof item !== "object" || item === null || Object.keys(item).every((key) => CHOSEN_FOR_A_NAME.includes(key));
}

function ifAny(list: readonly JsonValue[]): readonly JsonValue[] | undefined {
  return list.every((item) => item === "") ? undefined : list;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
