import { setImmediate as nextTurn } from "node:timers/promises";
import { Refusal } from "./refusal.ts";

export type Gate = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Drawing takes the whole processor. Only `atOnce` pages are drawn at a time, so that those who ask for kept pages
 * are served in between; `waiting` more wait for their turn, and whoever comes then is told to come back.
 */
export function gate({ atOnce, waiting }: { atOnce: number; waiting: number }): Gate {
  const queue: (() => void)[] = [];
  let free = atOnce;
  return async (work) => {
    if (free > 0) free -= 1;
    else if (queue.length < waiting) await new Promise<void>((resolve) => queue.push(resolve));
    else throw new Refusal("busy");
    try {
      return await work();
    } finally {
      await nextTurn();
      const next = queue.shift();
      if (next) next();
      else free += 1;
    }
  };
}
