import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { partialDateOf } from "../lib/partial-date.ts";
import { parseTimelineCursor, type TimelineFilter, WHOLE_TIMELINE } from "../lib/timeline-filter.ts";
import type { TimelineDay, TimelinePage } from "../lib/views/timeline.ts";
import { ORGANISATION_KINDS } from "../lib/vocabulary.ts";
import { transact } from "./client.ts";
import { queryPlans } from "./query-plans.testing.ts";
import { countWithout, listTimeline, PAGE_SIZE } from "./timeline.ts";
import { anyFilter, anyPlan, joiners, type Line, linesUnder, type Plan, withPlan } from "./timeline-model.testing.ts";

vi.setConfig({ testTimeout: 120_000 });

const OLDEST_FIRST: TimelineFilter = { ...WHOLE_TIMELINE, order: "oldest" };

afterEach(() => {
  vi.restoreAllMocks();
});

test("pages under any filter join into exactly what the record holds, in order, and split no event", async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, fc.array(anyFilter, { minLength: 4, maxLength: 8 }), async (plan, filters) => {
      await withPlan(plan, async (lines) => {
        for (const filter of [WHOLE_TIMELINE, OLDEST_FIRST, ...filters]) {
          const expected = linesUnder(lines, filter);
          const pages = await readOn(filter);
          expect(pages.flatMap(namesOn)).toEqual(expected.map(nameOf));
          const known = linesUnder(lines, { ...WHOLE_TIMELINE, asOf: filter.asOf });
          for (const page of pages) checkPage(page, known, expected, page === pages.at(-1));
        }
      });
    }),
    { numRuns: 5 },
  );
});

test("reading back from the last page meets everything again, once", async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, fc.array(anyFilter, { minLength: 4, maxLength: 8 }), async (plan, filters) => {
      await withPlan(plan, async (lines) => {
        for (const filter of [WHOLE_TIMELINE, OLDEST_FIRST, ...filters]) {
          const [last] = (await readOn(filter)).slice(-1);
          const pages = last ? await readBack(filter, last) : [];
          expect(pages.flatMap(namesOn)).toEqual(linesUnder(lines, filter).map(nameOf));
        }
      });
    }),
    { numRuns: 3 },
  );
});

test("what would be found without one condition is what the filter without it finds", async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, fc.array(anyFilter, { minLength: 8, maxLength: 16 }), async (plan, filters) => {
      await withPlan(plan, async (lines) => {
        for (const filter of filters) {
          for (const { condition, counts } of await countWithout(filter)) {
            const open = condition === "period" ? { from: null, to: null } : { [condition]: WHOLE_TIMELINE[condition] };
            expect(counts.entries).toBe(linesUnder(lines, { ...filter, ...open }).length);
          }
        }
      });
    }),
    { numRuns: 3 },
  );
});

