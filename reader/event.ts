import { dateIn, statedDay } from "./dates.ts";
import type { Joining } from "./joining.ts";
import { PLACES_EN_OF_TWO_WORDS } from "./lexicon/places.ts";
import { placeOf, townFromPrepositional } from "./places.ts";
import type { EventProposal } from "./proposals.ts";
import { outsideNames, type Reading } from "./reading.ts";
import { indexAfter, onOneLine, type Span } from "./span.ts";
import type { Unit } from "./units.ts";

const HELD =
  /(?:состоял(?:ось|ся|ась|ись)|прошл[аои]|прошел|прошёл|провел[аи]?|провёл|завершил(?:ось|ся|ась))\s+((?:\p{Ll}+(?:ое|ая|ый|ий|ее|ая)\s+){0,3}(?:заседани[ея]|съезд|встреч[ау]|конференци[яю]|форум|собрани[ея]|брифинг|пленум|совещани[ея]|пресс-конференци[яю]|церемони[яю]|конгресс|сход|слет|слёт|круглый стол|подписание|презентаци[яю])(?:[^.!?,«»;:]|«[^»]{1,80}»)*)/u;
const HEADLINE_LONGEST = 250;
const PLACE_RU =
  /(?<![\p{L}-])[Вв]о?\s+(?:(?:городе|г\.|столице|селе|посёлке|поселке|ауле)\s*[–—]?\s*)?(\p{Lu}[\p{L}-]+)/gu;
