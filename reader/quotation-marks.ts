import type { Span } from "./span.ts";

/**
 * A passage between quotation marks. `outer` has the marks, `inner` not; `depth` 0 = not inside another one.
 * Knows «…», “…”, „…“, ”…”, ‹…›, "…", ‘…’, '…', one kind within another, the same kind nested, one mark that closes
 * two («Союз «Отцы»), and passages that run over paragraphs, each of which may open anew.
 */
export type Quotation = { outer: Span; inner: Span; depth: number };

type Mark = { at: number; family: string };
type Loose = { opened: Mark[]; closed: Mark[]; found: [Mark, number][] };

const FAMILY: Readonly<Record<string, string>> = {
  "«": "«",
  "»": "«",
  "‹": "‹",
  "›": "‹",
  "„": "“",
  "“": "“",
  "”": "“",
  "‟": "“",
  "″": '"',
  '"': '"',
  "‘": "‘",
  "’": "‘",
  "'": "'",
};
const MARK = /[«»‹›„“”‟"″‘’']/gu;
const PARAGRAPHS_OF_ONE_QUOTE = 8;
/** More open marks than this are noise; the limit keeps the time in step with the length. */
const DEEPEST = 40;

/** All quotations of the paragraphs, in order; unmatched marks are left out. */
export function quotationsOf(text: string, paragraphs: readonly Span[]): Quotation[] {
  const scans = paragraphs.map((paragraph) => scan(text, paragraph));
  const pairs: [Mark, number][] = [];
  scans.forEach((loose, index) => {
    pairs.push(...loose.found);
    const first = loose.opened[0];
    const far = first && opensSpeech(text, paragraphs[index], first) && carried(text, paragraphs, scans, index, first);
    if (first && typeof far === "number") pairs.push([first, far]);
    for (const mark of far ? loose.opened.slice(1) : loose.opened) {
      const close = sharedClose(text, paragraphs[index], mark, loose.found);
      if (close !== null) pairs.push([mark, close]);
    }
  });
  return nested(pairs.map(([mark, close]): Span => [mark.at, close]));
}

function scan(text: string, [from, to]: Readonly<Span>): Loose {
  const loose: Loose = { opened: [], closed: [], found: [] };
  for (const match of text.slice(from, to).matchAll(MARK)) {
    const at = from + match.index;
    const family = FAMILY[match[0]] ?? match[0];
    const side = sideOf(text, at, match[0], loose.opened);
    if (side === "open" && loose.opened.length < DEEPEST) loose.opened.push({ at, family });
    if (side !== "close") continue;
    const depth = loose.opened.findLastIndex((mark) => agrees(mark.family, family));
    const mark = loose.opened[depth];
    if (mark === undefined) {
      loose.closed.push({ at, family });
      continue;
    }
    const above = loose.opened.splice(depth).slice(1);
    loose.found.push([mark, at + 1]);
    loose.opened.push(...(family === "«" ? [] : above.filter((other) => other.family === "«")));
  }
  return loose;
}

function agrees(opened: string, closing: string): boolean {
  return opened === closing || (opened === "“" && closing === '"') || (opened === '"' && closing === "“");
}

function sideOf(text: string, at: number, sign: string, opened: readonly Mark[]): "open" | "close" | null {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  if (sign === "«" || sign === "„" || sign === "‹") return "open";
  if (sign === "»" || sign === "›") return "close";
  const opens = /[\s([«“„"—–-]/u.test(before) && /[^\s,.;:!?)\]»]/u.test(after);
  if (sign === "‘" || sign === "'") {
    if (opens && /[\p{L}\p{N}]/u.test(after)) return "open";
    if (sign === "‘") return null;
  }
  if (sign === "’" || sign === "'") return closesSingle(before, after, opened) ? "close" : null;
  if (sign === "“" || sign === "”" || sign === "‟") return curlySide(text, at, sign, opens, opened);
  if (opens && !(opened.at(-1)?.family === '"' && /[.,!?…]/u.test(before))) return "open";
  return /\S/u.test(before) || opened.length > 0 ? "close" : null;
}

function curlySide(text: string, _at: number, sign: string, opens: boolean, opened: readonly Mark[]): "open" | "close" {
  if (sign === "”" && opens && !opened.some((mark) => mark.family === "“")) return "open";
  if (sign !== "“") return "close";
  const low = opened.findLast((mark) => mark.family === "“");
  return low && text[low.at] === "„" && !opens ? "close" : opens || !low ? "open" : "close";
}

function closesSingle(before: string, after: string, opened: readonly Mark[]): boolean {
  const inside = opened.at(-1)?.family === "‘" || opened.at(-1)?.family === "'";
  return inside && /[\p{L}\p{N}.,!?…]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
}

/** Where a quotation that its paragraph leaves open ends in one of the next: the offset after its closing mark. */
function carried(
  _text: string,
  paragraphs: readonly Span[],
  scans: readonly Loose[],
  index: number,
  first: Mark,
): number | null {
  if (first.family === "‘" || first.family === "'") return null;
  for (let next = index + 1; next <= index + PARAGRAPHS_OF_ONE_QUOTE; next++) {
    const [scanned, paragraph] = [scans[next], paragraphs[next]];
    if (scanned === undefined || paragraph === undefined) return null;
    const opener = scanned.opened[0];
    const reopened = scanned.found.findIndex(([mark]) => mark.at === paragraph[0] && mark.family === first.family);
    const stray = scanned.closed.find((mark) => agrees(first.family, mark.family));
    if (stray) {
      scanned.closed.splice(scanned.closed.indexOf(stray), 1);
      return stray.at + 1;
    }
    if (reopened >= 0) return scanned.found.splice(reopened, 1)[0]?.[1] ?? null;
    if (opener && opener.at === paragraph[0] && opener.family === first.family) scanned.opened.shift();
    else if (opener || scanned.found.length > 2) return null;
  }
  return null;
}

function sharedClose(
  text: string,
  paragraph: Readonly<Span> | undefined,
  mark: Mark,
  found: [Mark, number][],
): number | null {
  const inside = found.filter(([inner]) => inner.at > mark.at && inner.family !== "'");
  const startsSpeech = opensSpeech(text, paragraph, mark);
  if (!startsSpeech) return inside[0]?.[1] ?? null;
  return inside.findLast(([, close]) => /^[,.!?…]*\s*[–—-]\s/u.test(text.slice(close, close + 8)))?.[1] ?? null;
}

/** Whether a mark opens somebody's words: it opens its paragraph or sentence, or follows a colon or comma. */
function opensSpeech(text: string, paragraph: Readonly<Span> | undefined, mark: Mark): boolean {
  const before = text.slice(Math.max(paragraph?.[0] ?? 0, mark.at - 4), mark.at);
  return /(?:^|[:,.!?…–—-]\s*)$/u.test(before) && (mark.at === paragraph?.[0] || before.trim() !== "");
}

function nested(spans: Span[]): Quotation[] {
  const ordered = spans.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
  const open: number[] = [];
  return ordered.flatMap((outer) => {
    while (open.length > 0 && (open.at(-1) ?? 0) <= outer[0]) open.pop();
    const depth = open.length;
    open.push(outer[1]);
    const closeless = outer[1] - 1;
    return outer[0] + 1 < closeless ? [{ outer, inner: [outer[0] + 1, closeless] as Span, depth }] : [];
  });
}
