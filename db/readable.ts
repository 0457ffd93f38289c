import { parsePartialDate } from "../lib/partial-date.ts";
import type { EventRef } from "../lib/views/event.ts";
import type { MembershipView } from "../lib/views/organisation.ts";
import type { QuoteView } from "../lib/views/quote.ts";

/** Those of which a page can write out every date. The others are left out and logged. */
export function readableMemberships(memberships: readonly MembershipView[]): MembershipView[] {
  return memberships.filter(({ id, joined, left, event }) =>
    areDates(`membership ${id}`, [joined.edtf, left?.edtf, event?.date.edtf]),
  );
}

export function readableQuotes(quotes: readonly QuoteView[]): QuoteView[] {
  return quotes.filter(({ id, said, source, event }) =>
    areDates(`quote ${id}`, [said.edtf, source.published, event?.date.edtf]),
  );
}

export function isReadableEvent({ id, date }: EventRef): boolean {
  return areDates(`event ${id}`, [date.edtf]);
}

function areDates(record: string, dates: readonly (string | undefined)[]): boolean {
  const unreadable = dates.find((edtf) => edtf !== undefined && parsePartialDate(edtf) === null);
  if (unreadable === undefined) return true;
  console.error(`${record} has a date that cannot be read (${unreadable}) and is left out`);
  return false;
}
