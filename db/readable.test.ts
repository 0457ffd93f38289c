import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { WHOLE_TIMELINE } from "../lib/timeline-filter.ts";
import { transact } from "./client.ts";
import { listDirectory } from "./directory.ts";
import { findQuote, listQuotes } from "./quotes.ts";
import { loadSample } from "./sample/load.ts";
import { event } from "./schema/events.ts";
import { membership } from "./schema/memberships.ts";
import { quote } from "./schema/quotes.ts";
import { source } from "./schema/sources.ts";
import { findSource, listSources } from "./sources.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";
import { listTimeline } from "./timeline.ts";

const FIRST = { before: null, after: null, limit: 50 };
let record: Awaited<ReturnType<typeof temporaryRecord>>;

beforeEach(async () => {
  record = await temporaryRecord();
  await loadSample();
});
afterEach(() => {
  vi.restoreAllMocks();
  record.remove();
});

it("a date that cannot be read leaves its record out of every list, logged, and takes no list down", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await transact(async (tx) => {
    await tx.update(quote).set({ said: "когда-то" }).where(eq(quote.id, 4));
    await tx.update(source).set({ published: "потом" }).where(eq(source.id, 4));
    await tx.update(event).set({ date: "скоро" }).where(eq(event.id, 3));
    await tx.update(membership).set({ joined: "вчера" }).where(eq(membership.id, 2));
  });
  expect(await findQuote(4, "ru")).toBeNull();
  expect((await listQuotes(FIRST, "kk")).quotes.map((one) => one.id)).not.toContain(4);
  expect(await findSource(4, "en")).toBeNull();
  expect((await listSources(FIRST, "ru")).sources.map((one) => one.id)).not.toContain(4);
  const { days } = await listTimeline(WHOLE_TIMELINE, "ru");
  expect(days.flatMap((day) => day.clusters).length).toBeGreaterThan(0);
  await listDirectory({ q: "", kind: null, letter: null, before: null, after: null }, "ru");
  const log = logged.mock.calls.flat().join("\n");
  for (const left of ["quote 4", "source 4", "event 3", "membership 2"]) expect(log).toContain(left);
});

it("what the participants state together is found by its words", async () => {
  const found = await listTimeline({ ...WHOLE_TIMELINE, q: "пожертвования" }, "ru");
  expect(found.counts.joined).toBe(15);
  expect(found.days[0]?.clusters[0]?.statements).toHaveLength(1);
});
