import { readId } from "./record-id.ts";

export type Versioned = { of: string; version: number | null; step: number | null };

/** A version and, where its belongings are read as of a later step, that step, as an address and a citation name them. */
export function versionLabel(version: number, step: number | null): string {
  return step === null ? String(version) : `${version}.${step}`;
}

/** What the last part of an address asks for: `hartiya@3`, `hartiya@3.57` as of step 57; a null version is today's. */
export function readVersioned(text: string): Versioned | null {
  const at = text.lastIndexOf("@");
  if (at < 0) return { of: text, version: null, step: null };
  const [first = "", second, ...more] = text.slice(at + 1).split(".");
  const version = readId(first);
  const step = second === undefined ? null : readId(second);
  const nonsense = version === null || more.length > 0 || (second !== undefined && step === null);
  return nonsense ? null : { of: text.slice(0, at), version, step };
}
