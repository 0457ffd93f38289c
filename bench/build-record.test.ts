import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, reader, transact } from "../db/client.ts";
import { listDirectory } from "../db/directory.ts";
import { rebuildLists } from "../db/lists/rebuild.ts";
import { migrateDatabase } from "../db/migrate.ts";
import { findOrganisation } from "../db/organisations.ts";
import { recordVersion } from "../db/record-version.ts";
import { directoryEntry, directoryTally, recordTally, timelineEntry, timelineTally } from "../db/schema/lists.ts";
import { databaseState } from "../db/state.ts";
import { listTimeline } from "../db/timeline.ts";
import { summariseTimeline } from "../db/timeline-summary.ts";
import { WHOLE_TIMELINE } from "../lib/timeline-filter.ts";
import { ORGANISATION_KINDS } from "../lib/vocabulary.ts";
import { buildRecord } from "./build-record.ts";
import { RARE_NAMES, RARE_WORD } from "./made-up.ts";

const MEMBERSHIPS = 2_000;
const WHOLE_DIRECTORY = { q: "", kind: null, letter: null, before: null, after: null };

const folder = mkdtempSync(join(tmpdir(), "bench-record-"));
const path = join(folder, "record.db");
let raw: Database.Database;

beforeAll(async () => {
  await buildRecord(path, MEMBERSHIPS);
  process.env.DATABASE_PATH = path;
  raw = new Database(path, { readonly: true });
}, 60_000);

afterAll(() => {
  raw.close();
  closeDatabase();
  rmSync(folder, { recursive: true });
});

const one = (sql: string): unknown => raw.prepare(sql).pluck().get();
const number = (sql: string): number => Number(one(sql));

describe("a record built in bulk", () => {
  test("is a record that the product would open", async () => {
    expect(await databaseState(path)).toMatchObject({ state: "ready" });
    expect(await recordVersion()).toBe(1);
  });

  test("breaks no law that the database knows", () => {
    expect(raw.pragma("foreign_key_check")).toEqual([]);
    expect(raw.pragma("integrity_check", { simple: true })).toBe("ok");
  });

  test("keeps the guards and indexes of a record that grew by publishing", async () => {
    const named = "select group_concat(type || ' ' || name, ', ') from (select * from sqlite_schema order by name)";
    const emptyPath = join(folder, "empty.db");
    await migrateDatabase(emptyPath);
    const empty = new Database(emptyPath, { readonly: true });
    expect(one(named)).toBe(empty.prepare(named).pluck().get());
    empty.close();
  });

  test("has as many of everything as was asked for", () => {
    expect(number("select count(*) from membership")).toBe(MEMBERSHIPS);
    expect(number("select count(*) from organisation")).toBe(MEMBERSHIPS);
    expect(number("select count(*) from membership where left is not null")).toBeGreaterThan(MEMBERSHIPS * 0.01);
    expect(number("select count(*) from quote")).toBeGreaterThan(MEMBERSHIPS * 0.07);
    expect(number("select count(*) from membership where length(joined) = 7")).toBeGreaterThan(0);
    expect(number("select max(n) from (select count(*) as n from membership group by event_id)")).toBeLessThanOrEqual(
      40,
    );
    expect(number("select count(distinct kind) from organisation")).toBe(ORGANISATION_KINDS.length);
    expect(number("select count(distinct letter) from directory_entry where lang = 'ru'")).toBeGreaterThan(5);
  });

  test("spans sixty days", () => {
    const day = "select julianday(max(joined)) - julianday(min(joined)) from membership where length(joined) = 10";
    expect(number(day)).toBe(59);
  });

  test("cites a source for every membership and every quote", () => {
    expect(number("select count(*) from membership where id not in (select membership_id from citation)")).toBe(0);
    expect(number("select count(*) from quote where source_id not in (select id from source)")).toBe(0);
  });

  test("has the lists that the record gives", { timeout: 60_000 }, async () => {
    const before = await lists();
    await transact(rebuildLists);
    expect(await lists()).toEqual(before);
    expect(await reader().$count(timelineEntry)).toBe(
      MEMBERSHIPS + number("select count(*) from membership where left is not null"),
    );
    expect(await reader().$count(directoryEntry)).toBe(MEMBERSHIPS * 3);
  });

  test("finds its words through the full-text indexes", async () => {
    const timeline = await listTimeline({ ...WHOLE_TIMELINE, q: RARE_WORD }, "ru");
    const directory = await listDirectory({ ...WHOLE_DIRECTORY, q: RARE_WORD }, "kk");
    expect(timeline.counts.joined).toBe(RARE_NAMES);
    expect(directory.matched).toBe(RARE_NAMES);
    await transact(async (tx) => {
      for (const index of ["timeline_search", "record_search"]) {
        tx.run(`insert into ${index}(${index}, rank) values ('integrity-check', 1)`);
      }
    });
  });

  test("is what the pages draw", async () => {
    const summary = await summariseTimeline("en");
    const left = number("select count(*) from membership where left is not null");
    expect(summary.members).toBe(MEMBERSHIPS - left);
    const slug = String(one("select slug from organisation where id = 1000"));
    const found = await findOrganisation(slug, "en");
    const profile = found && "profile" in found ? found.profile : null;
    expect(profile?.names).toHaveLength(3);
    const cited = number("select count(*) from citation where membership_id = 1000");
    expect(profile?.memberships.map((period) => period.citations.length)).toEqual([cited]);
  });
});

async function lists(): Promise<unknown> {
  const entries = await reader().select().from(timelineEntry);
  return {
    entries: sorted(entries.map(({ id: _counted, ...entry }) => entry)),
    days: sorted(await reader().select().from(timelineTally)),
    directory: sorted(await reader().select().from(directoryEntry)),
    letters: sorted(await reader().select().from(directoryTally)),
    records: sorted(await reader().select().from(recordTally)),
  };
}

function sorted<Row>(rows: Row[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
