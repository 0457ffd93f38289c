import { textWidth } from "./text-width.ts";

/** One step of the chart, oldest first, with the words that stand at it. */
export type ChartStep = {
  /** The last day that it can be (`YYYY-MM-DD`). */
  day: string;
  /** False when the source gives no day: drawn dashed, at the end of the span. */
  exact: boolean;
  joined: number;
  left: number;
  total: number;
  words: {
    /** The signed change, e.g. "+15". */
    change: string;
    /** What a plain label says below the change, e.g. that the day is not known. */
    note: string | null;
    /** What the largest step says below the change, line by line; the last lines are the first to be left out. */
    details: string[];
    /** The date as the axis prints it. */
    tick: string;
  };
};

export type ChartSize = {
  width: number;
  height: number;
  top: number;
  baseline: number;
  /** Least distance of the plot from the left edge. */
  left: number;
  /** Shares of the plot before the first step and after the last. */
  lead: number;
  tail: number;
  text: number;
  /** The last total, and the largest step. */
  figure: number;
  largest: number;
};

export const WIDE_CHART: ChartSize = {
  width: 670,
  height: 340,
  top: 27,
  baseline: 306,
  left: 30,
  lead: 0.215,
  tail: 0.142,
  text: 13.5,
  figure: 30,
  largest: 46,
};

export const NARROW_CHART: ChartSize = {
  width: 358,
  height: 240,
  top: 21,
  baseline: 206,
  left: 26,
  lead: 0.131,
  tail: 0.157,
  text: 12.5,
  figure: 20,
  largest: 30,
};

export type Plot = { left: number; right: number; top: number; baseline: number };

export type ChartScale = {
  plot: Plot;
  /** Totals at which a line is drawn. */
  grid: number[];
  x: (day: string) => number;
  y: (total: number) => number;
};

/** True to scale in time; from 0 to the next round number above the largest total. */
export function scaleOf(steps: readonly ChartStep[], size: ChartSize, numeral: (value: number) => string): ChartScale {
  const largest = Math.max(1, ...steps.map((step) => step.total));
  const gridStep = niceStep(largest);
  const lines = Math.ceil(largest / gridStep);
  const left = Math.ceil(Math.max(size.left, 12 + textWidth(numeral(lines * gridStep), size.text)));
  const figure = textWidth(numeral(steps.at(-1)?.total ?? 0), size.figure);
  const right = Math.floor(size.width - 13 - Math.max(size.figure * 1.4, figure));
  const plot = { left, right, top: size.top, baseline: size.baseline };
  return {
    plot,
    grid: Array.from({ length: lines + 1 }, (_, index) => index * gridStep),
    x: timeScale(steps, left + size.lead * (right - left), (1 - size.lead - size.tail) * (right - left)),
    y: (total) => round(plot.baseline - (Math.max(0, total) / (lines * gridStep)) * (plot.baseline - plot.top)),
  };
}

function timeScale(steps: readonly ChartStep[], start: number, room: number): (day: string) => number {
  const days = steps.map((step) => dayNumber(step.day));
  const first = Math.min(...days);
  const span = Math.max(1, Math.max(...days) - first);
  return (day) => round(start + ((dayNumber(day) - first) / span) * room);
}

/** 1, 2 or 5 times a power of ten, so that at most five lines reach the top. */
function niceStep(top: number): number {
  const power = 10 ** Math.floor(Math.log10(top));
  const factor = [0.1, 0.2, 0.5, 1].find((each) => top / (each * power) <= 5) ?? 2;
  return Math.max(1, Math.round(factor * power));
}

function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
