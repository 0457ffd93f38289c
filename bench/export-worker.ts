import { readFileSync } from "node:fs";
import { closeDatabase } from "../db/client.ts";
import { openFile } from "../takeaway/files/open-file.ts";

/** Writes one file of the record at DATABASE_PATH to nowhere: what it holds, how long it took, and the memory it took. */
export type ExportQuestion = { address: string };
export type ExportAnswer = { bytes: number; lines: number; ms: number; cpuMs: number; peakBytes: number };

const LINE_END = 0x0a;

process.on("message", async ({ address }: ExportQuestion) => {
  process.send?.(await write(address));
});
process.once("disconnect", closeDatabase);
process.once("SIGTERM", () => {
  closeDatabase();
  process.exit(0);
});

async function write(address: string): Promise<ExportAnswer> {
  const began = performance.now();
  const used = process.cpuUsage();
  const file = await openFile(address);
  if (!file) throw new Error(`there is no file at ${address}`);
  const { stream } = await file.read();
  let [bytes, lines] = [0, 0];
  for await (const chunk of stream) {
    const part = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    bytes += part.length;
    for (let at = part.indexOf(LINE_END); at >= 0; at = part.indexOf(LINE_END, at + 1)) lines += 1;
  }
  file.close();
  const { user, system } = process.cpuUsage(used);
  return { bytes, lines, ms: performance.now() - began, cpuMs: (user + system) / 1000, peakBytes: peakMemory() };
}

/** The system's own peak begins with what the process had before it became this program; Linux also keeps a clean one. */
function peakMemory(): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}
