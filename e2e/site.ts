import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { freePort } from "../deploy/front.testing.ts";

export type Site = { origin: string; stop(): Promise<void> };

/** Signs the sessions of stories. */
export const STORY_SECRET = "a secret that only the stories know, and the sites that they start";

const START_LIMIT_MS = 30_000;

export type Starting = {
  expected?: RegExp;
  program?: string;
  publicOrigin?: string;
  trustedProxy?: string;
  /** The system lets the process write no file at all, as if its disk were full. */
  unwritable?: boolean;
};

/**
 * Starts the product as an operator does, on a free port of this machine, with the given record. What the story is
 * about may be `expected` in its log: it must then be there. Pages name the `publicOrigin`, without it the real one.
 */
export async function startSite(
  databasePath: string,
  { expected = /^$/, program = "server.ts", publicOrigin, trustedProxy = "", unwritable = false }: Starting = {},
): Promise<Site> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const settings = {
    PORT: String(port),
    HOST: "127.0.0.1",
    DATABASE_PATH: databasePath,
    PUBLIC_ORIGIN: publicOrigin ?? origin,
    BETTER_AUTH_SECRET: STORY_SECRET,
    TRUSTED_PROXY: trustedProxy,
    // A site is started forty times in a run.
    NODE_COMPILE_CACHE: "node_modules/.cache/compiled",
  };
  const limit = unwritable ? "ulimit -f 0 && " : "";
  const child = spawn("sh", ["-c", `${limit}exec "$0" "$@"`, process.execPath, program], {
    env: { ...process.env, ...settings, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = collect(child.stdout);
  const complaints = collect(child.stderr);
  await answering(origin, child, () => output() + complaints());
  return { origin, stop: () => stop(child, complaints, expected) };
}

/** Everything that the stream has carried so far. */
function collect(stream: Readable): () => string {
  let text = "";
  stream.setEncoding("utf8").on("data", (part: string) => {
    text += part;
  });
  return () => text;
}

async function answering(origin: string, child: ChildProcess, said: () => string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (child.exitCode === null && Date.now() < deadline) {
    const health = await fetch(`${origin}/healthz`).catch(() => undefined);
    if (health?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill("SIGKILL");
  throw new Error(`The site did not start:\n${said()}`);
}

/** A site that had anything else to complain of, or that does not stop as it should, fails the run. */
async function stop(child: ChildProcess, complaints: () => string, expected: RegExp): Promise<void> {
  if (child.exitCode === null && child.kill("SIGTERM")) await once(child, "exit");
  if (child.exitCode !== 0 || !expected.test(complaints())) {
    throw new Error(`The site stopped with ${child.exitCode}, having said:\n${complaints()}`);
  }
}
