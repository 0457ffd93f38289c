import { availableParallelism, cpus, totalmem } from "node:os";

export type Machine = { cores: number; processor: string; memoryGb: number; node: string; platform: string };

/** What the figures were measured on. */
export function thisMachine(): Machine {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? "unknown",
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  };
}
