import { STARTS, WHOLE } from "./lexicon/furniture.ts";
import type { IgnoredWhy } from "./proposals.ts";
import type { Span } from "./span.ts";

const PLACEHOLDER =
  /^(?:\{\{?[\w\s.:|-]{1,60}\}?\}|\[\[?[A-Z_ ]{3,40}\]?\]|<[!/]?[\w-]{1,20}[^<>]{0,200}>|lorem ipsum\b.*|%\w+%)$/iu;
const TIME_OR_COUNT = /^[\d\s:.,/|–-]{1,12}$/u;
const LEAD = /^[^\p{L}\p{N}©{[<%*#-]+/u;
const WHOLE_LINES: ReadonlySet<string> = new Set(WHOLE);

/**
 * Parts the paragraphs into those that tell something and those that do not: furniture of the page (lexicon
 * `furniture`), template placeholders such as `{metadescription}`, and paragraphs that stood before, letter for letter.
 */
export function withoutFurniture(
  text: string,
  paragraphs: readonly Span[],
): { kept: Span[]; ignored: { span: Span; why: IgnoredWhy }[] } {
  const kept: Span[] = [];
  const ignored: { span: Span; why: IgnoredWhy }[] = [];
  const seen = new Set<string>();
  for (const span of paragraphs) {
    const line = text.slice(...span);
    const key = line.replace(/\s+/g, " ").toLowerCase();
    const why = seen.has(key) && key.length > 3 ? "repeated" : furniture(line);
    if (why) ignored.push({ span, why });
    else kept.push(span);
    if (why === null) seen.add(key);
  }
  return { kept, ignored };
}

function furniture(line: string): IgnoredWhy | null {
  if (line.length < 300 && PLACEHOLDER.test(line)) return "placeholder";
  if (TIME_OR_COUNT.test(line) && !/\d{1,2}[./]\d{1,2}[./]\d{2}/.test(line)) return "boilerplate";
  const start = line.slice(0, 80).toLowerCase().replaceAll("ё", "е").replace(LEAD, "");
  if (line.length < 40 && WHOLE_LINES.has(start.replace(/[\s.:!→»]+$/u, ""))) return "boilerplate";
  if (line.length < 300 && STARTS.some((words) => start.startsWith(words))) return "boilerplate";
  return /\p{L}/u.test(line) || /\d{3}/.test(line) ? null : "boilerplate";
}
