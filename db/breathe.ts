import { setImmediate } from "node:timers/promises";

const EVERY = 25;

/** Lets the process answer others now and then during long work: the driver itself never waits. */
export async function breathe(index: number): Promise<void> {
  if (index % EVERY === EVERY - 1) await setImmediate();
}
