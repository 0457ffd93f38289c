import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { closeDatabase } from "../db/client.ts";
import { migrateDatabase } from "../db/migrate.ts";
import { loadSample } from "../db/sample/load.ts";
import { freePort } from "../deploy/front.testing.ts";
import { pidOf, startProcess, stopProcess } from "./processes.ts";

export type Site = { origin: string; pid: number; stop(): Promise<void> };

/** Signs the sessions of the editors who save while it is measured. */
export const BENCH_SECRET = "nobody signs in while it is measured, but sessions are signed";

const START_LIMIT_MS = 30_000;

/** Makes the sample record in a file of this folder. */
export async function makeSample(folder: string): Promise<string> {
  const path = join(folder, "sample.db");
  await migrateDatabase(path);
  process.env.DATABASE_PATH = path;
  await loadSample();
  closeDatabase();
  return path;
}

/** Starts the product on a record, as an operator would, in a process of its own. */
export async function startSite(path: string): Promise<Site> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = startProcess("server.ts", [], {
    PORT: String(port),
    HOST: "127.0.0.1",
    DATABASE_PATH: path,
    PUBLIC_ORIGIN: origin,
    BETTER_AUTH_SECRET: BENCH_SECRET,
    TRUSTED_PROXY: "127.0.0.1",
    LOG_LEVEL: "warn",
  });
  await answering(`${origin}/healthz`, child);
  return { origin, pid: pidOf(child), stop: () => stopProcess(child) };
}

/** Resolves when something answers well at this address. Rejects, and ends the process, when it does not. */
export async function answering(address: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (child.exitCode === null && Date.now() < deadline) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stopProcess(child);
  throw new Error(`nothing answers at ${address}`);
}
