import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDatabase } from "./client.ts";
import { migrateDatabase } from "./migrate.ts";

/** An empty, migrated record in a folder of its own, made this process's record until `remove`. For tests. */
export async function temporaryRecord(): Promise<{ path: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "record-"));
  const path = join(folder, "record.db");
  const before = process.env.DATABASE_PATH;
  await migrateDatabase(path);
  process.env.DATABASE_PATH = path;
  return {
    path,
    remove(): void {
      closeDatabase();
      if (before === undefined) delete process.env.DATABASE_PATH;
      else process.env.DATABASE_PATH = before;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
