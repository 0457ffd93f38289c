import { fetchRaw, type WireAnswer } from "./answers.ts";
import type { BareAnswer, BareQuestion } from "./bare-server.ts";
import { median } from "./figures.ts";
import type { LoadAnswer, LoadQuestion } from "./load-worker.ts";
import { type Helper, startHelper, usageOf } from "./processes.ts";
import { saying } from "./progress.ts";
import type { SampleSite } from "./sample-site.ts";

/** One way of serving the timeline. `busy`: share of one core that the server used; near 1 it was the limit itself. */
export type LoadFigure = {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  cpuMicrosPerRequest: number | null;
  busy: number | null;
  failed: number;
};
export type Memory = { idle: number | null; afterLoad: number | null; afterInvented: number | null };
export type HttpResult = {
  bytes: number;
  bare: LoadFigure;
  cached: LoadFigure;
  uncached: LoadFigure;
  api: LoadFigure;
  memory: Memory;
};

const PAGE = "/ru";
const API = "/api/v1/memberships?limit=50";
const AS_A_BROWSER = { "accept-encoding": "gzip, deflate, br, zstd" };
/** Whoever may be signed in gets a page of their own, drawn for this request. */
const PERSONAL = { ...AS_A_BROWSER, cookie: "session=nobody" };
const CONNECTIONS = 16;
const ROUNDS = 5;
const ROUND_S = 3;
const WARM_UP_S = 2;
const INVENTED = 1_000;

type Target = {
  name: "bare" | "cached" | "uncached" | "api";
  pid: number;
  url: string;
  headers: Record<string, string>;
};

/** The timeline from the page cache, beside bare node:http with the same bytes, and drawn afresh for each request. */
export async function measureHttp(site: SampleSite): Promise<HttpResult> {
  const page = await fetchRaw(`${site.origin}${PAGE}`, AS_A_BROWSER);
  const idle = memoryOf(site);
  const load = startHelper<LoadQuestion, LoadAnswer>("load-worker.ts");
  const bare = startHelper<BareQuestion, BareAnswer>("bare-server.ts");
  try {
    const { origin } = await bare.ask({ headers: page.headers, bodyBase64: page.body.toString("base64") });
    expectSameAnswer(page, await fetchRaw(origin + PAGE, AS_A_BROWSER));
    const figures = await rounds(load, [
      { name: "bare", pid: bare.pid, url: origin + PAGE, headers: AS_A_BROWSER },
      { name: "cached", pid: site.pid, url: site.origin + PAGE, headers: AS_A_BROWSER },
      { name: "uncached", pid: site.pid, url: site.origin + PAGE, headers: PERSONAL },
      { name: "api", pid: site.pid, url: site.origin + API, headers: AS_A_BROWSER },
    ]);
    const afterLoad = memoryOf(site);
    await saying(`asking for ${INVENTED} addresses that anybody can invent`, () => askInvented(site));
    return { bytes: page.body.length, ...figures, memory: { idle, afterLoad, afterInvented: memoryOf(site) } };
  } finally {
    await Promise.all([load.stop(), bare.stop()]);
  }
}

function expectSameAnswer(page: WireAnswer, bare: WireAnswer): void {
  if (page.status !== 200) throw new Error(`the timeline answers ${page.status}`);
  const same = page.body.equals(bare.body) && page.headers.join("\n") === bare.headers.join("\n");
  if (!same) throw new Error("the bare server does not send what the site sends");
}

async function rounds(
  load: Helper<LoadQuestion, LoadAnswer>,
  targets: readonly Target[],
): Promise<Record<Target["name"], LoadFigure>> {
  const measured: Record<Target["name"], LoadFigure[]> = { bare: [], cached: [], uncached: [], api: [] };
  let step = "warming up";
  await saying(
    () => `serving the timeline: ${step}`,
    async () => {
      for (const target of targets) await attack(load, target, WARM_UP_S);
      for (let round = 1; round <= ROUNDS; round++) {
        step = `round ${round} of ${ROUNDS}`;
        for (const target of targets) measured[target.name].push(await attack(load, target, ROUND_S));
      }
    },
  );
  return {
    bare: middle(measured.bare),
    cached: middle(measured.cached),
    uncached: middle(measured.uncached),
    api: middle(measured.api),
  };
}

async function attack(load: Helper<LoadQuestion, LoadAnswer>, target: Target, seconds: number): Promise<LoadFigure> {
  const { url, headers, pid } = target;
  const before = usageOf(pid);
  const { requests, perSecond, p50Ms, p99Ms, failed } = await load.ask({
    url,
    headers,
    connections: CONNECTIONS,
    seconds,
  });
  const after = usageOf(pid);
  const cpuMs = before && after ? after.cpuMs - before.cpuMs : null;
  return {
    perSecond,
    p50Ms,
    p99Ms,
    failed,
    cpuMicrosPerRequest: cpuMs === null ? null : (cpuMs * 1000) / Math.max(requests, 1),
    busy: cpuMs === null ? null : cpuMs / (seconds * 1000),
  };
}

function middle(figures: readonly LoadFigure[]): LoadFigure {
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

async function askInvented({ origin }: SampleSite): Promise<void> {
  for (let number = 0; number < INVENTED; number++) {
    await fetchRaw(`${origin}${PAGE}?q=${number.toString(36)}z`, AS_A_BROWSER);
  }
}

function memoryOf({ pid }: SampleSite): number | null {
  return usageOf(pid)?.memory ?? null;
}
