import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlaps, partialDateOf } from "./partial-date.ts";
import {
  activeConditions,
  filterSpan,
  parseTimelineCursor,
  parseTimelineFilter,
  TIMELINE_CONDITIONS,
  TIMELINE_KEYS,
  timelineCursorText,
  timelineQuery,
  WHOLE_TIMELINE,
  withoutCondition,
} from "./timeline-filter.ts";

const value = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "0", "1", "oldest", "newest", "trade_union", "party", "Союз отцов", " a\u0000b ", "toString"),
  fc.constantFrom("2022-10", "10.2022", "1.2023", "2021", "2022-13", "0000-01", "2022-1", "12.2022", "2024"),
  fc.constantFrom(
    "2022-10-19.7",
    "2022-10-19.-3",
    "2022-11-25~a.7",
    "2022-10-31~b.0",
    "2022-10-30~b.1",
    "2022-10-19.07",
  ),
);
const query = fc.dictionary(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...TIMELINE_KEYS) }, { weight: 1, arbitrary: fc.string() }),
  fc.oneof(value, fc.array(value), fc.constant(undefined)),
);

function read(text: string): ReturnType<typeof parseTimelineFilter> {
  return parseTimelineFilter(Object.fromEntries(new URLSearchParams(text)));
}

describe("parseTimelineFilter", () => {
  it("reads every key", () => {
    const address =
      "q=Союз&kind=party&from=2022-10&to=2022-11&quotes=1&left=0&asof=2022-10-30&order=oldest&before=2022-10-19.7";
    expect(read(address)).toEqual({
      q: "Союз",
      kind: "party",
      from: "2022-10",
      to: "2022-11",
      quotes: true,
      left: false,
      asOf: "2022-10-30",
      order: "oldest",
      before: { day: "2022-10-19", cluster: 7 },
      after: null,
    });
  });

  it.each([
    ["from=10.2022&to=1.2023", "2022-10", "2023-01"],
    ["from=2022", "2022-01", null],
    ["to=2022", null, "2022-12"],
    ["from=2023-05&to=2022-10", "2022-10", "2023-05"],
    ["from=2023&to=2022", "2022-01", "2023-12"],
    ["from=2022-06&to=2022", "2022-06", "2022-12"],
    ["from=+2022-10+&to=2022-13", "2022-10", null],
    ["from=2022-1&to=13.2022", null, null],
    ["from=../2022-10-19&to=2022-10-19", null, null],
    ["from=0000&to=00.2022", null, null],
  ])("reads the period %s", (address, from, to) => {
    expect(read(address)).toEqual({ ...WHOLE_TIMELINE, from, to });
  });

  it.each([
    ["2022-10-10", "2022-10-10"],
    [" 10.10.2022 ", "2022-10-10"],
    ["1.2.2023", "2023-02-01"],
    ["2022-10", null],
    ["30.02.2022", null],
    ["../2022-10-10", null],
  ])("reads the day %j", (text, day) => {
    expect(read(`asof=${encodeURIComponent(text)}`)).toEqual({ ...WHOLE_TIMELINE, asOf: day });
  });

  it.each([
    ["", ""],
    ["   ", ""],
    ["«—»", ""],
    ["  союз\u0000\n отцов ", "союз отцов"],
    ["и\u0306", "й"],
    ["щ".repeat(300), "щ".repeat(200)],
    [`${"щ".repeat(199)}😀`, "щ".repeat(199)],
    [`${"щ".repeat(199)} щ`, "щ".repeat(199)],
  ])("searches for %j as %j", (typed, q) => {
    expect(parseTimelineFilter({ q: typed }).q).toBe(q);
  });

  it("takes the first of a repeated key, and ignores nonsense", () => {
    expect(parseTimelineFilter({ kind: ["party", "council"], q: [], left: ["1", "0"] }).kind).toBe("party");
    const nonsense = { kind: "Party", quotes: "yes", left: "no", order: "down", before: "2022-10-19", utm_source: "x" };
    expect(parseTimelineFilter(nonsense)).toEqual(WHOLE_TIMELINE);
  });

  it("lets before win over after, unless it is nonsense", () => {
    const after = "2022-10-06.1";
    expect(parseTimelineFilter({ before: "2022-10-19.7", after })).toMatchObject({ after: null });
    const place = { before: null, after: { day: "2022-10-06", cluster: 1 } };
    expect(parseTimelineFilter({ before: "19.7", after })).toMatchObject(place);
  });

  it("gives back the filter that a query was written from", () => {
    fc.assert(
      fc.property(query, (asked) => {
        const filter = parseTimelineFilter(asked);
        expect(read(timelineQuery(filter))).toEqual(filter);
        expect(filter.q.length).toBeLessThanOrEqual(200);
        expect(filter.before === null || filter.after === null).toBe(true);
        expect(filter.from === null || filter.to === null || filter.from <= filter.to).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("timelineQuery", () => {
  it("is empty for the whole timeline", () => {
    expect(timelineQuery(WHOLE_TIMELINE)).toBe("");
    expect(timelineQuery(read("q=&kind=&from=&to=&left=1&order=newest"))).toBe("");
  });

  it("writes the keys in the order of the address table", () => {
    const address = "order=oldest&after=2022-11-25~a.-3&left=0&quotes=1&to=2022-11&from=2022-10&kind=party&q=РК да";
    const written = "kind=party&from=2022-10&to=2022-11&quotes=1&left=0&order=oldest&after=2022-11-25~a.-3";
    expect(timelineQuery(read(address))).toBe(`q=%D0%A0%D0%9A%20%D0%B4%D0%B0&${written}`);
  });
});

describe("a timeline cursor", () => {
  const day = fc.constantFrom("2022-10-19", "2022-11-25~a", "2022-10-31~b", "2022-12-31~c");

  it("is read as it was written", () => {
    fc.assert(
      fc.property(day, fc.maxSafeInteger(), (on, cluster) => {
        const cursor = { day: on, cluster: cluster + 0 };
        expect(parseTimelineCursor(timelineCursorText(cursor))).toEqual(cursor);
      }),
    );
  });

  it.each(["", ".", "2022-10-19", "2022-10-19.", "2022-02-30.1", "2022-10-19~b.1", "2022-10-19.-0", "2022-10-19.1e3"])(
    "is not %j",
    (text) => {
      expect(parseTimelineCursor(text)).toBeNull();
    },
  );
});

describe("conditions", () => {
  const filter = read("q=союз&kind=party&to=2022-11&quotes=1&left=0&asof=2022-10-30&order=oldest&before=2022-10-19.7");

  it("are listed in the order of the address, the period as one", () => {
    expect(activeConditions(filter)).toEqual(["q", "kind", "period", "quotes", "left", "asOf"]);
    expect(activeConditions(WHOLE_TIMELINE)).toEqual([]);
    expect(activeConditions(read("order=oldest&left=1"))).toEqual([]);
  });

  it("can be taken away one by one, each time from the head of the list", () => {
    for (const condition of TIMELINE_CONDITIONS) {
      const without = withoutCondition(filter, condition);
      expect(activeConditions(without)).toEqual(TIMELINE_CONDITIONS.filter((each) => each !== condition));
      expect(without).toMatchObject({ before: null, after: null, order: "oldest" });
    }
    expect(TIMELINE_CONDITIONS.reduce(withoutCondition, filter)).toEqual({ ...WHOLE_TIMELINE, order: "oldest" });
  });
});

describe("filterSpan", () => {
  it("goes from the first day to the last", () => {
    expect(filterSpan({ from: "2022-10", to: "2024-02" })).toEqual({ from: "2022-10-01", to: "2024-02-29" });
    expect(filterSpan(WHOLE_TIMELINE)).toEqual({ from: null, to: null });
  });

  it("holds every date of its months and no other month", () => {
    const { from, to } = filterSpan({ from: "2022-10", to: "2022-11" });
    const held = ["2022-09", "2022-10", "2022-10-19", "2022-11", "../2022-11-25", "2022", "2022-12"].filter((edtf) =>
      overlaps(partialDateOf(edtf), from, to),
    );
    expect(held).toEqual(["2022-10", "2022-10-19", "2022-11", "../2022-11-25", "2022"]);
  });
});
