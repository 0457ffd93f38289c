import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { keptSecret } from "./kept-secret.ts";

type Say = (line: string) => void;
/** Throws, with what went wrong, when the pages could not be built. */
type Build = (root: string) => void;

const ROOT = join(import.meta.dirname, "..");

const SOURCES = [
  "{app,components,db,lib,public}/**",
  "messages/{ru,kk,en}.json",
  "{next.config.ts,postcss.config.mjs,tsconfig.json,package-lock.json}",
];

/**
 * Builds the pages unless those in `.next` come from exactly these sources. Of several processes that ask at once
 * one builds and the others wait for it. Throws with the build's output when it fails.
 */
export async function buildIfNeeded(say: Say, root = ROOT, build: Build = nextBuild): Promise<void> {
  const builtFrom = join(root, ".next/built-from");
  if (readOrNothing(builtFrom) === sourceStamp(root)) return;
  const lock = join(root, "node_modules/.cache/build.lock");
  await take(lock, say);
  try {
    const stamp = sourceStamp(root);
    if (readOrNothing(builtFrom) === stamp) return;
    say("Building the pages; this takes about half a minute, once.");
    build(root);
    writeFileSync(builtFrom, stamp);
  } finally {
    rmSync(lock, { force: true });
  }
}

/** A hash over the names and contents of everything that the pages are built from, and the key of their forms. */
export function sourceStamp(root: string): string {
  const entries = globSync(SOURCES, { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => relative(root, join(entry.parentPath, entry.name)));
  const hash = createHash("sha256").update(process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? "");
  for (const file of files.filter((name) => !/\.test(ing)?\./.test(name)).sort()) {
    const content = readFileSync(join(root, file));
    hash.update(`${file} ${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

function nextBuild(root: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      // Under another key the addresses of all actions change, and a form that was open before would not save.
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
        process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || keptSecret(join(root, "data/form-key")),
    },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The pages could not be built.\n${stdout}${stderr}`);
}

async function take(lock: string, say: Say): Promise<void> {
  mkdirSync(dirname(lock), { recursive: true });
  for (let waiting = false; !isMine(lock); waiting = true) {
    if (!waiting) say("Another process is building the pages; waiting for it.");
    await pause(250);
    if (!isRunning(Number(readOrNothing(lock)))) rmSync(lock, { force: true });
  }
}

function isMine(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
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
