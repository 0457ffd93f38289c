import type { Decided, FindingGroup, Span } from "./finding.ts";

export type MarkSort = FindingGroup | "speaker" | "count";

/** A passage that is marked in the text; `key`: the finding that it leads to. */
export type Mark = { sort: MarkSort; key: string; span: Span };

/** A piece of a paragraph under one mark, or under none. `opens`: the code of the mark stands before it. */
export type Piece = { from: number; to: number; mark: Mark | null; opens: boolean };

/** A line of the text; `n` counts the lines that are not blank. */
export type Line = {
  n: number;
  from: number;
  to: number;
  pieces: Piece[];
  ignored: Ignored["why"] | null;
  stated: boolean;
};

export type Ignored = { span: Span; why: "boilerplate" | "repeated" | "placeholder" };

/** The text as pasted, line by line, cut at its marks; where marks lie in one another, the innermost is drawn. */
export function linesOf(text: string, marks: readonly Mark[], ignored: readonly Ignored[]): Line[] {
  const lines: Line[] = [];
  const opened = new Set<Mark>();
  const statements = marks.filter(({ sort }) => sort === "statement");
  const others = marks.filter(({ sort }) => sort !== "statement");
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    if (match[0].trim() === "") continue;
    const span: Span = [match.index, match.index + match[0].length];
    const why = ignored.find((one) => overlaps(one.span, span))?.why ?? null;
    const stated = statements.some((mark) => overlaps(mark.span, span));
    lines.push({
      n: lines.length + 1,
      from: span[0],
      to: span[1],
      pieces: piecesOf(span, others, opened),
      ignored: why,
      stated,
    });
  }
  return lines;
}

/** The places of the findings that are to be marked: what was rejected is not, and what was merged leads to the other. */
export function marksOf(findings: readonly Decided[], more: readonly Mark[]): Mark[] {
  const gone = new Set(
    findings.filter(({ state }) => state === "rejected" || state === "merged").map(({ key }) => key),
  );
  const own = findings.flatMap(({ key, group, spans }) => spans.map((span): Mark => ({ sort: group, key, span })));
  return [...own, ...more].filter(({ key, span }) => !gone.has(key) && span[1] > span[0]);
}

function piecesOf(line: Span, marks: readonly Mark[], opened: Set<Mark>): Piece[] {
  const here = marks.filter(({ span }) => overlaps(span, line)).sort((one, other) => one.span[0] - other.span[0]);
  const cuts = new Set<number>(line);
  for (const { span } of here) for (const at of span) if (at > line[0] && at < line[1]) cuts.add(at);
  const ordered = [...cuts].sort((one, other) => one - other);
  const pieces: Piece[] = [];
  let next = 0;
  let active: Mark[] = [];
  for (const [index, from] of ordered.entries()) {
    const to = ordered[index + 1];
    if (to === undefined) break;
    for (let mark = here[next]; mark && mark.span[0] <= from; mark = here[++next]) active.push(mark);
    active = active.filter(({ span }) => span[1] > from);
    const mark = innermost(active);
    pieces.push({ from, to, mark, opens: mark !== null && opened.size < opened.add(mark).size });
  }
  return pieces;
}

function innermost(active: readonly Mark[]): Mark | null {
  let best: Mark | null = null;
  for (const mark of active) if (!best || lengthOf(mark) < lengthOf(best)) best = mark;
  return best;
}

function lengthOf({ span }: Mark): number {
  return span[1] - span[0];
}

function overlaps(one: Readonly<Span>, other: Readonly<Span>): boolean {
  return one[0] < other[1] && other[0] < one[1];
}
