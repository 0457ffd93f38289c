import { expect, test } from "vitest";
import { chartRows } from "./step-chart-table.ts";

const step = (date: string, joined: number, left: number, total: number) => ({
  ...{ date, joined, left, total },
  event: null,
  place: null,
});

test("a short series is shown step by step", () => {
  const steps = [step("2022-10-06", 4, 0, 4), step("2022-10", 1, 0, 5), step("2022-11-02", 0, 1, 4)];
  expect(chartRows(steps).map(({ date, total }) => [date, total])).toEqual([
    ["2022-10-06", 4],
    ["2022-10", 5],
    ["2022-11-02", 4],
  ]);
});

test("a long series is shown by months, a very long one by years, and nobody is lost", () => {
  const days = Array.from({ length: 400 }, (_, index) => {
    const day = new Date(Date.UTC(2020, 0, 1 + index * 3)).toISOString().slice(0, 10);
    return step(day, 2, 1, index + 1);
  });
  const months = chartRows(days);
  expect(months[0]).toMatchObject({ date: "2020-01", joined: 22, left: 11, total: 11 });
  expect(months.reduce((sum, row) => sum + row.joined, 0)).toBe(800);
  const years = chartRows(
    days.map((day, index) => ({
      ...day,
      date: `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
    })),
  );
  expect(years[0]).toMatchObject({ date: "2000", joined: 24, left: 12, total: 12 });
  expect(years).toHaveLength(34);
});
