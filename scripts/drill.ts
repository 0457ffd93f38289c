import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeBackup } from "../db/backups/make.ts";
import { restoreBackup } from "../db/backups/restore.ts";
import { closeDatabase } from "../db/client.ts";
import { migrateDatabase } from "../db/migrate.ts";
import { databaseState } from "../db/state.ts";
import { exportRecord } from "../db/transfer/export.ts";
import { importRecord } from "../db/transfer/import.ts";
import { startSite } from "../e2e/site.ts";
import { refuse, refuseDatabase, settle } from "../server/environment.ts";
import { startRefusal } from "../server/start-check.ts";
import { buildIfNeeded } from "./build.ts";
import { crawl, differing, type Seen } from "./crawl.ts";
import { showing } from "./progress.ts";

/** Copies the record, loses it, gets it back in both ways, and compares every public page. The original is only read. */
const { databasePath } = settle();
const refusal = startRefusal(await databaseState(databasePath));
if (refusal) refuse(refusal);
await buildIfNeeded(console.log).catch((error: Error) => refuse(error.message));
const folder = mkdtempSync(join(tmpdir(), "drill-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const [copy, place, moved] = ["copy.db", "record.db", "moved.db"].map((name) => join(folder, name));
if (!copy || !place || !moved) throw new Error("three names");

const { head } = await showing("copying", (progress) => makeBackup(databasePath, copy, progress)).catch(refuseDatabase);
await restoreBackup(copy, place);
const before = await pagesOf(place, "reading every page");
writeFileSync(place, "потеряно ".repeat(1000));
const restored = await restoreBackup(copy, place);
report("restored from the copy", restored.head, await pagesOf(place, "reading every page again"));
report("made again from the lines of changes", await move(place, moved), await pagesOf(moved, "and once more"));

async function move(from: string, to: string): Promise<string | null> {
  await migrateDatabase(to);
  const lines: string[] = [];
  await showing("writing", (progress) => exportRecord(from, async (line) => void lines.push(line), progress));
  process.env.DATABASE_PATH = to;
  const heading = await showing("importing", (progress) => importRecord(each(lines), progress));
  closeDatabase();
  return heading.head;
}

async function* each(lines: readonly string[]): AsyncIterable<string> {
  yield* lines;
}

async function pagesOf(path: string, what: string): Promise<Seen> {
  const site = await startSite(path, { publicOrigin: "https://drill.example" });
  try {
    return await showing(what, (progress) => crawl(site.origin, progress));
  } finally {
    await site.stop();
  }
}

function report(how: string, got: string | null, pages: Seen): void {
  const other = differing(before, pages);
  for (const address of other.slice(0, 20))
    console.error(`${address}: ${before.get(address)} became ${pages.get(address)}`);
  if (got !== head || other.length > 0) process.exitCode = 1;
  console.log(`${how}: head ${got}, ${pages.size} pages, ${other.length} differ.`);
}
