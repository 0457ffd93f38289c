import { type Span, trimmed } from "./span.ts";

const LINE = /[^\n\r\v\f\u0085\u2028\u2029]+/gu;
export const BULLET = /^(?:[-–—−•*·▪◦●‣○■►➤✓✔]|\d{1,3}[.)])\s+/u;

/**
 * The paragraphs of a text: its lines without outer white space, none empty. Lines that a fixed width broke are one
 * paragraph: neighbours without a blank line between, of which several go on in small letters.
 */
export function paragraphsOf(text: string): Span[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(LINE)) {
    const line = trimmed(text, [match.index, match.index + match[0].length]);
    if (line[1] > line[0]) lines.push(line);
  }
  const runs = runsOf(text, lines);
  const width = Math.max(
    0,
    ...runs
      .filter((run) => isHardWrapped(text, run))
      .slice(0, 500)
      .map(widest),
  );
  return runs.flatMap((run) => (isHardWrapped(text, run) || fillsWidth(text, run, width) ? [joined(run)] : run));
}

function runsOf(text: string, lines: Span[]): Span[][] {
  const runs: Span[][] = [];
  let last: Span | undefined;
  for (const line of lines) {
    const near = last !== undefined && oneBreak(text.slice(last[1], line[0]));
    const run = near && !BULLET.test(text.slice(line[0], line[0] + 8)) ? runs.at(-1) : undefined;
    if (run) run.push(line);
    else runs.push([line]);
    last = line;
  }
  return runs;
}

function oneBreak(gap: string): boolean {
  return gap.length < 200 && /^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/u.test(gap);
}

function isHardWrapped(text: string, run: Span[]): boolean {
  if (run.length < 2) return false;
  const width = widest(run);
  if (width > 120) return false;
  const broken = run.slice(0, -1).filter(([, to]) => !/[.!?…:;]$/u.test(text.slice(to - 1, to))).length;
  const small = run.slice(1).filter(([from]) => /^[\p{Ll}«"“(]/u.test(text.slice(from, from + 2))).length;
  return width >= 40 && broken * 2 >= run.length - 1 && small * 3 >= run.length - 1;
}

/** Whether a short run belongs to a text of that width: its lines but the last are nearly as wide and do not end. */
function fillsWidth(text: string, run: Span[], width: number): boolean {
  const full = run
    .slice(0, -1)
    .every(([from, to]) => to - from >= width * 0.75 && !/[.!?:;]$/u.test(text.slice(to - 1, to)));
  return run.length > 1 && width > 0 && widest(run) <= width + 12 && full;
}

function widest(run: Span[]): number {
  return Math.max(...run.slice(0, 500).map(([from, to]) => to - from));
}

function joined(run: Span[]): Span {
  return [run[0]?.[0] ?? 0, run.at(-1)?.[1] ?? 0];
}
