import type { Progress } from "../db/backups/make.ts";
import { progressWords } from "../lib/progress-words.ts";

const PATIENCE_MS = 2_000;

type Shown = {
  /** Where the bar goes: over itself on a terminal, one line after another elsewhere. */
  out: { isTTY?: boolean; write(text: string): unknown };
  now(): number;
};

/** Runs work, and shows on stderr how far it has come once it takes more than two seconds. */
export async function showing<Result>(
  what: string,
  work: (progress: Progress) => Promise<Result>,
  { out, now }: Shown = { out: process.stderr, now: () => performance.now() },
): Promise<Result> {
  const began = now();
  let shownAt = began + PATIENCE_MS - (out.isTTY ? 200 : 10_000);
  let shown = false;
  try {
    return await work((done, total) => {
      const at = now();
      if (at - began < PATIENCE_MS || at - shownAt < (out.isTTY ? 200 : 10_000)) return;
      shownAt = at;
      shown = true;
      const line = progressWords(what, total > 0 ? done / total : 0, (at - began) / 1000);
      out.write(out.isTTY ? `\r${line}` : `${line}\n`);
    });
  } finally {
    if (shown && out.isTTY) out.write("\n");
  }
}
