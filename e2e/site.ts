import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

export type Site = { origin: string; stop(): Promise<void> };

const START_LIMIT_MS = 30_000;

/** Starts the product as an operator does, on a free port of this machine, with the given record. */
export async function startSite(databasePath: string): Promise<Site> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const settings = { PORT: String(port), HOST: "127.0.0.1", DATABASE_PATH: databasePath, PUBLIC_ORIGIN: origin };
  const process_ = spawn(process.execPath, ["server.ts"], {
    env: { ...process.env, ...settings, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = collect(process_);
  await answering(origin, process_, said);
  return { origin, stop: () => stop(process_, said) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("This machine gave no port.");
  return address.port;
}

/** Everything the process has printed so far, for the message of a failure. */
function collect(process_: ChildProcess): () => string {
  let text = "";
  for (const stream of [process_.stdout, process_.stderr]) {
    stream?.setEncoding("utf8").on("data", (part: string) => {
      text += part;
    });
  }
  return () => text;
}

async function answering(origin: string, process_: ChildProcess, said: () => string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (process_.exitCode === null && Date.now() < deadline) {
    const health = await fetch(`${origin}/healthz`).catch(() => undefined);
    if (health?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  process_.kill("SIGKILL");
  throw new Error(`The site did not start:\n${said()}`);
}

async function stop(process_: ChildProcess, said: () => string): Promise<void> {
  if (process_.exitCode === null && process_.kill("SIGTERM")) await once(process_, "exit");
  if (process_.exitCode !== 0) throw new Error(`The site stopped with ${process_.exitCode}:\n${said()}`);
}
