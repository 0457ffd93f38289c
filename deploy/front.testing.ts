import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** Where the site is, where the proxy before it is to listen, and under which name readers reach it. */
export type Front = { sitePort: number; port: number; host: string };

export type Standing = { stop(): Promise<void> };

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("This machine gave no port.");
  return address.port;
}

/** A proxy that was started with what is in the folder, once the site answers through it; stopping it removes both. */
export async function standing(child: ChildProcess, port: number, folder: string): Promise<Standing> {
  const over = once(child, "exit");
  await answering(port, () => child.exitCode === null);
  return {
    async stop() {
      child.kill("SIGTERM");
      await over;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the site answers through a proxy on this port. Throws when the proxy ends before. */
async function answering(port: number, isAlive: () => boolean): Promise<void> {
  while (isAlive()) {
    if (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined)) return;
    await pause(50);
  }
  throw new Error("the proxy did not start");
}
