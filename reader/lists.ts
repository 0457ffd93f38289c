import { BULLET } from "./lines.ts";
import { hasVerb, type Item, itemOf, lateItem, wordsOf } from "./list-items.ts";
import { type Mention, tidyName } from "./mentions.ts";
import { mentionsWithin, type Reading, wordAt } from "./reading.ts";
import { isVerb } from "./russian-forms.ts";
import { indexAfter, type Span, trimmed } from "./span.ts";
import { isCapitalised, isLowerCase } from "./words.ts";

const FILLER =
  /^(?:(?:и|а|также|еще|ещё|в том числе|такие|как|это|плюс|например|затем|наконец|сам|сама|и вот|including|include|includes|and|also|the|as well as|along with|such as|plus|are|with|both|either|и др|және|сондай-ақ|тағы|мен|пен|бен)\s+)+/u;
const CONJUNCTION = /^(?:и|and|және|мен|пен|бен)$/u;

/**
 * The bodies that a passage lists, in order: parted by commas, semicolons, «и», "and", «және», «а также». Commas inside
 * names in quotation marks and «и» inside names («образования и инноваций») part nothing. The list ends at the first
 * part that is none: a verb, a person, a place. `opened`: a colon or dash opens it, so that its first item too may be
 * capitals alone.
 */
export function listIn(reading: Reading, zone: Readonly<Span>, opened = false): Item[] {
  const items: Item[] = [];
  for (const chunk of chunksOf(reading, zone)) {
    const last = items.at(-1);
    const item = itemOf(reading, chunk, opened || items.length > 0);
    if (item) items.push(item);
    else if (last?.clean && isTail(reading, chunk)) items[items.length - 1] = extended(reading, last, chunk);
    else if (items.length > 0) break;
    if (item && !item.clean && hasVerb(reading, [item.mention.span[1], chunk[1]])) break;
  }
  return items.some(({ mention }) => mention.why !== "enumeration") ? items : [];
}

/** The lists of a passage that end where the passage ends, before a verb: the last unbroken run of items. */
export function listBefore(reading: Reading, zone: Readonly<Span>): Item[] {
  const that = /^.*(?:\sthat|,\s+что)\s+/su.exec(reading.lower.slice(...zone))?.[0].length ?? 0;
  const chunks = chunksOf(reading, [zone[0] + that, zone[1]]);
  const items: Item[] = [];
  for (const chunk of chunks.toReversed()) {
    const item = itemOf(reading, chunk, true) ?? lateItem(reading, chunk);
    if (!item || (item.mention.why === "enumeration" && !item.clean)) break;
    items.unshift(item);
    if (item.mention.span[0] - chunk[0] > 1 && item.mention.why !== "enumeration") break;
  }
  return items.some(({ mention }) => mention.why !== "enumeration") ? items : [];
}

/**
 * Capitals that only an enumeration tells to be bodies: among three items or more in a row, of which one at least is
 * known by its head or quotation marks.
 */
export function enumeratedIn(reading: Reading, zone: Readonly<Span>): Mention[] {
  const found: Mention[] = [];
  let run: Mention[] = [];
  for (const chunk of [...chunksOf(reading, zone), null]) {
    const item = chunk ? itemOf(reading, chunk, true) : null;
    const mention = item && (item.clean || item.mention.why !== "enumeration") ? item.mention : null;
    if (mention) {
      run.push(mention);
      continue;
    }
    if (run.length >= 3 && run.some(({ why }) => why !== "enumeration"))
      found.push(...run.filter(({ why }) => why === "enumeration"));
    run = [];
  }
  return found;
}

/** Splits at separators that lie in no mention and no quotation. */
function chunksOf(reading: Reading, [from, to]: Readonly<Span>): Span[] {
  const chunks: Span[] = [];
  const named = mentionsWithin(reading, [from, to]).map(({ span }) => span);
  const held = [...named, ...quotationsWithin(reading, [from, to])];
  const glued = new Set(
    named
      .slice(1)
      .filter(([at], index) => /^\s*$/u.test(reading.text.slice(named[index]?.[1], at)))
      .map(([at]) => at),
  );
  let start = from;
  const first = wordAt(reading, from);
  for (let at = first; at < reading.words.length; at++) {
    const word = reading.words[at];
    if (!word || word.end > to) break;
    if (glued.has(word.start)) {
      chunks.push(trimmed(reading.text, [start, word.start]));
      start = word.start;
    }
    if (!separates(reading, at, from) || held.some((span) => span[0] < word.start && span[1] > word.end)) continue;
    chunks.push(trimmed(reading.text, [start, word.start]));
    start = word.end;
  }
  chunks.push(trimmed(reading.text, [start, to]));
  return chunks.map((chunk) => withoutFiller(reading, chunk)).filter(([first_, last]) => last > first_);
}

function quotationsWithin(reading: Reading, span: Readonly<Span>): Span[] {
  const first = indexAfter(reading.quotations, span[0] - 1, ({ outer }) => outer[0]);
  const found: Span[] = [];
  for (let at = first; (reading.quotations[at]?.outer[0] ?? span[1]) < span[1]; at++) {
    const outer = reading.quotations[at]?.outer;
    if (outer && outer[1] <= span[1]) found.push(outer);
  }
  return found;
}

function separates(reading: Reading, at: number, from: number): boolean {
  const [word, after] = [reading.words[at], reading.words[at + 1]];
  if (!word) return false;
  if (word.text === "," || word.text === ";") return true;
  if (!CONJUNCTION.test(word.lower) || word.start === from || !after) return false;
  if (isCapitalised(after) || /^[«"“„]$/u.test(after.text) || /^(?:the|also|также)$/u.test(after.lower)) return true;
  return mentionsWithin(reading, [after.start, after.start + 300]).some(({ span }) => span[0] === after.start);
}

function withoutFiller(reading: Reading, [from, to]: Span): Span {
  const slice = reading.text.slice(from, to);
  const bullet = BULLET.exec(slice)?.[0] ?? "";
  const filler = FILLER.exec(reading.lower.slice(from + bullet.length, to))?.[0] ?? "";
  return trimmed(reading.text, [from + bullet.length + filler.length, to]);
}

/** Genitives after a comma that go on with the name before: «…, традиций и памяти «Долина»». */
function isTail(reading: Reading, chunk: Span): boolean {
  const words = wordsOf(reading, chunk);
  const small = words.filter((word) => isLowerCase(word));
  return (
    reading.lang === "ru" &&
    words.length <= 16 &&
    isLowerCase(words[0]) &&
    small.every((word) => !isVerb(word.lower)) &&
    /[»"”]$/u.test(reading.text.slice(...chunk))
  );
}

function extended(reading: Reading, { mention, chunk, clean }: Item, tail: Span): Item {
  const name = tidyName(mention.name + reading.text.slice(mention.span[1], tail[1]), reading.lang);
  return { mention: { ...mention, span: [mention.span[0], tail[1]], name }, chunk: [chunk[0], tail[1]], clean };
}
