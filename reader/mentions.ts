import type { Locale } from "../lib/locale.ts";
import type { OrganisationKind } from "../lib/vocabulary.ts";
import type { MentionWhy } from "./proposals.ts";
import type { Quotation } from "./quotation-marks.ts";
import type { Span } from "./span.ts";
import type { Word } from "./words.ts";

/**
 * A place where a body is named. `name` is its nominative as far as the mention tells; `sure` when it stood in the
 * nominative already; `generic` for a bare «ассоциация» that points back to a body named before.
 */
export type Mention = {
  span: Span;
  name: string;
  sure: boolean;
  generic: boolean;
  kind: OrganisationKind;
  why: MentionWhy;
  /** The noun that heads it in its dictionary form, when it has one. */
  head: string | null;
};

/** What the finders of bodies read: the words of the paragraphs in order and the quotations by where they open. */
export type BodiesContext = { text: string; words: readonly Word[]; quotationAt: ReadonlyMap<number, Quotation> };

/** A name on one line with the language's own quotation marks, its first letter a capital. */
export function tidyName(name: string, lang: Locale): string {
  const line = name.replace(/\s+/g, " ").trim();
  const marked = line
    .replace(/"([^"]+)"/gu, lang === "en" ? "“$1”" : "«$1»")
    .replace(/“([^”“]+)[”“]/gu, lang === "en" ? "“$1”" : "«$1»");
  return marked.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

const CLAUSE =
  /(?:^|\s)(?:мы|я|нас|нам|это|наш\p{L}{1,3}|вы|we|our|us|i|біз|біздің)(?=[\s,.]|$)|,\s(?:а|но|что|чтобы|потому|если|but|that|бірақ)\s/u;

/** Whether a quotation can be a name and not somebody's words: short, one clause, begins with a capital or a digit. */
export function isNameLike(text: string, quotation: Quotation): boolean {
  const inner = text.slice(quotation.inner[0], Math.min(quotation.inner[1], quotation.inner[0] + 130));
  if (inner.length > 110 || /[,.!?…;:]\s*$/u.test(inner) || /[!?;:…]\s|\p{Ll}{3}\.\s/u.test(inner)) return false;
  if (CLAUSE.test(inner.toLowerCase())) return false;
  return /^[\p{Lu}\p{N}«"“@]/u.test(inner) && inner.split(/\s+/).length <= 10;
}
