import type { Locale } from "../lib/locale.ts";
import { bodiesIn } from "./bodies.ts";
import { withoutFurniture } from "./boilerplate.ts";
import { languageOf } from "./language.ts";
import { paragraphsOf } from "./lines.ts";
import type { Mention } from "./mentions.ts";
import { type PersonMention, peopleIn } from "./people.ts";
import type { Proposals } from "./proposals.ts";
import { type Quotation, quotationsOf } from "./quotation-marks.ts";
import { type Bodies, sameBodies } from "./same-body.ts";
import { type Block, blocksOf } from "./sentences.ts";
import { indexAfter, type Span } from "./span.ts";
import { isCapitalised, type Word, wordsOf } from "./words.ts";

/** A text taken apart once: everything the finders look at, in the order of the text, furniture left out. */
export type Reading = {
  text: string;
  /** The text in small letters with «е» for «ё», offset for offset. */
  lower: string;
  lang: Locale;
  published: string | null;
  blocks: Block[];
  words: Word[];
  quotations: Quotation[];
  mentions: Mention[];
  bodies: Bodies;
  people: PersonMention[];
  ignored: Proposals["ignored"];
};

export function readingOf(text: string, published: string | null): Reading {
  const { kept, ignored } = withoutFurniture(text, paragraphsOf(text));
  const lang = languageOf(kept.map((span) => text.slice(...span)).join("\n"));
  const quotations = quotationsOf(text, kept);
  const words = kept.flatMap((span) => wordsOf(text, span));
  const prose = lang === "en" ? words.slice(titleCaseWords(words, kept)) : words;
  const mentions = bodiesIn(text, prose, quotations, lang);
  const people = peopleIn(words, mentions, lang).filter(({ span }) => span[0] >= (prose[0]?.start ?? 0));
  const blocks = blocksOf(text, kept, quotations);
  return {
    text,
    lower: lowered(text),
    lang,
    published,
    blocks,
    words,
    quotations,
    mentions,
    bodies: sameBodies(mentions),
    people,
    ignored,
  };
}

/** How many words an English headline in capitals has, where capitals tell no name; 0 when it has none. */
function titleCaseWords(words: readonly Word[], paragraphs: readonly Span[]): number {
  const end = paragraphs[0]?.[1] ?? 0;
  const count = Math.max(
    0,
    words.findIndex(({ start }) => start >= end),
  );
  const headline = words.slice(0, count).filter(({ sort, text }) => sort === "word" && text.length > 3);
  const capitals = headline.filter((word) => isCapitalised(word)).length;
  return headline.length >= 4 && capitals === headline.length && words[count - 1]?.text !== "." ? count : 0;
}

function lowered(text: string): string {
  const small = text.toLowerCase().replaceAll("ё", "е");
  if (small.length === text.length) return small;
  return Array.from(text, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign))
    .join("")
    .replaceAll("ё", "е");
}

/** The mentions of bodies that lie within a span. */
export function mentionsWithin({ mentions }: Pick<Reading, "mentions">, span: Readonly<Span>): Mention[] {
  return within(mentions, span, (mention) => mention.span);
}

/** A passage in small letters with the names of bodies blanked out, so that no word of a name counts as one of it. */
export function outsideNames(reading: Pick<Reading, "lower" | "mentions">, span: Readonly<Span>): string {
  let sentence = reading.lower.slice(...span);
  for (const mention of mentionsWithin(reading, span)) {
    const [from, to] = [mention.span[0] - span[0], mention.span[1] - span[0]];
    sentence = sentence.slice(0, from) + " ".repeat(to - from) + sentence.slice(to);
  }
  return sentence;
}

/** The people named within a span. */
export function peopleWithin({ people }: Pick<Reading, "people">, span: Readonly<Span>): PersonMention[] {
  return within(people, span, (person) => person.span);
}

/** The index of the first word that begins at or after an offset. */
export function wordAt({ words }: Pick<Reading, "words">, offset: number): number {
  return indexAfter(words, offset - 1, (word) => word.start);
}

function within<T>(items: readonly T[], [from, to]: Readonly<Span>, spanOf: (item: T) => Span): T[] {
  const found: T[] = [];
  for (let index = indexAfter(items, from, (item) => spanOf(item)[1]); index < items.length; index++) {
    const item = items[index];
    if (item === undefined || spanOf(item)[0] >= to) break;
    if (spanOf(item)[0] >= from && spanOf(item)[1] <= to) found.push(item);
  }
  return found;
}
