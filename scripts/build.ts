import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const ROOT = join(import.meta.dirname, "..");
const BUILT_FROM = join(ROOT, ".next/built-from");
const LOCK = join(ROOT, "node_modules/.cache/build.lock");
const SOURCES = [
  "{app,components,db,lib,public}/**/*.*",
  "messages/{ru,kk,en}.json",
  "{next.config.ts,postcss.config.mjs,tsconfig.json,package-lock.json}",
];

/**
 * Builds the pages unless those in `.next` come from exactly these sources. Of several processes that ask at once
 * one builds, the others wait for it. Throws with the build's output when it fails.
 */
export async function buildIfNeeded(say: (line: string) => void): Promise<void> {
  if (readOrNothing(BUILT_FROM) === sourceStamp()) return;
  await takeLock(say);
  try {
    const stamp = sourceStamp();
    if (readOrNothing(BUILT_FROM) === stamp) return;
    say("Building the pages; this takes about half a minute, once.");
    build();
    writeFileSync(BUILT_FROM, stamp);
  } finally {
    rmSync(LOCK, { force: true });
  }
}

/** A hash over the names and contents of everything that the build reads. */
export function sourceStamp(): string {
  const files = globSync(SOURCES, { cwd: ROOT }).filter((file) => !file.includes(".test."));
  const hash = createHash("sha256");
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update("\0");
  return hash.digest("hex");
}

function build(): void {
  const built = spawnSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(`The pages could not be built.\n${built.stdout}${built.stderr}`);
}

async function takeLock(say: (line: string) => void): Promise<void> {
  mkdirSync(join(LOCK, ".."), { recursive: true });
  for (let waiting = false; !lockIsMine(); waiting = true) {
    if (!waiting) say("Another process is building the pages; waiting for it.");
    await pause(250);
    if (!isRunning(Number(readOrNothing(LOCK)))) rmSync(LOCK, { force: true });
  }
}

function lockIsMine(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
