import { closeDatabase } from "../db/client.ts";
import { LIST_CASES } from "./list-cases.ts";
import { type Examples, examplesOf } from "./list-examples.ts";

/** Asks one list of the record at DATABASE_PATH for some time: how long each call took, and the processor's time for one. */
export type ListQuestion = { list: string; forMs: number };
export type ListAnswer = { callsMs: number[]; cpuMs: number; lines: number };

const FEWEST_CALLS = 3;

let examples: Promise<Examples> | undefined;
let calls = 0;

process.on("message", async ({ list, forMs }: ListQuestion) => {
  const ask = LIST_CASES[list];
  if (!ask) throw new Error(`there is no list ${list}`);
  examples ??= examplesOf();
  const known = await examples;
  process.send?.(await measure((call) => ask(call, known), forMs));
});
process.once("disconnect", closeDatabase);
process.once("SIGTERM", () => {
  closeDatabase();
  process.exit(0);
});

async function measure(ask: (call: number) => Promise<number>, forMs: number): Promise<ListAnswer> {
  const callsMs: number[] = [];
  let lines = 0;
  const began = performance.now();
  const used = process.threadCpuUsage();
  while (callsMs.length < FEWEST_CALLS || performance.now() - began < forMs) {
    const asked = performance.now();
    lines = await ask(calls++);
    callsMs.push(performance.now() - asked);
  }
  const { user, system } = process.threadCpuUsage(used);
  return { callsMs, cpuMs: (user + system) / 1000 / callsMs.length, lines };
}
