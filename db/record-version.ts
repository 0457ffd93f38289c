import Database from "better-sqlite3";
import { max } from "drizzle-orm";
import { reader } from "./client.ts";
import { DatabaseFault, faultOf, OF_A_NEWER_VERSION } from "./faults.ts";
import { appliedMigrations, migrations } from "./migrate.ts";
import { change } from "./schema/changes.ts";

/** The `seq` of the last published change; 0 while nothing is published. */
export async function recordVersion(): Promise<number> {
  const [row] = await reader()
    .select({ seq: max(change.seq) })
    .from(change);
  return row?.seq ?? 0;
}

/**
 * The same for every request of the process: some microseconds, because the change log is only looked at
 * when SQLite's own counter says that another connection, in whatever process, has committed.
 * `version()` throws `DatabaseFault` when the file cannot be read, or has come to be of a newer version of the product.
 */
export function openVersionProbe(path: string): { version(): number; close(): void } {
  const raw = new Database(path, { fileMustExist: true, readonly: true, timeout: 50 });
  try {
    return { version: versionReader(raw, path), close: () => void raw.close() };
  } catch (error) {
    raw.close();
    throw faultOf(error, path);
  }
}

function versionReader(raw: Database.Database, path: string): () => number {
  const counter = raw.prepare("PRAGMA data_version").pluck();
  const last = raw.prepare("SELECT coalesce(max(seq), 0) FROM change").pluck();
  const known = migrations();
  let seen: unknown;
  let seq = 0;
  return () => {
    try {
      const now = counter.get();
      if (now !== seen) {
        if (appliedMigrations(raw, known).newer) throw new DatabaseFault("newer", `${path}: ${OF_A_NEWER_VERSION}`);
        seq = Number(last.get());
        seen = now;
      }
      return seq;
    } catch (error) {
      throw faultOf(error, path);
    }
  };
}
