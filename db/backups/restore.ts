import { copyFileSync, existsSync, globSync, linkSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { backupName } from "../../lib/backup-names.ts";
import { DatabaseFault } from "../faults.ts";
import { migrateDatabase } from "../migrate.ts";
import { databaseState } from "../state.ts";
import { type Verification, verifyFile } from "../verify/verify.ts";
import { type Hold, holdAlone } from "./hold.ts";
import { clear, flush, type Progress, refuseFaulty } from "./make.ts";

export type Restored = {
  changes: number;
  head: string | null;
  /** Where the database that stood in the place is now; null when there was none. */
  before: string | null;
};

/**
 * Puts a copy of `file` into the place of the database at `path`. The copy is verified first, and the swap is one step:
 * at any moment the one or the other stands there whole. What stood there is kept beside. A copy made by an older version
 * of the product is brought to this one. Throws `DatabaseFault` and
 * changes nothing when a process has the database open or the copy is faulty.
 */
export async function restoreBackup(
  file: string,
  path: string,
  at = new Date(),
  progress?: Progress,
): Promise<Restored> {
  mkdirSync(dirname(path), { recursive: true });
  const incoming = `${path}.restoring`;
  let hold: Hold | undefined;
  try {
    clear(incoming);
    const { changes, head } = await verifiedCopy(file, incoming, progress);
    hold = holdAlone(path);
    const before = setAside(path, at);
    renameSync(incoming, path);
    flush(dirname(path));
    return { changes, head, before };
  } finally {
    clear(incoming);
    for (const copy of globSync(`${incoming}.before-*`)) rmSync(copy);
    hold?.release();
  }
}

async function verifiedCopy(file: string, incoming: string, progress?: Progress): Promise<Verification> {
  const found = await databaseState(file);
  if (found.state !== "ready" && found.state !== "read-only" && found.state !== "needs-migration")
    throw new DatabaseFault(found.state, found.detail);
  copyFileSync(file, incoming);
  await migrateDatabase(incoming);
  const verification = await verifyFile(incoming, progress);
  refuseFaulty(verification, file);
  flush(incoming);
  return verification;
}

/** A second name for the old file; a log that could not be folded into it goes along. */
function setAside(path: string, at: Date): string | null {
  if (!existsSync(path)) return null;
  const before = `${path}.before-${backupName(at)}`;
  linkSync(path, before);
  for (const end of ["-wal", "-journal"]) if (existsSync(path + end)) renameSync(path + end, before + end);
  return before;
}
