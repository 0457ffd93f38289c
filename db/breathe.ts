import { setImmediate } from "node:timers/promises";

const LONGEST_MS = 20;

let last = 0;

/** Lets the process answer others now and then during long work: the driver itself never waits. */
export async function breathe(): Promise<void> {
  if (performance.now() - last < LONGEST_MS) return;
  await setImmediate();
  last = performance.now();
}
