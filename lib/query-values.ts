import { foldedTerms } from "./folding.ts";

/** The query of an address as a page receives it: a key that is repeated has a list. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The first value of a key, without outer white space; "" when the address has none. */
export function firstValue(query: Query, key: string): string {
  const value = query[key];
  const first = typeof value === "string" ? value : value?.[0];
  return (first ?? "").trim();
}

/** What somebody searches for: one line, at most 200 characters; "" when nothing in it can be searched for. */
export function searchedText(value: string): string {
  const line = value
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  const text = line
    .slice(0, 200)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim();
  return foldedTerms(text).length > 0 ? text : "";
}

/** The value if it is one of the list, else null. */
export function oneOf<const T extends string>(list: readonly T[], value: string): T | null {
  return list.find((allowed) => allowed === value) ?? null;
}

/** `key=value` pairs in this order, without those that are empty; no "?" in front. */
export function queryString(pairs: Readonly<Record<string, string | null>>): string {
  return Object.entries(pairs)
    .flatMap(([key, value]) => (value ? `${key}=${encodeURIComponent(value.toWellFormed())}` : []))
    .join("&");
}
