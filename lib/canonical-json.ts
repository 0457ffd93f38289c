export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * One text per value (RFC 8785): keys in code-unit order, no white space, strings and numbers as ECMAScript writes
 * them. Two values are the same exactly when their texts are, so the text can be hashed.
 * A lone surrogate is written as its escape. Throws a RangeError for a number that JSON cannot hold.
 */
export function canonicalJson(value: JsonValue): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value !== null && typeof value === "object") return `{${members(value).join(",")}}`;
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`not a number of JSON: ${value}`);
  return JSON.stringify(value);
}

function members(value: { readonly [key: string]: JsonValue }): string[] {
  const keys = Object.keys(value).sort();
  return keys.flatMap((key) => {
    const member = value[key];
    return member === undefined ? [] : `${JSON.stringify(key)}:${canonicalJson(member)}`;
  });
}

/** `Array.isArray` does not narrow a union with a readonly list. */
function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
