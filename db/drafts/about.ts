import { CONTENTS } from "../../lib/drafts/content.ts";
import { numberOf } from "../../lib/drafts/reading.ts";
import type { DraftKind } from "../../lib/drafts/vocabulary.ts";
import { DEFAULT_LOCALE, isLocale, type Locale } from "../../lib/locale.ts";
import type { DraftLine } from "../../lib/views/draft.ts";
import type { Wording } from "../../lib/views/wording.ts";
import type { RecordNumber } from "../shown/subjects.ts";

/** The published record that a draft is about; null for one that makes a new record. */
export function aboutOf({ kind, target }: Pick<DraftLine, "kind" | "target">, content: unknown): RecordNumber | null {
  if (target) return { kind: target.kind, id: target.id };
  if (kind !== "joiner") return null;
  const { is, id } = CONTENTS.joiner.parse(content).organisation;
  const chosen = is === "existing" ? numberOf(id) : null;
  return chosen ? { kind: "organisation", id: chosen } : null;
}

/** What the new record is called, as far as somebody typed it. */
export function typedTitle(kind: DraftKind, content: unknown, locale: Locale): Wording | null {
  switch (kind) {
    case "joiner":
      return named(CONTENTS.joiner.parse(content).organisation.new.names, locale);
    case "organisation":
      return named(CONTENTS.organisation.parse(content).names, locale);
    case "person":
      return named(CONTENTS.person.parse(content).names, locale);
    case "event":
      return named(
        CONTENTS.event.parse(content).texts.map(({ lang, title }) => ({ lang, value: title })),
        locale,
      );
    case "source": {
      const { title, publisher, lang } = CONTENTS.source.parse(content);
      return named([{ lang, value: title.trim() || publisher }], locale);
    }
    case "quote": {
      const { text, lang } = CONTENTS.quote.parse(content);
      return named([{ lang, value: text }], locale);
    }
    case "coalition":
      return named(
        CONTENTS.coalition.parse(content).names.map(({ lang, name }) => ({ lang, value: name })),
        locale,
      );
    default:
      return null;
  }
}

function named(names: readonly { lang: string; value: string }[], locale: Locale): Wording | null {
  const written = names.filter((name) => name.value.trim() !== "");
  const name = written.find(({ lang }) => lang === locale) ?? written[0];
  if (!name) return null;
  return { text: name.value.trim(), lang: isLocale(name.lang) ? name.lang : DEFAULT_LOCALE, by: "source" };
}