const PLACE_KK = /(\p{Lu}[\p{L}-]+?)(?:\s+қаласында|да|де|та|те)(?!\p{L})/gu;
const PLACE_EN = /(?<!\p{L})(?:[Ii]n|at)\s+(\p{Lu}[\p{L}.]+(?:\s+\p{Lu}[\p{L}.]+){0,2})/gu;
const DATELINE = /^\s*([\p{Lu}][\p{L}.-]+(?:\s[\p{Lu}][\p{L}.-]+){0,2})(?:,\s*[\p{L}.]{2,14}){0,2}\s*(?:[,.(–—-]|$)/u;

/** The day of the text itself where its first lines print one: «АСТАНА, 19 октября 2022 года», "19.10.2022, 17:03". */
export function publishedIn(reading: Reading): string | null {
  for (const { span } of reading.blocks.slice(0, 4)) {
    const line = reading.lower.slice(span[0], Math.min(span[1], span[0] + 90));
    const short = span[1] - span[0] < 60;
    const day = statedDay(short ? line : (/^[^–—]{3,80}\s[–—-]{1,2}\s/u.exec(line)?.[0] ?? ""), null);
    if (day !== null) return day;
  }
  return null;
}

/** Title, day, place: from the sentences of the joining first, then from the start of the text. */
export function eventOf(reading: Reading, joinings: readonly Joining[], units: readonly Unit[]): EventProposal {
  const told = joinings.map(({ unit }) => unit.span);
  const opening = units.filter(({ block }) => block <= 4).map(({ span }) => span);
  const order = [...told.slice(0, 6), ...opening];
  const held = heldIn(reading, opening);
  const headline = headlineOf(reading);
  const span = held?.span ?? told[0] ?? headline ?? opening[0] ?? [0, 0];
  const title = held?.title ?? (headline ? onOneLine(reading.text, headline) : null);
  return { title, date: dayOf(reading, order), place: placeIn(reading, [...opening, ...told.slice(0, 3)]), span };
}

function dayOf(reading: Reading, order: readonly Span[]): EventProposal["date"] {
  for (const span of order) {
    const date = dateIn(outsideNames(reading, span), reading.published);
    if (date) return date;
  }
  return reading.published === null ? null : { edtf: `../${reading.published}`, basis: "published" };
}

function heldIn(reading: Reading, spans: readonly Span[]): { title: string; span: Span } | null {
  for (const span of spans) {
    const match = HELD.exec(reading.lower.slice(...span));
    const from = span[0] + (match ? match.index + match[0].length - (match[1]?.length ?? 0) : 0);
    const phrase =
      match &&
      reading.text
        .slice(from, from + (match[1]?.length ?? 0))
        .trim()
        .replace(/\s+(?:в|во|на)\s+(?:\p{Lu}|\d)[^«»]{0,40}$/u, "");
    if (phrase) {
      const title = phrase.replace(/\s+/gu, " ");
      return { title: title.slice(0, 1).toUpperCase() + title.slice(1), span };
    }
  }
  return null;
}

function headlineOf(reading: Reading): Span | null {
  const first = reading.blocks[0]?.span;
  if (!first || first[1] - first[0] > HEADLINE_LONGEST || reading.blocks.length < 2) return null;
  const line = reading.text.slice(...first);
  return /[.:;,]$/u.test(line) ||
    /^(?:for immediate release|press release|пресс-релиз|баспасөз релизі)/u.test(line.toLowerCase())
    ? null
    : first;
}

function placeIn(reading: Reading, spans: readonly Span[]): string | null {
  const dateline = datelinePlace(reading);
  if (dateline) return dateline;
  const pattern = reading.lang === "ru" ? PLACE_RU : reading.lang === "kk" ? PLACE_KK : PLACE_EN;
  for (const span of spans) {
    const passage = reading.text.slice(...span);
    for (const match of passage.matchAll(pattern)) {
      const held =
        reading.lang === "kk" &&
        /(?:жиын|отырыс|кездесу|конференция|съез)/u.test(passage) &&
        /[дт][ае]$/u.test(match[0]);
      const place = inMention(reading, span[0] + match.index + match[0].length - 1)
        ? null
        : nominativePlace(reading, match[1] ?? "", held ? `${match[0]} қаласында` : match[0]);
      if (place) return place;
    }
  }
  return null;
}

function nominativePlace(reading: Reading, word: string, whole: string): string | null {
  if (reading.lang === "en") {
    const two = PLACES_EN_OF_TWO_WORDS.find((place) => word.startsWith(place));
    return two ?? placeOf((word.split(/\s/u)[0] ?? "").replace(/\.$/u, ""));
  }
  const known = placeOf(word);
  if (known) return /^(?:Казахстан|Қазақстан|Россия|США)$/u.test(known) ? null : known;
  if (reading.lang !== "ru" || !(/городе|селе|г\./u.test(whole) || /(?:ье|ске|граде|бурге|горске)$/u.test(word)))
    return reading.lang === "kk" && /қаласында/u.test(whole) ? word : null;
  return townFromPrepositional(word) ?? elsewhere(reading, word);
}

/** The nominative of an unknown town where the text prints it somewhere: «Приречье» for «Приречье», «Белогорка» for «Белогорке». */
function elsewhere(reading: Reading, word: string): string | null {
  const stem = word.replace(/[еи]$/u, "");
  const form = reading.words.find(
    ({ text }) => text === stem || text === `${stem}а` || text === `${stem}ь` || text === `${stem}о`,
  );
  return form?.text ?? null;
}

function datelinePlace(reading: Reading): string | null {
  for (const { span } of reading.blocks.slice(0, 4)) {
    const town = /^(?:г\.|город|қ\.)\s*(\p{Lu}[\p{L}-]+)\s*[,.(–—-]/u.exec(
      reading.text.slice(span[0], span[0] + 60),
    )?.[1];
    if (town !== undefined) return town;
    const head = DATELINE.exec(reading.text.slice(span[0], span[0] + 60))?.[1];
    if (head === undefined) continue;
    const first =
      PLACES_EN_OF_TWO_WORDS.find((place) => head.toLowerCase() === place.toLowerCase()) ??
      placeOf(head.replace(/\.$/u, "")) ??
      null;
    if (first) return first;
    const rest = reading.text.slice(span[0] + head.length, span[0] + head.length + 40);
    if (/^\p{Lu}{4,}\.?$/u.test(head) && /^\s*(?:[—–]\s|[.,(]?\s*\d{1,2}\s\p{L})/u.test(rest))
      return head.slice(0, 1) + head.slice(1).toLowerCase().replace(".", "");
    if (/^(?:,\s*[\p{L}.]{2,14})?\s*[,(]?\s*(?:\d{1,2}\s|[A-Z][a-z]{2,8}\.?\s\d)[^.!?]{0,20}[–—-]/u.test(rest))
      return /^\p{Lu}+$/u.test(head) ? head.slice(0, 1) + head.slice(1).toLowerCase() : head;
  }
  return null;
}

function inMention(reading: Reading, offset: number): boolean {
  const mention = reading.mentions[indexAfter(reading.mentions, offset, ({ span }) => span[1])];
  return mention !== undefined && mention.span[0] < offset;
}
