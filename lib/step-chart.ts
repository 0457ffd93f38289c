import { type ChartLabel, changeOf, placeLabels, type Stair } from "./step-chart-labels.ts";
import { type ChartScale, type ChartSize, type ChartStep, type Plot, scaleOf } from "./step-chart-scale.ts";
import { textWidth } from "./text-width.ts";

export type ChartDrawing = {
  plot: Plot;
  grid: { y: number; label: string | null }[];
  /** Where nothing is known: from the left edge to the first step. */
  unknown: { x: number; y: number; width: number; height: number };
  line: string;
  area: string;
  /** Vertical strokes of steps whose day is not known. */
  dashes: { x: number; top: number; bottom: number }[];
  /** Where somebody left. */
  departures: { x: number; y: number }[];
  end: { x: number; y: number; text: string };
  labels: ChartLabel[];
  ticks: { x: number; text: string }[];
};

const LEAST_BETWEEN_TICKS = 44;
const LEAST_BETWEEN_MARKS = 12;
const MANY_STEPS = 200;

/**
 * Draws the running total of the record, in the units of a view box of `size`. `before` is what stands over the
 * hatched part, `numeral` prints a number in the reader's language. Throws `RangeError` without a step.
 */
export function drawStepChart(
  steps: readonly ChartStep[],
  size: ChartSize,
  before: string[],
  numeral: (value: number) => string,
): ChartDrawing {
  const scale = scaleOf(steps, size, numeral);
  const { plot } = scale;
  const stairs = stairsOf(steps, scale);
  const [first, last] = [stairs[0], stairs.at(-1)];
  if (!first || !last) throw new RangeError("a chart needs a step");
  const line = `M${first.x} ${plot.baseline}${stairs.map((stair) => `H${stair.x}V${stair.to}`).join("")}H${plot.right}`;
  return {
    plot,
    grid: gridOf(scale, numeral),
    unknown: { x: plot.left, y: plot.top, width: first.x - plot.left, height: plot.baseline - plot.top },
    line,
    area: `${line}V${plot.baseline}Z`,
    dashes: stairs.filter((stair) => !stair.step.exact).map(strokeOf),
    departures: departuresOf(stairs),
    end: { x: plot.right, y: last.to, text: numeral(last.step.total) },
    labels: placeLabels(stairs, size, plot, before),
    ticks: ticksOf(stairs, size, [first, last]),
  };
}

function stairsOf(steps: readonly ChartStep[], scale: ChartScale): Stair[] {
  const stairs: Stair[] = [];
  for (const step of steps) {
    const before = stairs.at(-1);
    const x = Math.max(before?.x ?? scale.plot.left, scale.x(step.day));
    const stair = { step, x, from: before?.to ?? scale.plot.baseline, to: scale.y(step.total) };
    if (before && steps.length > MANY_STEPS && x - before.x < 1) stairs[stairs.length - 1] = merged(before, stair);
    else stairs.push(stair);
  }
  return stairs;
}

/** Two steps that fall on the same point of the paper, so that a long record keeps a short path. */
function merged(before: Stair, after: Stair): Stair {
  const larger = changeOf(before) > changeOf(after) ? before : after;
  const step = { ...larger.step, total: after.step.total };
  return { step, x: before.x, from: before.from, to: after.to };
}

function gridOf({ grid, y }: ChartScale, numeral: (value: number) => string): ChartDrawing["grid"] {
  const everyLine = grid.length <= 4;
  return grid.map((total, index) => ({ y: y(total), label: everyLine || index % 2 === 0 ? numeral(total) : null }));
}

function strokeOf(stair: Stair): ChartDrawing["dashes"][number] {
  return { x: stair.x, top: Math.min(stair.from, stair.to), bottom: Math.max(stair.from, stair.to) };
}

function departuresOf(stairs: readonly Stair[]): ChartDrawing["departures"] {
  const marks: ChartDrawing["departures"] = [];
  for (const { x, to, step } of stairs) {
    const before = marks.at(-1);
    const apart = !before || x - before.x >= LEAST_BETWEEN_MARKS || Math.abs(to - before.y) >= LEAST_BETWEEN_MARKS;
    if (step.left > 0 && apart) marks.push({ x, y: to });
  }
  return marks;
}

function ticksOf(stairs: readonly Stair[], size: ChartSize, ends: Stair[]): ChartDrawing["ticks"] {
  const bySize = [...stairs].sort((a, b) => changeOf(b) - changeOf(a));
  const placed: { x: number; half: number; text: string }[] = [];
  for (const { x, step } of [...ends, ...bySize]) {
    const half = textWidth(step.words.tick, size.text) / 2;
    const inside = x - half >= 0 && x + half <= size.width;
    const apart = placed.every((tick) => Math.abs(tick.x - x) >= Math.max(LEAST_BETWEEN_TICKS, tick.half + half + 4));
    if (inside && apart) placed.push({ x, half, text: step.words.tick });
  }
  return placed.sort((a, b) => a.x - b.x).map(({ x, text }) => ({ x, text }));
}
