import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { backupTime } from "../../lib/backup-names.ts";
import { expired } from "../../lib/rotation.ts";
import type { Keep } from "../../lib/settings.ts";

export type Backup = { file: string; at: Date };

/** The copies in a folder, newest first; a folder that is not there has none. Their names tell when they were made. */
export function listBackups(folder: string): Backup[] {
  const backups = namesIn(folder).flatMap((name) => {
    const at = backupTime(name);
    return at ? [{ file: join(folder, name), at }] : [];
  });
  return backups.sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** Deletes the copies that are no longer kept, and returns their names. Other files in the folder are left alone. */
export function rotateBackups(folder: string, keep: Keep): string[] {
  const backups = listBackups(folder);
  const gone = new Set(
    expired(
      backups.map(({ at }) => at),
      keep,
    ),
  );
  const files = backups.filter(({ at }) => gone.has(at)).map(({ file }) => file);
  for (const file of files) rmSync(file);
  return files;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
