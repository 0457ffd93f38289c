import type { Proposals } from "./proposals.ts";
import type { Block } from "./sentences.ts";
import type { Span } from "./span.ts";

const PHONE = /(?<![\p{L}\p{N}./])(?:\+\s?\d|\(?\d)[\d\s()\u2010-\u2015.-]{5,22}\d(?![\p{L}\p{N}])/gu;
const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
const DATE_OR_SUM =
  /^\d{1,2}[.\s]\d{1,2}[.\s]\d{4}$|^\d{4}\s?[-–—]\s?\d{4}$|^\d{1,3}(?:[\s.]\d{3})+$|^\d{4}-\d{2}-\d{2}/u;

/** Telephone numbers (seven digits or more, as printed) and mail addresses, in order. Dates and sums are none. */
export function contactsIn(text: string, blocks: readonly Block[]): Proposals["contacts"] {
  const found: Span[] = [];
  for (const { span } of blocks) {
    const passage = text.slice(...span);
    for (const pattern of [PHONE, EMAIL]) {
      for (const match of passage.matchAll(pattern)) {
        if (
          pattern === PHONE &&
          !isPhone(match[0], passage.slice(Math.max(0, match.index - 60), match.index).toLowerCase())
        )
          continue;
        found.push([span[0] + match.index, span[0] + match.index + match[0].length]);
      }
    }
  }
  return found.sort((one, other) => one[0] - other[0]).map((span) => ({ text: text.slice(...span), span }));
}

function isPhone(printed: string, before: string): boolean {
  const digits = printed.replace(/\D/gu, "").length;
  if (digits < 6 || digits > 15 || printed.includes("\n")) return false;
  const called =
    /(?:тел|телефон|звон|факс|whatsapp|call|phone|tel|хабарлас|қоңырау|contact|байланыс)[^.!?]{0,40}$/u.test(before);
  if (called) return true;
  return digits >= 9 && !DATE_OR_SUM.test(printed.trim()) && /^[+(8]|[()-]|^\d{3}[.\s-]\d{3}/u.test(printed);
}
