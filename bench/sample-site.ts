import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { closeDatabase } from "../db/client.ts";
import { migrateDatabase } from "../db/migrate.ts";
import { loadSample } from "../db/sample/load.ts";
import { pidOf, startProcess, stopProcess } from "./processes.ts";

export type SampleSite = { origin: string; pid: number; stop(): Promise<void> };

const START_LIMIT_MS = 30_000;

/** Starts the product with the sample record, as an operator would, in a process of its own. */
export async function startSampleSite(folder: string): Promise<SampleSite> {
  const path = join(folder, "sample.db");
  await migrateDatabase(path);
  process.env.DATABASE_PATH = path;
  await loadSample();
  closeDatabase();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = startProcess("server.ts", [], {
    PORT: String(port),
    HOST: "127.0.0.1",
    DATABASE_PATH: path,
    PUBLIC_ORIGIN: origin,
    BETTER_AUTH_SECRET: "nobody signs in while it is measured",
  });
  await answering(origin, child);
  return { origin, pid: pidOf(child), stop: () => stopProcess(child) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("this machine gave no port");
  return address.port;
}

async function answering(origin: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (child.exitCode === null && Date.now() < deadline) {
    const health = await fetch(`${origin}/healthz`).catch(() => undefined);
    if (health?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stopProcess(child);
  throw new Error("the site did not start");
}
