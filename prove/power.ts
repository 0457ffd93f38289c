import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Progress } from "../db/backups/make.ts";
import { verifyFile } from "../db/verify/verify.ts";
import { ROOT, withDesk } from "./desk.ts";
import { Disk } from "./disk.ts";
import { missing, readAcknowledgements } from "./ledger.ts";
import { momentsOf } from "./moments.ts";
import { type Asked, readTrace, STRACE } from "./trace.ts";

export type Cuts = { cuts: number; acknowledged: number; lost: number; cutsWithLoss: number; corrupt: number };

type Wanted = { cuts: number; writes: number; broken?: "normal"; progress?: Progress };

/** Whether this machine can record what a process asks of the disk. */
export function canRecord(): boolean {
  return spawnSync("strace", ["-f", "true"], { stdio: "ignore" }).status === 0;
}

/**
 * Records all that the desk asks of the disk while it works, then cuts the power at moments of it: what was not flushed by
 * then is gone, or in every second cut there in part. From what is left the record must open, agree with itself and hold
 * all that was told until that moment. The method is that of SQLite's own crash tests (sqlite.org/testing).
 */
export async function cutPower({ cuts, writes, broken, progress }: Wanted): Promise<Cuts> {
  return withDesk(async (path, folder) => {
    const before = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))] as const);
    const asked = await record(path, folder, writes, broken ?? "");
    const moments = momentsOf(asked, cuts);
    const disk = new Disk();
    for (const [name, content] of before) disk.put(name, content);
    const found: Cuts = { cuts, acknowledged: 0, lost: 0, cutsWithLoss: 0, corrupt: 0 };
    let said = "";
    let cut = 0;
    for (const [moment, one] of asked.entries()) {
      said += carryOut(disk, one);
      for (; moments[cut]?.at === moment; cut += 1) {
        const image = disk.afterCut(moments[cut]?.torn ? Math.random : undefined);
        const { lost, whole } = await afterwards(join(folder, "after"), image, said);
        found.lost += lost;
        found.cutsWithLoss += Number(lost > 0);
        found.corrupt += Number(!whole);
        progress?.(cut + 1, cuts);
      }
    }
    return { ...found, acknowledged: readAcknowledgements(said).length };
  });
}

async function record(path: string, folder: string, writes: number, broken: string): Promise<Asked[]> {
  const log = join(folder, "strace.log");
  const child = spawn("strace", ["-o", log, ...STRACE, process.execPath, "prove/writer.ts"], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_PATH: path, PROVE_BREAK: broken },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  let lines = 0;
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    lines += part.split("\n").length - 1;
    // The whole group: strace would otherwise let go of the writer and leave it running.
    if (lines >= writes && child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
  });
  await once(child, "close");
  return readTrace(log, folder);
}

function carryOut(disk: Disk, one: Asked): string {
  switch (one.asked) {
    case "write":
      disk.write(one.name, { offset: one.offset, bytes: one.bytes });
      return "";
    case "truncate":
      disk.write(one.name, { length: one.length });
      return "";
    case "flush":
      disk.flush(one.name);
      return "";
    case "flush-folder":
      disk.flushFolder();
      return "";
    case "remove":
      disk.remove(one.name);
      return "";
    case "say":
      return one.text;
  }
}

async function afterwards(
  folder: string,
  image: ReadonlyMap<string, Buffer>,
  said: string,
): Promise<{ lost: number; whole: boolean }> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, content] of image) writeFileSync(join(folder, name), content);
  const path = join(folder, "record.db");
  const told = readAcknowledgements(said);
  try {
    const { faults } = await verifyFile(path);
    return { lost: missing(path, told).length, whole: faults.length === 0 };
  } catch {
    return { lost: told.length, whole: false };
  }
}
