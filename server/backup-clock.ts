import { type ChildProcess, spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { listBackups } from "../db/backups/folder.ts";
import type { BackupSettings } from "../lib/settings.ts";
import type { Log } from "./log.ts";

const LOOK_EVERY_MS = 60_000;
const AFTER_A_FAILURE_MS = 15 * 60_000;
const HOUR_MS = 3_600_000;

/** Makes a copy into the folder; resolves when it is there, rejects with the reason when it is not. */
type Copy = (folder: string) => Promise<string>;

/**
 * Copies the database into the folder of the settings whenever the newest copy there is too old. Each is made and
 * verified by a process of its own, which yields to this one, so that readers notice nothing. Does nothing without a
 * folder.
 */
export function startBackupClock(
  { folder, everyHours }: BackupSettings,
  log: Log,
  copy: Copy = copyElsewhere,
): { look(now?: number): Promise<void>; stop(): void } {
  let busy = false;
  let notBefore = 0;
  async function look(now = Date.now()): Promise<void> {
    if (folder === undefined || busy || now < notBefore || !isDue(folder, everyHours, now)) return;
    busy = true;
    try {
      log.tell(`backup: ${await copy(folder)}`);
    } catch (error) {
      notBefore = now + AFTER_A_FAILURE_MS;
      log.complain(`backup: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      busy = false;
    }
  }
  const looking = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  return { look, stop: () => clearInterval(looking) };
}

/** A copy from the future is as good as none: the clock was set back since. */
function isDue(folder: string, everyHours: number, now: number): boolean {
  const [newest] = listBackups(folder);
  return !newest || Math.abs(now - newest.at.getTime()) >= everyHours * HOUR_MS;
}

function copyElsewhere(folder: string): Promise<string> {
  const script = join(import.meta.dirname, "../scripts/backup.ts");
  const child = spawn(process.execPath, [script, "--into", folder], { stdio: ["ignore", "pipe", "pipe"] });
  yieldToOthers(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (part) => (said += part));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve(said.trim()) : reject(new Error(said.trim()))));
  });
}

function yieldToOthers({ pid }: ChildProcess): void {
  if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
}
