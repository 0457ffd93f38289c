import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isSortKey,
  lastDayOfMonth,
  overlaps,
  type PartialDate,
  parsePartialDate,
  partialDateOf,
} from "./partial-date.ts";

const DAYS = daysFrom("2019-12-28", 800);

const day = fc.constantFrom(...DAYS);
const edtf = fc.oneof(
  day,
  day.map((text) => text.slice(0, 7)),
  day.map((text) => text.slice(0, 4)),
  day.map((text) => `../${text}`),
);
const date = edtf.map(partialDateOf);
const nonsense = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom(..."0123456789-./~abc \n") }),
  fc.stringMatching(/^(\.\.\/)?\d{4}(-\d{2}(-\d{2})?)?$/),
);

function daysFrom(first: string, count: number): string[] {
  const start = Date.parse(first);
  return Array.from({ length: count }, (_, index) => new Date(start + index * 86_400_000).toISOString().slice(0, 10));
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function covers(date: PartialDate, one: string): boolean {
  return (date.earliest === null || date.earliest <= one) && one <= date.latest;
}

describe("parsePartialDate", () => {
  it.each([
    ["2022-10-19", "day", "2022-10-19", "2022-10-19", "2022-10-19"],
    ["2022-10", "month", "2022-10-01", "2022-10-31", "2022-10-31~b"],
    ["2024-02", "month", "2024-02-01", "2024-02-29", "2024-02-29~b"],
    ["2022", "year", "2022-01-01", "2022-12-31", "2022-12-31~c"],
    ["../2022-11-25", "not-later-than", null, "2022-11-25", "2022-11-25~a"],
  ])("reads %s as a %s", (text, precision, earliest, latest, sort) => {
    expect(parsePartialDate(text)).toEqual({ edtf: text, precision, earliest, latest, sort });
  });

  it.each([
    "",
    "2022-02-29",
    "1900-02-29",
    "2022-13",
    "2022-00",
    "2022-10-00",
    "2022-10-32",
    "2022-04-31",
    "0000",
    "0000-01-01",
    "../2022-10",
    "../2022-02-30",
    "..",
    "2022-1-9",
    "2022-10-19\n",
    " 2022",
    "19.10.2022",
    "٢٠٢٢",
  ])("refuses %j", (text) => {
    expect(parsePartialDate(text)).toBeNull();
    expect(() => partialDateOf(text)).toThrow(RangeError);
  });

  it("knows the same days as the calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(13), fc.nat(32), (year, month, number) => {
        const [y, m, d] = [
          String(year).padStart(4, "0"),
          String(month).padStart(2, "0"),
          String(number).padStart(2, "0"),
        ];
        const time = new Date(`${y}-${m}-${d}T00:00:00Z`);
        const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${y}-${m}-${d}`);
        expect(parsePartialDate(`${y}-${m}-${d}`) !== null).toBe(exists);
      }),
      { numRuns: 2_000 },
    );
  });

  it("keeps what it reads, with its first day not after its last", () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const read = partialDateOf(text);
        expect(read.edtf).toBe(text);
        expect(partialDateOf(read.edtf)).toEqual(read);
        expect((read.earliest ?? read.latest) <= read.latest).toBe(true);
      }),
    );
  });

  it("answers any text with a date of that very text, or null", () => {
    fc.assert(
      fc.property(nonsense, (text) => {
        expect([text, undefined]).toContain(parsePartialDate(text)?.edtf);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("sort", () => {
  const rank = { day: 0, "not-later-than": 1, month: 2, year: 3 };

  it("puts vaguer dates behind the days that they cover", () => {
    const told = [
      "2022-10-30",
      "2022-10-31",
      "../2022-10-31",
      "2022-10",
      "2022-11-01",
      "2022-12-31",
      "2022-12",
      "2022",
    ];
    const sorted = told.map(partialDateOf).toSorted((one, other) => (one.sort < other.sort ? -1 : 1));
    expect(sorted.map((each) => each.edtf)).toEqual(told);
  });

  it("is the order of time: by the last day, then by vagueness", () => {
    fc.assert(
      fc.property(date, date, (one, other) => {
        const inTime = inOrder(one.latest, other.latest) || Math.sign(rank[one.precision] - rank[other.precision]);
        expect(inOrder(one.sort, other.sort)).toBe(inTime);
        expect(one.sort === other.sort).toBe(one.edtf === other.edtf);
      }),
      { numRuns: 3_000 },
    );
  });

  it("is known as a sort key, and little else is", () => {
    const keys = new Set(DAYS.flatMap((each) => sortsEndingOn(each)));
    for (const key of keys) expect(isSortKey(key)).toBe(true);
    const near = fc
      .tuple(day, fc.constantFrom("", "~", "~a", "~b", "~c", "~d", "a", "~ab"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(near, nonsense), (text) => {
        if (text.startsWith("2020") || text.startsWith("2021")) expect(isSortKey(text)).toBe(keys.has(text));
        else expect(isSortKey(text)).toBeTypeOf("boolean");
      }),
      { numRuns: 3_000 },
    );
  });

  function sortsEndingOn(last: string): string[] {
    const texts = [last, `../${last}`, last.slice(0, 7), last.slice(0, 4)];
    return texts.map(partialDateOf).flatMap((each) => (each.latest === last ? each.sort : []));
  }
});

describe("overlaps", () => {
  it("is what counting the days says", () => {
    const end = fc.option(day, { freq: 5 });
    fc.assert(
      fc.property(date, end, end, (one, from, to) => {
        fc.pre(from === null || to === null || from <= to);
        const asked = (each: string): boolean => (from === null || from <= each) && (to === null || each <= to);
        const known = DAYS.filter((each) => covers(one, each));
        expect(overlaps(one, from, to)).toBe(known.some(asked));
      }),
      { numRuns: 1_500 },
    );
  });

  it("takes months and years by their edges", () => {
    expect(overlaps(partialDateOf("2022-10"), "2022-10-31", null)).toBe(true);
    expect(overlaps(partialDateOf("2022-10"), "2022-11-01", null)).toBe(false);
    expect(overlaps(partialDateOf("2022"), null, "2021-12-31")).toBe(false);
    expect(overlaps(partialDateOf("../2022-10-19"), null, "1991-12-16")).toBe(true);
  });
});

describe("lastDayOfMonth", () => {
  it("is the day before the first of the next", () => {
    for (const first of DAYS.filter((each) => each.endsWith("-01")).slice(1)) {
      const before = DAYS[DAYS.indexOf(first) - 1] ?? "";
      expect(lastDayOfMonth(before.slice(0, 7))).toBe(before);
    }
  });
});
