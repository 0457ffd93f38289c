import { LRUCache } from "lru-cache";

/** Work on many drafts at once. `done` of `total` so far; `end` when nothing is left to do. */
export type LongWork = { word: WorkWord; done: number; total: number; end: WorkEnd | null };
export type WorkWord = "make" | "submit" | "approve" | "publish" | "discard";

/** How it ended: how many drafts were refused, and the one that stopped it, if any; `failed`: a fault of ours, named in the log. */
export type WorkEnd = { refused: number; stopped: { id: number; why: string } | null; failed: boolean };

/** What is done about so many drafts at most takes no longer than a page may take. */
const AT_ONCE = 500;

declare global {
  // Pages and actions may be loaded as modules of their own; they must see the same work.
  var longWorks: LRUCache<string, LongWork> | undefined;
}

function works(): LRUCache<string, LongWork> {
  globalThis.longWorks ??= new LRUCache({ max: 100 });
  return globalThis.longWorks;
}

/** The work on a batch or a reading that goes on, or that ended last. */
export function workOn(subject: string): LongWork | null {
  return works().get(subject) ?? null;
}

/**
 * Does the work; few drafts while the page waits, more of them while it goes on and shows how far it is. Nothing is begun
 * about a subject of which work goes on. The end, or null when it is not there yet.
 */
export async function doWork(
  subject: string,
  { word, total }: Pick<LongWork, "word" | "total">,
  run: (progress: (done: number) => void) => Promise<Omit<WorkEnd, "failed">>,
): Promise<WorkEnd | null> {
  const before = workOn(subject);
  if (before && before.end === null) return null;
  const work: LongWork = { word, total, done: 0, end: null };
  works().set(subject, work);
  const running = run((done) => {
    work.done = done;
  }).then(
    (end) => ({ ...end, failed: false }),
    (error: unknown) => {
      if (total <= AT_ONCE) throw error;
      console.error(`work on ${subject} ended: ${String(error)}`);
      return { refused: 0, stopped: null, failed: true };
    },
  );
  const ended = running
    .finally(() => works().delete(subject))
    .then((end) => {
      if (total > AT_ONCE) works().set(subject, { ...work, end });
      return end;
    });
  return total <= AT_ONCE ? ended : null;
}
