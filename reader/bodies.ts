import type { Locale } from "../lib/locale.ts";
import { englishBody, pointingHead } from "./english-bodies.ts";
import { kazakhBody, kazakhHead, pointingBack } from "./kazakh-bodies.ts";
import { HEADS_KK } from "./lexicon/heads-kk.ts";
import { NOT_A_BODY, NOT_A_BODY_ACRONYMS } from "./lexicon/name-words.ts";
import { type BodiesContext, isNameLike, type Mention, tidyName } from "./mentions.ts";
import type { Quotation } from "./quotation-marks.ts";
import { russianBody } from "./russian-bodies.ts";
import { headOf } from "./russian-forms.ts";
import { isAcronym, isCapitalised, type Word } from "./words.ts";

const NO_BODY = new RegExp(`^(?:${NOT_A_BODY.join("|")})`, "u");
const NO_ACRONYM: ReadonlySet<string> = new Set(NOT_A_BODY_ACRONYMS);

/**
 * Every place where a body is named, in order and without overlap: by a head noun in the text's language, by a quoted
 * name, by an acronym. One that lies in a longer one is not listed.
 */
export function bodiesIn(
  text: string,
  words: readonly Word[],
  quotations: readonly Quotation[],
  lang: Locale,
): Mention[] {
  const quotationAt = new Map(quotations.map((quotation) => [quotation.outer[0], quotation]));
  const context: BodiesContext = { text, words, quotationAt };
  const found = lang === "kk" ? kazakhBodies(context) : forwardBodies(context, lang);
  const taken = coverOf(found);
  const quoted = quotations.flatMap((quotation) => quotedBody(context, quotation, taken, lang) ?? []);
  const acronyms = words.filter((word) => isBodyAcronym(word, words, taken)).map((word) => acronymBody(word));
  return withoutInner([...found, ...quoted, ...acronyms]);
}

function forwardBodies(context: BodiesContext, lang: Locale): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < context.words.length; ) {
    const body = context.words[at]?.sort === "word" ? bodyAt(context, at, lang) : null;
    if (body) found.push(body.mention);
    at = body ? Math.max(at + 1, body.next) : at + 1;
  }
  return found;
}

function bodyAt(context: BodiesContext, at: number, lang: Locale): { mention: Mention; next: number } | null {
  const word = context.words[at];
  if (lang === "en" && word) {
    const mention = isCapitalised(word) ? null : pointingHead(word);
    return isCapitalised(word) ? englishBody(context, at) : mention && { mention, next: at + 1 };
  }
  return russianBody(context, at);
}

function kazakhBodies(context: BodiesContext): Mention[] {
  const found: Mention[] = [];
  context.words.forEach((word, index) => {
    if (word.sort !== "word") return;
    const mention = kazakhHead(word.lower) ? kazakhBody(context, index) : pointingBack(word);
    if (!mention) return;
    while ((found.at(-1)?.span[1] ?? 0) > mention.span[0]) found.pop();
    found.push(mention);
  });
  return found;
}

/** Marks every offset at which a mention lies, by its start: whether a word is inside one is one look-up. */
function coverOf(mentions: readonly Mention[]): (offset: number) => boolean {
  const starts = mentions.map(({ span }) => span[0]);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return (mentions[low - 1]?.span[1] ?? 0) > offset;
  };
}

function quotedBody(
  { text }: BodiesContext,
  quotation: Quotation,
  taken: (offset: number) => boolean,
  lang: Locale,
): Mention | null {
  const [from, to] = quotation.outer;
  if (!isNameLike(text, quotation) || taken(from) || lang === "en") return null;
  const before = /([\p{L}-]+)\s*$/u.exec(text.slice(Math.max(0, from - 40), from))?.[1]?.toLowerCase() ?? "";
  const after = /^\s*([\p{L}-]+)/u.exec(text.slice(to, to + 40))?.[1]?.toLowerCase() ?? "";
  if (NO_BODY.test(before) || (lang === "kk" && NO_BODY.test(after))) return null;
  if (/^\s*[–—-]\s/u.test(text.slice(to, to + 4)) && /(?:^|\n)\s*$/u.test(text.slice(Math.max(0, from - 3), from)))
    return null;
  const kind = headOf(before)?.kind ?? kindInside(text.slice(...quotation.inner), lang);
  const name = tidyName(text.slice(from, to), lang);
  const sure = !/^(?:к|ко|в|во|с|со|от|из|у|для|о|об|на|при)$/u.test(before);
  return { span: [from, to], name, sure, generic: false, kind, why: "quoted-name", head: null };
}

/** «Союз отцов»: the kind that a head within the quotation tells. */
function kindInside(inner: string, lang: Locale): Mention["kind"] {
  const words = inner
    .toLowerCase()
    .replaceAll("ё", "е")
    .split(/[^\p{L}-]+/u);
  for (const word of words) {
    const kazakh = lang === "kk" || /[әғқңөұүһі]/u.test(word) ? kazakhHead(word) : null;
    const kind = headOf(word)?.kind ?? (kazakh ? HEADS_KK[kazakh.lemma] : undefined);
    if (kind !== undefined) return kind;
  }
  return "other";
}

function isBodyAcronym(word: Word, words: readonly Word[], taken: (offset: number) => boolean): boolean {
  if (!isAcronym(word) || word.text.length < 3 || word.text.length > 8) return false;
  if (NO_ACRONYM.has(word.text) || taken(word.start)) return false;
  return !shoutsAround(words, word);
}

/** A line all in capitals is a heading and a place before a date opens the text: none of these words is an acronym. */
function shoutsAround(words: readonly Word[], word: Word): boolean {
  const at = indexOf(words, word.start);
  if (/^[,(–—-]$/u.test(words[at + 1]?.text ?? "") && (words[at - 1]?.end ?? 0) < word.start - 1) return true;
  const near = [words[at - 1], words[at + 1]].filter((other) => other?.sort === "word");
  if (
    near.some(
      (other) =>
        other !== undefined && other.text.length > 3 && isAcronym(other) && other.text.length + word.text.length > 8,
    )
  )
    return true;
  return near.length > 0 && near.every((other) => other !== undefined && other.text.length > 3 && isAcronym(other));
}

function indexOf(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function acronymBody(word: Word): Mention {
  return {
    span: [word.start, word.end],
    name: word.text,
    sure: true,
    generic: false,
    kind: "other",
    why: "acronym",
    head: null,
  };
}

function withoutInner(mentions: Mention[]): Mention[] {
  const ordered = mentions.sort((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1]);
  let end = -1;
  return ordered.filter(({ span }) => {
    if (span[0] < end) return false;
    end = span[1];
    return true;
  });
}
