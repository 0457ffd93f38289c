import type { QuoteView } from "@/lib/views/quote.ts";

/** Words of the coalition together, of no person and no organisation. */
export function isCollective(quote: QuoteView): boolean {
  return quote.person === null && quote.organisation === null;
}

/** The speaker's name as text, for titles and labels; null when the words are the coalition's own and unsigned. */
export function speakerOf(quote: QuoteView): string | null {
  return quote.person?.name.text ?? quote.speakerAsPrinted ?? quote.organisation?.name.text ?? null;
}
