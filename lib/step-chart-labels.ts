import type { ChartSize, ChartStep, Plot } from "./step-chart-scale.ts";
import { textWidth } from "./text-width.ts";

/** A step on paper: where it stands and between which heights it goes. */
export type Stair = { step: ChartStep; x: number; from: number; to: number };

type Box = { left: number; top: number; right: number; bottom: number };

type Role = "figure" | "strong" | "plain";

export type ChartLabel = {
  box: Box;
  align: "start" | "end";
  lines: { text: string; x: number; y: number; role: Role; size: number }[];
  /** A thin line from the step to a label that had to stand apart. */
  leader: { x: number; top: number; bottom: number } | null;
};

type Line = { text: string; role: Role; size: number };
type Spot = { align: "start" | "end"; x: number; leader?: { x: number; top: number } } & (
  | { top: number }
  | { bottom: number }
  | { middle: number }
);

const MOST_LABELLED = 12;
const LABELLED_WHEN_MANY = 5;
const MARK = 7;
/** Leaders of so many lengths are tried to one side before the other. */
const NEAR = 4;

/**
 * Labels the steps: all of up to twelve, else the five that stand out. The largest chooses its place first. A label goes
 * where it covers neither another label nor the line; if it must stand apart it gets a leader, and if there is no
 * such place it is left out: the table below the chart has every step.
 */
export function placeLabels(stairs: readonly Stair[], size: ChartSize, plot: Plot, before: string[]): ChartLabel[] {
  const edge = { left: plot.left + 2, top: 1, right: plot.right - 2, bottom: plot.baseline - 4 };
  const drawn = [...lineBoxes(stairs, plot), ...stairs.filter((stair) => stair.step.left > 0).map(markBox)];
  const labels: ChartLabel[] = [];
  const place = (offers: ChartLabel[]): void => {
    const label = offers.find((offer) => isFree(offer, edge, drawn, labels));
    if (label) labels.push(label);
  };
  for (const [rank, stair] of labelled(stairs).entries()) {
    const prominent = rank === 0 ? prominentOffers(stair, size) : [];
    place([...prominent, ...plainOffers(stair, size, plot)]);
  }
  const corner = stairs[0]?.x ?? plot.left;
  const notice = labelAt(linesOf(before, size.text - 0.5), { align: "start", x: plot.left + 9, top: plot.top + 9 });
  if (before.length > 0 && notice.box.right < corner) place([notice]);
  return labels;
}

/** The steps that may carry a label, largest first, earlier before later; of many only those that stand out. */
function labelled(stairs: readonly Stair[]): Stair[] {
  const bySize = [...stairs].sort((a, b) => changeOf(b) - changeOf(a) || a.x - b.x);
  if (stairs.length <= MOST_LABELLED) return bySize;
  const next = bySize[LABELLED_WHEN_MANY];
  return bySize.filter((stair) => next !== undefined && changeOf(stair) > changeOf(next));
}

/** What decides how prominent a step is. */
export function changeOf({ step }: Stair): number {
  return Math.max(step.joined, step.left);
}

/** The change in large figures with its date and event, beside the riser or over its corner. */
function prominentOffers(stair: Stair, size: ChartSize): ChartLabel[] {
  const { change, details } = stair.step.words;
  const middle = (stair.from + stair.to) / 2;
  return [details, details.slice(0, 1), []].flatMap((below) => {
    const rest: Line[] = below.map((text, index) => ({
      text,
      role: index === 0 ? "strong" : "plain",
      size: size.text,
    }));
    const lines: Line[] = [{ text: change, role: "figure", size: size.largest }, ...rest];
    return [
      labelAt(lines, { align: "end", x: stair.x - 13, middle }),
      labelAt(lines, { align: "start", x: stair.x + 13, middle }),
      labelAt(lines, { align: "end", x: stair.x - 6, bottom: stair.to - MARK }),
    ];
  });
}

/** The change in small figures: at the corner, else apart on a leader, below the line or above it. */
function plainOffers(stair: Stair, size: ChartSize, plot: Plot): ChartLabel[] {
  const { change, note } = stair.step.words;
  const short: Line[] = [{ text: change, role: "strong", size: size.text }];
  const blocks = note === null ? [short] : [[...short, ...linesOf([note], size.text)], short];
  return blocks.flatMap((lines) => {
    const apart = [...apartBelow(lines, stair, size, plot), ...apartAbove(lines, stair, size)];
    const corner = labelAt(lines, { align: "end", x: stair.x - 6, bottom: stair.to - 4 });
    const after = labelAt(lines, { align: "start", x: stair.x + MARK + 3, bottom: stair.to - 4 });
    return stair.to < stair.from ? [corner, ...apart, after] : [...apart, after, corner];
  });
}

