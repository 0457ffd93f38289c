import { partialDateOf } from "./partial-date.ts";
import type { TimelineStep } from "./views/timeline.ts";

/** A line of the chart's table: a step, or what a month or a year of them came to (`steps` > 1). */
export type ChartRow = { date: string; joined: number; left: number; total: number; steps: readonly TimelineStep[] };

const MOST_ROWS = 60;

/** The series as a table that can be read: step by step, by months when those are many, else by years. */
export function chartRows(steps: readonly TimelineStep[]): ChartRow[] {
  const spans = [(date: string) => date, month, year];
  const tables = spans.map((spanOf) => rowsBy(steps, spanOf));
  return tables.find((rows) => rows.length <= MOST_ROWS) ?? rowsBy(steps, year);
}

function rowsBy(steps: readonly TimelineStep[], spanOf: (date: string) => string): ChartRow[] {
  return [...Map.groupBy(steps, (step) => spanOf(step.date))].map(([date, inside]) => ({
    date,
    joined: inside.reduce((sum, step) => sum + step.joined, 0),
    left: inside.reduce((sum, step) => sum + step.left, 0),
    total: inside.at(-1)?.total ?? 0,
    steps: inside,
  }));
}

function month(date: string): string {
  return partialDateOf(date).latest.slice(0, 7);
}

function year(date: string): string {
  return partialDateOf(date).latest.slice(0, 4);
}
