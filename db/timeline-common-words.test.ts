import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { parseTimelineCursor, type TimelineFilter, WHOLE_TIMELINE } from "../lib/timeline-filter.ts";
import { type Db, transact } from "./client.ts";
import { rebuildLists } from "./lists/rebuild.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";
import { countWithout, listTimeline } from "./timeline.ts";

vi.setConfig({ testTimeout: 120_000 });

const JOINERS = 6_000;
let record: Awaited<ReturnType<typeof temporaryRecord>>;

beforeAll(async () => {
  record = await temporaryRecord();
  await transact(async (tx) => {
    await writeJoiners(tx);
    await rebuildLists(tx);
  });
}, 60_000);

afterAll(() => {
  record.remove();
});

test("words that thousands of entries hold fill a page at once and are counted from below", async () => {
  const page = await listTimeline({ ...WHOLE_TIMELINE, q: "союз" }, "ru");
  expect(namesOn(page).length).toBeGreaterThanOrEqual(50);
  expect(page.counts).toMatchObject({ entries: 5_000, atLeast: true });
  expect(page.older).not.toBeNull();
});

test.each(["союз", "ю"])("«%s», which every entry holds, is read to the end page by page, nothing twice", async (q) => {
  const filter: TimelineFilter = { ...WHOLE_TIMELINE, q, from: "2022-03", to: "2024-11", kind: "party" };
  const names: string[] = [];
  for (let before: TimelineFilter["before"] = null; ; ) {
    const page = await listTimeline({ ...filter, before }, "ru");
    names.push(...namesOn(page));
    if (page.older === null) break;
    before = parseTimelineCursor(page.older);
  }
  expect(names).toHaveLength((await listTimeline({ ...filter, q: "" }, "ru")).counts.entries);
  expect(new Set(names).size).toBe(names.length);
});

test("a rare word among thousands is found and counted exactly", async () => {
  const page = await listTimeline({ ...WHOLE_TIMELINE, q: "номер 4321" }, "ru");
  expect(namesOn(page)).toEqual(["Союз номер 4321"]);
  expect(page.counts).toMatchObject({ entries: 1, atLeast: false });
});

test("a letter that nobody has is looked for and not found", async () => {
  const page = await listTimeline({ ...WHOLE_TIMELINE, q: "щ" }, "ru");
  expect(page.counts.entries).toBe(0);
  expect(page.days).toEqual([]);
});

test("a common word under another condition is counted from a sample", async () => {
  const { counts } = await listTimeline({ ...WHOLE_TIMELINE, q: "союз", from: "2022-02" }, "ru");
  expect(counts.atLeast).toBe(true);
  expect(counts.entries).toBeGreaterThan(900);
  expect(counts.entries).toBeLessThan(1_000);
});

test("what a common word would find without its kind is counted from below", async () => {
  const [first] = await countWithout({ ...WHOLE_TIMELINE, q: "союз", kind: "council", to: null }).then((counts) =>
    counts.filter(({ condition }) => condition === "kind"),
  );
  expect(first?.counts).toMatchObject({ entries: 5_000, atLeast: true });
});

/** Thousands of joiners over three years, written past the change log: only what the lists are made of. */
async function writeJoiners(tx: Db): Promise<void> {
  const numbers = sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${JOINERS})`;
  const day = sql`date('2022-01-01', '+' || (i * 7919 % 1000) || ' days')`;
  await tx.run(sql`insert into source (id, publisher, lang, published, published_sort, version)
    values (1, 'Газета', 'ru', '2022-10-19', '2022-10-19', 1)`);
  await tx.run(sql`${numbers} insert into organisation (id, slug, kind, version)
    select i, 'soyuz-' || i, case i % 2 when 0 then 'party' else 'council' end, 1 from n`);
  await tx.run(sql`${numbers} insert into organisation_name (organisation_id, lang, kind, value, by)
    select i, 'ru', 'official', 'Союз номер ' || i, 'editors' from n`);
  await tx.run(sql`${numbers} insert into membership
    (id, organisation_id, joined, joined_earliest, joined_latest, joined_sort, joined_basis, source_id, position, version)
    select i, i, ${day}, ${day}, ${day}, ${day}, 'stated', 1, 1, 1 from n`);
}

function namesOn(page: Awaited<ReturnType<typeof listTimeline>>): string[] {
  const entries = page.days.flatMap((day) => day.clusters.flatMap((cluster) => cluster.entries));
  return entries.map((entry) => entry.organisation?.name.text ?? "");
}
