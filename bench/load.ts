import { median } from "./figures.ts";
import type { LoadAnswer, LoadQuestion } from "./load-worker.ts";
import { type Helper, usageOf } from "./processes.ts";

/** One way of serving a page. `busy`: share of one core that the server used; near 1 it was the limit itself. */
export type LoadFigure = {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  cpuMicrosPerRequest: number | null;
  busy: number | null;
  failed: number;
};

export type Target = { url: string; pid: number; headers: Record<string, string>; connections?: number };
export type Loader = Helper<LoadQuestion, LoadAnswer>;

export const AS_A_BROWSER = { "accept-encoding": "gzip, deflate, br, zstd" };
/** Whoever may be signed in gets a page of their own, drawn for this request. */
export const PERSONAL = { ...AS_A_BROWSER, cookie: "session=nobody" };
const CONNECTIONS = 16;

/** Asks one address from many connections, for so many seconds. */
export async function attack(
  load: Loader,
  { url, headers, pid, connections = CONNECTIONS }: Target,
  seconds: number,
): Promise<LoadFigure> {
  const before = usageOf(pid);
  const { requests, ...told } = await load.ask({ url, headers, connections, seconds });
  const after = usageOf(pid);
  const cpuMs = before && after ? after.cpuMs - before.cpuMs : null;
  return {
    ...told,
    cpuMicrosPerRequest: cpuMs === null ? null : (cpuMs * 1000) / Math.max(requests, 1),
    busy: cpuMs === null ? null : cpuMs / (seconds * 1000),
  };
}

/** The middle of several rounds, each figure by itself; failures are added up. */
export function middle(figures: readonly LoadFigure[]): LoadFigure {
  const of = (value: (figure: LoadFigure) => number): number => median(figures.map(value));
  const known = figures.every((figure) => figure.busy !== null);
  return {
    perSecond: of((figure) => figure.perSecond),
    p50Ms: of((figure) => figure.p50Ms),
    p99Ms: of((figure) => figure.p99Ms),
    failed: figures.reduce((sum, figure) => sum + figure.failed, 0),
    cpuMicrosPerRequest: known ? of((figure) => figure.cpuMicrosPerRequest ?? 0) : null,
    busy: known ? of((figure) => figure.busy ?? 0) : null,
  };
}
