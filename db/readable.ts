import { parsePartialDate } from "../lib/partial-date.ts";

/** Whether a page can write out every date of a record. One of which it cannot is logged, and left out by the caller. */
export function isReadable(record: string, dates: readonly (string | null | undefined)[]): boolean {
  const unreadable = dates.find((edtf) => typeof edtf === "string" && parsePartialDate(edtf) === null);
  if (unreadable === undefined) return true;
  console.error(`${record} has a date that cannot be read (${unreadable}) and is left out`);
  return false;
}
