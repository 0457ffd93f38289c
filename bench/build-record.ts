import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { withoutIndexes } from "../db/lists/bulk-write.ts";
import { rebuildLists } from "../db/lists/rebuild.ts";
import { migrateDatabase } from "../db/migrate.ts";
import { publishCoalition } from "../db/publish/coalition.ts";
import { writeGatherings } from "./gatherings.ts";

const TABLES = [
  "organisation",
  "organisation_name",
  "person",
  "person_name",
  "event",
  "event_text",
  "event_source",
  "membership",
  "citation",
  "quote",
  "source",
];
const STEP = { actor: "bench", kind: "creation" as const };

/**
 * Makes a record of so many memberships in a new file, the lists that pages read included. The tables are written in
 * bulk, past the change log: it holds one step, which is enough for a record version.
 */
export async function buildRecord(path: string, memberships: number): Promise<void> {
  await migrateDatabase(path);
  const raw = new Database(path);
  try {
    hurry(raw);
    const tx = drizzle(raw);
    raw.exec("begin");
    await withoutIndexes(tx, TABLES, async () => writeGatherings(raw, memberships));
    await publishCoalition(tx, { names: [{ lang: "ru", name: "Коалиция для замеров", short: "Коалиция" }] }, STEP);
    await rebuildLists(tx);
    raw.exec("commit");
    raw.pragma("journal_mode = WAL");
  } finally {
    raw.close();
  }
}

/** A file that is thrown away when the power fails needs no write-ahead log: every page is written once. */
function hurry(raw: Database.Database): void {
  raw.pragma("foreign_keys = OFF");
  raw.pragma("journal_mode = MEMORY");
  raw.pragma("synchronous = OFF");
  raw.pragma("temp_store = MEMORY");
  raw.pragma("cache_size = -262144");
}
