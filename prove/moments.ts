import type { Asked } from "./trace.ts";

/** When the power is cut: after so many requests to the disk, with or without parts of what was not flushed. */
export type Moment = { at: number; torn: boolean };

/**
 * Two cuts so many acknowledgements apart stand on two sides of a commit by each of the four editors, and these are too
 * short for two checkpoints: at most one of the two finds everything flushed by a checkpoint.
 */
const APART = 8;

/**
 * The moments of so many cuts, in order. In turn: right after an acknowledgement, where a promise that is kept too late
 * must show, and anywhere at all; each once with nothing of what was not flushed and once with parts.
 */
export function momentsOf(asked: readonly Asked[], cuts: number): Moment[] {
  const acknowledged = asked.flatMap(({ asked: what }, at) => (what === "say" ? [at] : []));
  if (acknowledged.length <= APART) throw new Error(`only ${acknowledged.length} acknowledgements were recorded`);
  let last = 0;
  const moments = Array.from({ length: cuts }, (_, cut): Moment => {
    const torn = cut % 2 === 1;
    if (cut % 4 >= 2) return { at: upTo(asked.length), torn };
    if (cut % 4 === 0) last = cut % 8 === 0 ? upTo(acknowledged.length - APART) : last + APART;
    return { at: acknowledged[last] ?? 0, torn };
  });
  return moments.sort((a, b) => a.at - b.at);
}

function upTo(end: number): number {
  return Math.floor(Math.random() * end);
}
