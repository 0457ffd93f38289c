import { createTranslator } from "use-intl/core";
import type { Locale } from "../lib/locale.ts";
import en from "../messages/en.json" with { type: "json" };
import kk from "../messages/kk.json" with { type: "json" };
import ru from "../messages/ru.json" with { type: "json" };

const MESSAGES: Record<Locale, typeof ru> = { ru, kk, en };

/** The words of the record outside its pages; a message that is missing is a fault. */
export function wordsOf(locale: Locale) {
  return createTranslator<typeof ru>({
    locale,
    messages: MESSAGES[locale],
    onError: (error) => {
      throw error;
    },
  });
}
export type Words = ReturnType<typeof wordsOf>;
