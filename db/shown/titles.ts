import type { Locale } from "../../lib/locale.ts";
import { displayName } from "../../lib/names.ts";
import type { Wording } from "../../lib/views/wording.ts";
import type { RecordSnapshot } from "../publish/snapshots.ts";

/** What a version of a record is called in this language, told from itself alone; null for one that has no name of its own. */
export function titleOf(snapshot: RecordSnapshot, locale: Locale): Wording | null {
  switch (snapshot.kind) {
    case "organisation": {
      const name = displayName(snapshot.content.names, locale);
      return name && { text: name.value, lang: name.lang, by: name.by };
    }
    case "person": {
      const name = inLanguage(snapshot.content.names, locale);
      return name && { text: name.value, lang: name.lang, by: name.by };
    }
    case "event": {
      const text = inLanguage(snapshot.content.texts, locale);
      return text && { text: text.title, lang: text.lang, by: "editors" };
    }
    case "source": {
      const { title, publisher, lang } = snapshot.content;
      return { text: title ?? publisher, lang, by: "source" };
    }
    case "quote":
      return { text: snapshot.content.text, lang: snapshot.content.lang, by: "source" };
    case "coalition": {
      const name = inLanguage(snapshot.content.names, locale);
      return name && { text: name.name, lang: name.lang, by: "editors" };
    }
    case "membership":
    case "withdrawn":
      return null;
  }
}

function inLanguage<Item extends { lang: Locale }>(items: readonly Item[], locale: Locale): Item | null {
  return items.find((item) => item.lang === locale) ?? items[0] ?? null;
}
