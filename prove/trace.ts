import { createReadStream } from "node:fs";
import { basename, dirname } from "node:path";
import { createInterface } from "node:readline";

/** What a process asked of the disk, in order, and what it said meanwhile. File names are without their folder. */
export type Asked =
  | { asked: "write"; name: string; offset: number; bytes: Buffer }
  | { asked: "truncate"; name: string; length: number }
  | { asked: "flush" | "remove"; name: string }
  | { asked: "flush-folder" }
  | { asked: "say"; text: string };

/** What strace is asked for; see `readTrace`. */
export const STRACE = [
  ["-f", "-y", "-xx", "-s", "1000000"],
  ["-e", "trace=pwrite64,write,ftruncate,fsync,fdatasync,unlink", "-e", "signal=none"],
].flat();

// A process number of few digits is followed by more than one space.
const CALL = /^\d+ +(\w+)\((.*)\) += (\d+)$/;
const UNFINISHED = /^(\d+) +(.*) <unfinished \.\.\.>$/;
const RESUMED = /^(\d+) +<\.\.\. \w+ resumed>(.*)$/;

/** Reads the log of strace of one process: of the files in `folder`, and of what it wrote to stdout. */
export async function readTrace(file: string, folder: string): Promise<Asked[]> {
  const begun = new Map<string, string>();
  const asked: Asked[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [, waiting, start] = UNFINISHED.exec(line) ?? [];
    if (waiting !== undefined && start !== undefined) {
      begun.set(waiting, start);
      continue;
    }
    const [, resumed = "", end] = RESUMED.exec(line) ?? [];
    const whole = end === undefined ? line : `${resumed} ${begun.get(resumed) ?? ""}${end}`;
    const [, call, values = ""] = CALL.exec(whole) ?? [];
    const found = call === undefined ? undefined : askedOf(call, values, folder);
    if (found) asked.push(found);
  }
  return asked;
}

function askedOf(call: string, values: string, folder: string): Asked | undefined {
  const [, descriptor, shown = ""] = /^(\d+)<([^>]*)>/.exec(values) ?? [];
  if (call === "unlink") {
    const path = bytesIn(values).toString();
    return dirname(path) === folder ? { asked: "remove", name: basename(path) } : undefined;
  }
  const path = plain(shown);
  if (call === "write") return descriptor === "1" ? { asked: "say", text: bytesIn(values).toString() } : undefined;
  if (path === folder) return { asked: "flush-folder" };
  if (dirname(path) !== folder) return undefined;
  const name = basename(path);
  if (call === "fsync" || call === "fdatasync") return { asked: "flush", name };
  const number = Number(/(\d+)$/.exec(values)?.[1]);
  if (call === "ftruncate") return { asked: "truncate", name, length: number };
  return { asked: "write", name, offset: number, bytes: bytesIn(values) };
}

/** With `-xx` strace writes every character of a string, and in newer versions of a path, as `\xHH`. */
function bytesIn(values: string): Buffer {
  return Buffer.from((/"((?:\\x[0-9a-f]{2})*)"/.exec(values)?.[1] ?? "").replaceAll("\\x", ""), "hex");
}

function plain(path: string): string {
  return path.startsWith("\\x") ? Buffer.from(path.replaceAll("\\x", ""), "hex").toString() : path;
}
