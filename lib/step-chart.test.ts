import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawStepChart } from "./step-chart.ts";
import type { ChartLabel } from "./step-chart-labels.ts";
import { type ChartStep, NARROW_CHART, WIDE_CHART } from "./step-chart-scale.ts";

type Move = { after: number; joined: number; left: number; exact: boolean };

const move = fc.record({
  after: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40), fc.nat(700)),
  joined: fc.oneof(fc.nat(3), fc.nat(40), fc.nat(5_000)),
  left: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  exact: fc.boolean(),
});
const series = fc.array(move, { minLength: 3, maxLength: 40 }).map(stepsOf);
const sizes = fc.constantFrom(WIDE_CHART, NARROW_CHART);

describe("the step chart", () => {
  test("no label covers another label, a leader or the line, and all stay inside", () => {
    fc.assert(
      fc.property(series, sizes, (steps, size) => {
        const { labels, plot, line } = draw(steps, size);
        for (const [index, label] of labels.entries()) {
          expect(label.box.left).toBeGreaterThanOrEqual(plot.left);
          expect(label.box.right).toBeLessThanOrEqual(plot.right);
          expect(label.box.top).toBeGreaterThanOrEqual(0);
          expect(label.box.bottom).toBeLessThanOrEqual(plot.baseline);
          for (const other of labels.slice(index + 1)) expect(disjoint(label, other)).toBe(true);
          for (const point of cornersOf(line)) expect(within(point, label)).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("time runs to the right, totals count from 0, and the line ends at the last total", () => {
    fc.assert(
      fc.property(series, sizes, (steps, size) => {
        const { line, plot, grid, end } = draw(steps, size);
        const corners = cornersOf(line);
        const across = corners.map(({ x }) => x);
        expect(across).toEqual([...across].sort((a, b) => a - b));
        expect(corners[0]).toEqual({ x: across[0], y: plot.baseline });
        for (const { x, y } of corners) {
          expect(x >= plot.left && x <= plot.right).toBe(true);
          expect(y >= plot.top && y <= plot.baseline).toBe(true);
        }
        expect(grid[0]).toEqual({ y: plot.baseline, label: "0" });
        expect(end.y).toBeCloseTo(corners.at(-1)?.y ?? -1);
        const share = (plot.baseline - end.y) / (plot.baseline - plot.top);
        const top = Math.max(...grid.map(({ label }) => Number(label)));
        const whole = grid.at(-1)?.label === null ? (top * (grid.length - 1)) / (grid.length - 2) : top;
        expect(share * whole).toBeCloseTo(steps.at(-1)?.total ?? -1, whole > 500 ? -2 : 0);
      }),
    );
  });

  test("dates on the axis stand at least 44 apart and inside the picture", () => {
    fc.assert(
      fc.property(series, sizes, (steps, size) => {
        const { ticks } = draw(steps, size);
        expect(ticks.length).toBeGreaterThan(0);
        for (const [index, tick] of ticks.entries()) {
          const next = ticks[index + 1];
          if (next) expect(next.x - tick.x).toBeGreaterThanOrEqual(44);
          expect(tick.x >= 0 && tick.x <= size.width).toBe(true);
        }
      }),
    );
  });

  test("every step of a short series is labelled where there is room, the largest in large figures", () => {
    const { labels } = draw(
      stepsOf([
        { after: 0, joined: 4, left: 0, exact: true },
        { after: 6, joined: 3, left: 0, exact: true },
        { after: 7, joined: 15, left: 0, exact: true },
        { after: 8, joined: 2, left: 0, exact: true },
        { after: 4, joined: 1, left: 0, exact: false },
        { after: 2, joined: 0, left: 1, exact: true },
      ]),
      WIDE_CHART,
    );
    const said = labels.map((label) => label.lines.map((line) => line.text).join(" "));
    expect(said).toEqual(["+15 19 October meeting", "+4", "+3", "+2", "+1 no day", "−1 left", "nothing before"]);
    expect(labels[0]?.lines[0]?.role).toBe("figure");
    expect(labels.filter((label) => label.leader).map((label) => label.lines[0]?.text)).toEqual(["+1", "−1"]);
  });

  test("more than twelve steps: only the five largest are labelled", () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ after: 9, joined: index + 1, left: 0, exact: true }));
    const { labels } = draw(stepsOf(many), WIDE_CHART);
    const changes = labels.map((label) => label.lines[0]?.text ?? "").filter((text) => text.startsWith("+"));
    expect(changes.length).toBeGreaterThan(0);
    for (const change of changes) expect(Number(change)).toBeGreaterThan(15);
  });

  test("of many steps that are all alike none is labelled", () => {
    const alike = Array.from({ length: 20 }, () => ({ after: 9, joined: 2, left: 0, exact: true }));
    const { labels } = draw(stepsOf(alike), WIDE_CHART);
    expect(labels.map((label) => label.lines[0]?.text)).toEqual(["nothing before"]);
  });

  test("ten years of days keep a short path", () => {
    const days = Array.from({ length: 3_650 }, () => ({ after: 1, joined: 2, left: 1, exact: true }));
    const { line, departures } = draw(stepsOf(days), WIDE_CHART);
    expect(line.length).toBeLessThan(12_000);
    expect(departures.length).toBeLessThan(80);
  });

  test("a series without a step is refused", () => {
    expect(() => draw([], WIDE_CHART)).toThrow(RangeError);
  });
});

function draw(steps: ChartStep[], size: typeof WIDE_CHART): ReturnType<typeof drawStepChart> {
  return drawStepChart(steps, size, ["nothing before"], String);
}

function stepsOf(moves: Move[]): ChartStep[] {
  let total = 0;
  let day = Date.UTC(2022, 9, 6);
  return moves.map(({ after, joined, left, exact }) => {
    day += after * 86_400_000;
    total = Math.max(0, total + joined - left);
    const change = joined - left < 0 ? `−${left - joined}` : `+${joined - left}`;
    const note = exact ? (left > joined ? "left" : null) : "no day";
    const words = { change, note, details: ["19 October", "meeting"], tick: "19 Oct" };
    return { day: new Date(day).toISOString().slice(0, 10), exact, joined, left, total, words };
  });
}

function cornersOf(line: string): { x: number; y: number }[] {
  let x = 0;
  let y = 0;
  return [...line.matchAll(/M([\d.]+) ([\d.]+)|([HV])([\d.]+)/g)].map((part) => {
    if (part[1] && part[2]) [x, y] = [Number(part[1]), Number(part[2])];
    if (part[3] === "H") x = Number(part[4]);
    if (part[3] === "V") y = Number(part[4]);
    return { x, y };
  });
}

function disjoint(a: ChartLabel, b: ChartLabel): boolean {
  return boxes(a).every((one) =>
    boxes(b).every(
      (other) =>
        one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top,
    ),
  );
}

function boxes({ box, leader }: ChartLabel): ChartLabel["box"][] {
  return leader ? [box, { left: leader.x, right: leader.x, top: leader.top, bottom: leader.bottom }] : [box];
}

function within({ x, y }: { x: number; y: number }, { box }: ChartLabel): boolean {
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}
