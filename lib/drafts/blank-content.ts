import type { FormContent } from "../form-content.ts";
import type { DraftKind } from "./vocabulary.ts";

const DAY = { precision: "day" };
const NAMES = [
  { lang: "ru", kind: "official", by: "source", value: "", key: "ru" },
  { lang: "kk", kind: "official", by: "editors", value: "", key: "kk" },
  { lang: "en", kind: "official", by: "editors", value: "", key: "en" },
];
const TEXTS = [
  { lang: "ru", key: "ru" },
  { lang: "kk", key: "kk" },
  { lang: "en", key: "en" },
];
const SOURCE = { is: "new", new: { lang: "ru", published: DAY } };
const EVENT = { is: "none", new: { kind: "joining", texts: TEXTS, claimed: { lang: "ru" } } };
const WORDS = { form: "direct", lang: "ru", speaker: { is: "new" } };

/** How a form begins: what is likely, and a row for each language. None of it is kept until somebody types. */
export function blankContent(kind: DraftKind): FormContent {
  switch (kind) {
    case "joiner":
      return {
        organisation: { is: "new", new: { names: NAMES } },
        joined: DAY,
        event: EVENT,
        source: SOURCE,
        assertedBy: "coalition",
      };
    case "organisation":
    case "person":
      return { names: NAMES };
    case "event":
      return { kind: "joining", date: DAY, texts: TEXTS, claimed: { lang: "ru" }, sourceIds: [""] };
    case "source":
      return SOURCE.new;
    case "quote":
      return { ...WORDS, said: DAY, source: SOURCE };
    case "coalition":
      return { names: TEXTS };
    case "departure":
      return { date: DAY, source: SOURCE, event: { ...EVENT, new: { ...EVENT.new, kind: "departure" } } };
    default:
      return {};
  }
}