function apartBelow(lines: Line[], stair: Stair, size: ChartSize, plot: Plot): ChartLabel[] {
  const foot = Math.max(stair.from, stair.to) + MARK;
  const depths = range(foot + size.text, plot.baseline, size.text * 1.4);
  const at = (align: "start" | "end") => (top: number) =>
    labelAt(lines, { align, x: besideLeader(stair, align), top, leader: { x: stair.x, top: foot } });
  const [near, far] = [depths.slice(0, NEAR), depths.slice(NEAR)];
  return [...near.map(at("end")), ...near.map(at("start")), ...far.map(at("end")), ...far.map(at("start"))];
}

function apartAbove(lines: Line[], stair: Stair, size: ChartSize): ChartLabel[] {
  const head = Math.min(stair.from, stair.to) - MARK;
  const heights = range(size.text, head, size.text * 1.4).reverse();
  const at = (align: "start" | "end") => (bottom: number) =>
    labelAt(lines, { align, x: besideLeader(stair, align), bottom, leader: { x: stair.x, top: head } });
  return [...heights.map(at("end")), ...heights.map(at("start"))];
}

function besideLeader({ x }: Stair, align: "start" | "end"): number {
  return align === "end" ? x + 5 : x - 5;
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, index) => from + index * step);
}

function linesOf(texts: string[], size: number): Line[] {
  return texts.map((text) => ({ text, role: "plain", size }));
}

function labelAt(lines: Line[], spot: Spot): ChartLabel {
  const width = Math.max(0, ...lines.map((line) => textWidth(line.text, line.size)));
  const left = spot.align === "end" ? spot.x - width : spot.x;
  const baselines = baselinesOf(lines);
  const height = (baselines.at(-1) ?? 0) + 0.26 * (lines.at(-1)?.size ?? 0);
  const top = "top" in spot ? spot.top : "bottom" in spot ? spot.bottom - height : spot.middle - height / 2;
  const box = { left, top, right: left + width, bottom: top + height };
  return {
    box,
    align: spot.align,
    lines: lines.map((line, index) => ({ ...line, x: spot.x, y: top + (baselines[index] ?? 0) })),
    leader: spot.leader ? leaderTo(box, spot.leader) : null,
  };
}

function baselinesOf(lines: Line[]): number[] {
  let y = 0;
  return lines.map((line, index) => {
    const above = lines[index - 1];
    y += above ? line.size * (above.role === "figure" ? 1.6 : 1.32) : line.size * 0.78;
    return y;
  });
}

function leaderTo(box: Box, from: { x: number; top: number }): NonNullable<ChartLabel["leader"]> {
  const below = box.top > from.top;
  return { x: from.x, top: below ? from.top : box.bottom + 1, bottom: below ? box.top - 1 : from.top };
}

function isFree(offer: ChartLabel, edge: Box, drawn: Box[], labels: ChartLabel[]): boolean {
  const { box } = offer;
  const inside = box.left >= edge.left && box.top >= edge.top && box.right <= edge.right && box.bottom <= edge.bottom;
  const taken = [...drawn, ...labels.flatMap(boxesOf)];
  return inside && boxesOf(offer).every((own) => taken.every((other) => !overlap(own, other)));
}

function boxesOf({ box, leader }: ChartLabel): Box[] {
  return leader ? [box, { left: leader.x - 1, right: leader.x + 1, top: leader.top, bottom: leader.bottom }] : [box];
}

function lineBoxes(stairs: readonly Stair[], plot: Plot): Box[] {
  return stairs.flatMap((stair, index) => {
    const end = stairs[index + 1]?.x ?? plot.right;
    const riser = {
      left: stair.x - 3,
      right: stair.x + 3,
      top: Math.min(stair.from, stair.to),
      bottom: Math.max(stair.from, stair.to),
    };
    return [riser, { left: stair.x, right: end, top: stair.to - 3, bottom: stair.to + 3 }];
  });
}

function markBox({ x, to }: Stair): Box {
  return { left: x - MARK + 1, right: x + MARK - 1, top: to - MARK + 1, bottom: to + MARK - 1 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
