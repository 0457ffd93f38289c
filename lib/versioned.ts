import { readId } from "./record-id.ts";

/** The last part of a record's address, and the version that it asks for: `hartiya@3`; null for the record of today. */
export function readVersioned(text: string): { of: string; version: number | null } | null {
  const at = text.lastIndexOf("@");
  if (at < 0) return { of: text, version: null };
  const version = readId(text.slice(at + 1));
  return version === null ? null : { of: text.slice(0, at), version };
}
