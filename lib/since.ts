import { beginningOfDay } from "./date-words.ts";
import { readId } from "./record-id.ts";
import { dayIn } from "./timeline-filter.ts";

/** From where on somebody wants to know what changed: after a version of the record, or from a day on. */
export type SinceAsked = { version: number } | { day: string };

/** Reads `41`, `2022-10-20` and `20.10.2022`; null for anything else. */
export function readSince(text: string): SinceAsked | null {
  const version = text === "0" ? 0 : readId(text);
  if (version !== null) return { version };
  const day = dayIn(text);
  return day === null ? null : { day };
}

/** As it stands in an address. */
export function sinceText(since: SinceAsked): string {
  return "version" in since ? String(since.version) : since.day;
}

/** Where the change log is read from: after a step, or from the midnight with which the day begins. */
export function whereSince(since: SinceAsked): { seq: number } | { at: string } {
  return "version" in since ? { seq: since.version } : { at: beginningOfDay(since.day) };
}
