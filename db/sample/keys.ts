import type { Step } from "../changes.ts";

/** Ids in the database by the sample's own keys. */
export type Keys = Map<string, number>;

export const SAMPLE_STEP: Step = { actor: "sample", kind: "creation", at: new Date().toISOString() };

/** The id behind a key of the sample. Throws when the sample names what it does not hold. */
export function idOf(keys: Keys, key: string | number): number {
  const id = keys.get(String(key));
  if (id === undefined) throw new RangeError(`the sample names ${key}, which it does not hold`);
  return id;
}
