import { join } from "node:path";
import { parseArgs } from "node:util";
import { rotateBackups } from "../db/backups/folder.ts";
import { makeBackup } from "../db/backups/make.ts";
import { databaseState } from "../db/state.ts";
import { backupName } from "../lib/backup-names.ts";
import { refuse, refuseDatabase, settle } from "../server/environment.ts";
import { startRefusal } from "../server/start-check.ts";
import { showing } from "./progress.ts";

const USAGE = "backup: npm run backup -- FILE, or npm run backup -- --into FOLDER";

const { databasePath, backups } = settle();
const { file, folder } = readArguments();
const refusal = startRefusal(await databaseState(databasePath));
if (refusal) refuse(refusal);
const { changes, head, bytes } = await showing("copying", (progress) => makeBackup(databasePath, file, progress)).catch(
  refuseDatabase,
);
console.log(`${file}: ${changes} changes, head ${head ?? "none"}, ${(bytes / 1e6).toFixed(1)} MB, verified.`);
if (folder !== undefined) {
  for (const gone of rotateBackups(folder, backups.keep)) console.log(`${gone}: no longer kept, deleted.`);
}

function readArguments(): { file: string; folder: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ options: { into: { type: "string" } }, allowPositionals: true });
    const [only, ...more] = positionals;
    const folder = values.into ?? (only === undefined ? backups.folder : undefined);
    if (more.length > 0 || (only === undefined) === (folder === undefined)) return refuse(USAGE);
    return { file: only ?? join(folder ?? "", backupName(new Date())), folder };
  } catch {
    return refuse(USAGE);
  }
}
