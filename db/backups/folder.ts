import { readdirSync } from "node:fs";
import { join } from "node:path";
import { backupTime } from "../../lib/backup-names.ts";

export type Backup = { file: string; at: Date };

/** The copies in a folder, newest first; a folder that is not there has none. Their names tell when they were made. */
export function listBackups(folder: string): Backup[] {
  const backups = namesIn(folder).flatMap((name) => {
    const at = backupTime(name);
    return at ? [{ file: join(folder, name), at }] : [];
  });
  return backups.sort((a, b) => b.at.getTime() - a.at.getTime());
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
