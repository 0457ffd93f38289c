import fc from "fast-check";
import { expect, test } from "vitest";
import { backupName, backupTime } from "./backup-names.ts";
import { expired } from "./rotation.ts";

const KEEP = { days: 7, weeks: 5, months: 12 };
const at = (text: string): Date => new Date(text);
const anyTime = fc.date({ min: at("2000-01-01"), max: at("2100-01-01"), noInvalidDate: true });
const anyKeep = fc.record({ days: fc.integer({ min: 1, max: 9 }), weeks: fc.nat(9), months: fc.nat(9) });

/** One copy a night, for so many nights up to 24 November 2026. */
function nights(count: number): Date[] {
  return Array.from({ length: count }, (_, night) => new Date(Date.UTC(2026, 10, 24 - night, 3)));
}

test("of two years of nights there stay seven days, the Sundays of five weeks, the last days of twelve months", () => {
  const gone = new Set(expired(nights(730), KEEP).map(Number));
  const kept = nights(730).filter((night) => !gone.has(Number(night)));
  const days = ["24", "23", "22", "21", "20", "19", "18"].map((day) => `2026-11-${day}`);
  const weeks = ["2026-11-15", "2026-11-08", "2026-11-01"];
  const months = ["2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30", "2026-05-31"];
  const before = ["2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31"];
  expect(kept.map((night) => night.toISOString().slice(0, 10))).toEqual([...days, ...weeks, ...months, ...before]);
});

test("all copies of the last day stay, whatever is to be kept", () => {
  const hours = Array.from({ length: 48 }, (_, hour) => new Date(Date.UTC(2026, 10, 24, -hour)));
  expect(expired(hours, { days: 1, weeks: 0, months: 0 })).toHaveLength(24);
});

test("the newest copy always stays; nothing is made up; a second look finds nothing more", () => {
  fc.assert(
    fc.property(fc.array(anyTime), anyKeep, (times, keep) => {
      const gone = expired(times, keep);
      const rest = times.filter((time) => !gone.includes(time));
      expect(times).toEqual(expect.arrayContaining(gone));
      expect(Math.max(...rest.map(Number))).toBe(Math.max(...times.map(Number)));
      expect(expired(rest, keep)).toEqual([]);
    }),
  );
});

test("keeping more never loses a copy that keeping less would have left", () => {
  fc.assert(
    fc.property(fc.array(anyTime), anyKeep, anyKeep, (times, one, other) => {
      const more = {
        days: Math.max(one.days, other.days),
        weeks: Math.max(one.weeks, other.weeks),
        months: Math.max(one.months, other.months),
      };
      expect(expired(times, one)).toEqual(expect.arrayContaining(expired(times, more)));
    }),
  );
});

test("a copy's name tells its second, and any other file is none", () => {
  fc.assert(
    fc.property(anyTime, (time) => {
      expect(backupTime(backupName(time))?.getTime()).toBe(Math.floor(time.getTime() / 1000) * 1000);
    }),
  );
  for (const name of ["record.db", "record-2026-13-45T00-00-00Z.db", "record-2026-11-24T03-00-00Z.db.unfinished"])
    expect(backupTime(name)).toBeNull();
});
