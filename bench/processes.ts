import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";

type Environment = Record<string, string>;

/** A process of the benchmark: it is asked one thing at a time, and answers each. */
export type Helper<Question, Answer> = { pid: number; ask(question: Question): Promise<Answer>; stop(): Promise<void> };

const STOP_LIMIT_MS = 10_000;

/** Starts `bench/FILE`, which answers every message with one message. */
export function startHelper<Question extends object, Answer>(
  file: string,
  environment: Environment = {},
): Helper<Question, Answer> {
  const child = startProcess(join("bench", file), [], environment);
  return {
    pid: pidOf(child),
    ask: async (question) => {
      child.send(question);
      return messageFrom<Answer>(child, file);
    },
    stop: () => stopProcess(child),
  };
}

/**
 * Starts a script of the project with a message channel; it ends with this process at the latest. What it says on
 * stderr is shown, what on stdout is not.
 */
export function startProcess(script: string, args: readonly string[], environment: Environment): ChildProcess {
  const child = fork(script, args, {
    cwd: join(import.meta.dirname, ".."),
    env: { ...process.env, NODE_ENV: "production", ...environment },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const end = (): boolean => child.kill("SIGKILL");
  process.once("exit", end);
  child.once("exit", () => process.removeListener("exit", end));
  return child;
}

export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || !child.kill("SIGTERM")) return;
  const late = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
  await once(child, "exit");
  clearTimeout(late);
}

/** Resolves when the process ends well. Rejects when it does not. */
export async function finished(child: ChildProcess, name: string): Promise<void> {
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${name} ended with ${code}`);
}

export function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error("the process did not start");
  return child.pid;
}

/** Sound because both ends are files of this folder that agree on the type of their answer. */
async function messageFrom<Answer>(child: ChildProcess, name: string): Promise<Answer> {
  const ended = new AbortController();
  const message = once(child, "message", { signal: ended.signal });
  const exit = once(child, "exit", { signal: ended.signal });
  const [answer] = await Promise.race([message, exit.then(() => Promise.reject(new Error(`${name} ended`)))]);
  ended.abort();
  return answer as Answer;
}

/** CPU time that a process has used, in ms, and its memory in bytes; null where the system does not tell (no /proc). */
export function usageOf(pid: number): { cpuMs: number; memory: number } | null {
  try {
    const [, fields = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
    const [user = 0, system = 0] = fields.split(" ").slice(11, 13).map(Number);
    const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return { cpuMs: (user + system) * TICK_MS, memory: Number(resident) * 1024 };
  } catch {
    return null;
  }
}

/** Linux counts the time of processes in hundredths of a second on every platform that Node runs on. */
const TICK_MS = 10;