test("whatever is typed is a search and never an error", async () => {
  const typed = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constantFrom(
      '"',
      "%",
      "_",
      "\0",
      "AND",
      "NEAR(a b)",
      "союз OR",
      "-",
      "*",
      "союз*",
      "folded:союз",
      "'); drop",
      "^",
    ),
  );
  await withPlan({ events: [1], joiners: joiners(60) }, async () => {
    await fc.assert(
      fc.asyncProperty(typed, fc.constantFrom(...ORGANISATION_KINDS, null), async (q, kind) => {
        const page = await listTimeline({ ...WHOLE_TIMELINE, q, kind }, "en");
        expect(page.counts.entries).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});

test("a place that is not in the record is a place all the same", async () => {
  await withPlan({ events: [], joiners: joiners(3) }, async () => {
    const none = await listTimeline({ ...WHOLE_TIMELINE, before: { day: "0001-01-01", cluster: 9 } }, "ru");
    expect(none).toMatchObject({ days: [], older: null, newer: null, counts: { entries: 3 } });
    const all = await listTimeline({ ...WHOLE_TIMELINE, before: { day: "9999-12-31~c", cluster: -9 } }, "ru");
    expect(namesOn(all)).toHaveLength(3);
    expect(all.newer).toBeNull();
  });
});

test("a page takes the same number of queries however much is on it", async () => {
  const outside = joiners(60).map((joiner) => ({ ...joiner, event: null, speaks: true }));
  const events = [0, 1, 2, 3, 4];
  const many = await queriesOf({ events, joiners: [...joiners(60), ...outside] }, [WHOLE_TIMELINE]);
  const few = await queriesOf({ events: [0], joiners: [...joiners(1), ...outside.slice(0, 1)] }, [WHOLE_TIMELINE]);
  expect(many.length).toBe(few.length);
});

test.each([
  {},
  { kind: "party" as const },
  { quotes: true },
  { kind: "party" as const, quotes: true },
  { left: false },
  { from: "2022-10", to: "2022-11" },
  { asOf: "2022-10-31" },
  { asOf: "2022-10-31", left: false },
])("places under %o are read from an index in its own order", async (condition) => {
  const place = { day: "2022-11-02", cluster: 5 };
  const filters = (["newest", "oldest"] as const).flatMap((order) => [
    { ...WHOLE_TIMELINE, ...condition, order, before: place },
    { ...WHOLE_TIMELINE, ...condition, order, after: place },
  ]);
  const queries = await queriesOf({ events: [0, 1, 2, 3, 4], joiners: joiners(60) }, filters);
  const walked = queries.filter(({ text }) => /count\(\*\) from "timeline_entry" where .* group by/.test(text));
  expect(walked.length).toBeGreaterThanOrEqual(filters.length);
  for (const { plan } of walked) expect(plan).not.toMatch(/TEMP B-TREE/);
  for (const { plan } of queries) expect(plan).not.toMatch(/SCAN timeline_entry/);
});

test("a line whose event has lost its title is logged and left out; the rest of the page stands", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const two = joiners(2).map((joiner, event) => ({ ...joiner, event }));
  await withPlan({ events: [1, 0], joiners: two }, async () => {
    await transact(async (tx) => {
      await tx.run("delete from event_text where event_id = 1");
    });
    expect(namesOn(await listTimeline(WHOLE_TIMELINE, "ru"))).toEqual(["Совет 1 joined"]);
    expect(logged).toHaveBeenCalled();
  });
});

function checkPage(page: TimelinePage, all: Line[], expected: Line[], isLast: boolean): void {
  if (!isLast) expect(namesOn(page).length).toBeGreaterThanOrEqual(PAGE_SIZE);
  const joined = expected.filter((line) => line.effect === "joined").length;
  expect(page.counts).toMatchObject({ entries: expected.length, joined, atLeast: false });
  for (const day of page.days) checkDay(day, all, expected);
}

function checkDay(day: TimelineDay, all: Line[], expected: Line[]): void {
  const { sort } = partialDateOf(day.date.edtf);
  const onDay = all.filter((line) => line.day === sort);
  expect(day.entries).toBe(onDay.length);
  expect(day.matched).toBe(expected.filter((line) => line.day === sort).length);
  expect(day.change).toBe(balance(onDay));
  expect(day.total).toBe(balance(all.filter((line) => line.day <= sort)));
}

function balance(lines: Line[]): number {
  const signs = { joined: 1, left: -1, statement: 0 };
  return lines.reduce((sum, line) => sum + signs[line.effect], 0);
}

async function readOn(filter: TimelineFilter): Promise<TimelinePage[]> {
  const pages = [await listTimeline(filter, "ru")];
  for (;;) {
    const last = pages.at(-1);
    const next = filter.order === "newest" ? last?.older : last?.newer;
    if (!next) return pages;
    const cursor = parseTimelineCursor(next);
    const place = filter.order === "newest" ? { before: cursor } : { after: cursor };
    expect(cursor).not.toBeNull();
    pages.push(await listTimeline({ ...filter, ...place }, "ru"));
  }
}

async function readBack(filter: TimelineFilter, last: TimelinePage): Promise<TimelinePage[]> {
  const pages = [last];
  for (;;) {
    const back = filter.order === "newest" ? pages[0]?.newer : pages[0]?.older;
    if (!back) return pages;
    const cursor = parseTimelineCursor(back);
    const place = filter.order === "newest" ? { after: cursor } : { before: cursor };
    pages.unshift(await listTimeline({ ...filter, ...place }, "ru"));
  }
}

function namesOn(page: TimelinePage): string[] {
  return page.days.flatMap((day) =>
    day.clusters.flatMap(({ event, entries }) =>
      entries.map((entry) => `${entry.organisation?.name.text ?? event?.title.text} ${entry.effect}`),
    ),
  );
}

function nameOf(line: Line): string {
  return `${line.name} ${line.effect}`;
}

/** The queries of these pages, each with the way that the database takes. */
async function queriesOf(plan: Plan, filters: TimelineFilter[]): Promise<{ text: string; plan: string }[]> {
  const queries: { text: string; plan: string }[] = [];
  await withPlan(plan, async () => {
    await listTimeline(WHOLE_TIMELINE, "ru");
    const plans = await queryPlans(async () => {
      for (const filter of filters) await listTimeline(filter, "ru");
    });
    queries.push(...plans);
  });
  return queries;
}
