import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { finished, startProcess } from "./processes.ts";
import { saying } from "./progress.ts";

/** Records of these sizes in a folder: those that a run before has left there, and those that are built now. */
export async function recordsOf(
  sizes: readonly number[],
  folder: string,
): Promise<{ memberships: number; path: string }[]> {
  mkdirSync(folder, { recursive: true });
  for (const memberships of sizes) {
    const path = join(folder, `${memberships}.db`);
    if (existsSync(path)) continue;
    const what = `building a record of ${memberships.toLocaleString("en-GB")} memberships`;
    const unfinished = `${path}.unfinished`;
    const building = startProcess("bench/record-worker.ts", [unfinished, String(memberships)], {});
    await saying(what, () => finished(building, what));
    renameSync(unfinished, path);
  }
  return sizes.map((memberships) => ({ memberships, path: join(folder, `${memberships}.db`) }));
}
