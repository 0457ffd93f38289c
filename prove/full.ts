import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./desk.ts";

/** What `prove/full-writer.ts` found on a disk without room. */
export type Filled = {
  refused: string;
  acknowledged: number;
  lost: number;
  /** Whether pages could be read while nothing could be written. */
  readable: boolean;
  /** Whether writing went on by itself when there was room again. */
  resumed: boolean;
  faults: number;
};

const MOUNT = 'mount -t tmpfs -o size=16m tmpfs "$1" && exec "$2" prove/full-writer.ts "$1" "$3"';

/** Whether this user may mount a small file system for one process. */
export function canMount(): boolean {
  const tried = spawnSync("unshare", ["--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]);
  return existsSync("/mnt") && tried.status === 0;
}

/** Saves on a disk of 16 MB until there is no room, then makes some. */
export function fillDisk(broken?: "says it is saved"): Filled {
  const folder = mkdtempSync(join(tmpdir(), "small-disk-"));
  const command = ["--map-root-user", "--mount", "sh", "-c", MOUNT, "sh", folder, process.execPath, broken ?? ""];
  const { status, stdout, stderr } = spawnSync("unshare", command, { cwd: ROOT, encoding: "utf8" });
  rmdirSync(folder);
  if (status !== 0) throw new Error(`the disk could not be filled: ${stderr}`);
  return filled(JSON.parse(stdout));
}

/** Sound because `prove/full-writer.ts` writes nothing else. */
function filled(json: unknown): Filled {
  return json as Filled;
}
