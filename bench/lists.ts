import { median, percentile } from "./figures.ts";
import { LIST_CASES } from "./list-cases.ts";
import type { ListAnswer, ListQuestion } from "./list-worker.ts";
import { type Helper, startHelper } from "./processes.ts";
import { saying } from "./progress.ts";

/** One list at one size of the record; `cpuMs` is the processor's own time, whoever else is at work. */
export type ListFigure = {
  memberships: number;
  p50Ms: number;
  p99Ms: number;
  cpuMs: number;
  calls: number;
  lines: number;
};
/**
 * The ratios are those of the largest record to the smallest: by the clock, by the processor's time, and by the
 * processor's time for one line of the page, since a small record cannot always fill a page.
 */
export type ListResult = {
  list: string;
  sizes: ListFigure[];
  timeRatio: number;
  cpuRatio: number;
  lineRatio: number;
};

const ROUNDS = 5;
const CALLS_MS = 120;

/**
 * The time of every list at every size, in the order of the sizes given. Each size is asked by a process of its own;
 * the rounds go from size to size, so that a busy moment of the machine falls on all of them.
 */
export async function measureLists(records: readonly { memberships: number; path: string }[]): Promise<ListResult[]> {
  const workers = records.map(({ path, memberships }) => ({
    memberships,
    helper: startHelper<ListQuestion, ListAnswer>("list-worker.ts", { DATABASE_PATH: path }),
  }));
  try {
    const lists = Object.keys(LIST_CASES);
    const results: ListResult[] = [];
    await saying(
      () => `measuring list ${results.length + 1} of ${lists.length}`,
      async () => {
        for (const list of lists) results.push(await measureList(list, workers));
      },
    );
    return results;
  } finally {
    await Promise.all(workers.map(({ helper }) => helper.stop()));
  }
}

type Worker = { memberships: number; helper: Helper<ListQuestion, ListAnswer> };

async function measureList(list: string, workers: readonly Worker[]): Promise<ListResult> {
  const answers = workers.map((): ListAnswer[] => []);
  for (const { helper } of workers) await helper.ask({ list, forMs: CALLS_MS });
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, { helper }] of workers.entries()) {
      answers[index]?.push(await helper.ask({ list, forMs: CALLS_MS }));
    }
  }
  const sizes = workers.map(({ memberships }, index) => figureOf(memberships, answers[index] ?? []));
  const ratio = (figure: (size: ListFigure) => number): number => {
    const [first, last] = [sizes[0], sizes.at(-1)];
    return first && last ? figure(last) / figure(first) : Number.NaN;
  };
  return {
    list,
    sizes,
    timeRatio: ratio((size) => size.p50Ms),
    cpuRatio: ratio((size) => size.cpuMs),
    lineRatio: ratio((size) => size.cpuMs / Math.max(size.lines, 1)),
  };
}

function figureOf(memberships: number, answers: readonly ListAnswer[]): ListFigure {
  const all = answers.flatMap((answer) => answer.callsMs);
  const lines = median(answers.map((answer) => answer.lines));
  const cpuMs = median(answers.map((answer) => answer.cpuMs));
  return { memberships, p50Ms: median(all), p99Ms: percentile(all, 0.99), cpuMs, calls: all.length, lines };
}
