import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Progress } from "../db/backups/make.ts";
import { verifyFile } from "../db/verify/verify.ts";
import { ROOT, withDesk } from "./desk.ts";
import { missing, readAcknowledgements, type Told } from "./ledger.ts";

export type Killed = { kills: number; acknowledged: number; lost: number; faults: number };

type Wanted = { kills: number; each: number; broken?: "early"; progress?: Progress };

/** Kills the desk in the middle of its work, again and again on one file, and counts what it was told and is not there. */
export async function killWriters({ kills, each, broken, progress }: Wanted): Promise<Killed> {
  return withDesk(async (path) => {
    const told: Told[] = [];
    let lost = 0;
    for (let kill = 1; kill <= kills; kill += 1) {
      const heard = await killed(path, each + Math.floor(Math.random() * each * 0.4), broken);
      lost += missing(path, heard).length;
      told.push(...heard);
      progress?.(kill, kills);
    }
    const { faults } = await verifyFile(path);
    const gone = missing(path, told).length;
    return { kills, acknowledged: told.length, lost: Math.max(lost, gone), faults: faults.length };
  });
}

async function killed(path: string, after: number, broken = ""): Promise<Told[]> {
  const child = spawn(process.execPath, ["prove/writer.ts"], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_PATH: path, PROVE_BREAK: broken },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  let lines = 0;
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    text += part;
    lines += part.split("\n").length - 1;
    if (lines >= after) child.kill("SIGKILL");
  });
  await once(child, "close");
  if (child.signalCode !== "SIGKILL") throw new Error(`the writer ended by itself: ${text.slice(-300)}`);
  return readAcknowledgements(text);
}
