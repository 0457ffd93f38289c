import { fetchRaw, type WireAnswer } from "./answers.ts";
import type { BareAnswer, BareQuestion } from "./bare-server.ts";
import { AS_A_BROWSER, attack, type Loader, type LoadFigure, middle, PERSONAL, type Target } from "./load.ts";
import type { LoadAnswer, LoadQuestion } from "./load-worker.ts";
import { startEdge, startStatic } from "./nginx.ts";
import { startPlainSite } from "./plain-site.ts";
import { startHelper, usageOf } from "./processes.ts";
import { saying } from "./progress.ts";
import type { Site } from "./site.ts";

export type Memory = { idle: number | null; afterLoad: number | null; afterInvented: number | null };
export type NamedFigure = LoadFigure & { name: string };
export type HttpResult = { bytes: number; rows: NamedFigure[]; memory: Memory };

export const BARE = "bare node:http";
export const CACHED = "from the cache";
export const DRAWN = "drawn each time";
export const PLAIN = "plain page of 50 rows";
const PAGE = "/ru";
const ROUNDS = 5;
const ROUND_S = 3;
const WARM_UP_S = 2;
const INVENTED = 1_000;

/** The timeline by every road, beside the same bytes from a bare server and from nginx, and beside a plain page. */
export async function measureHttp(site: Site, folder: string): Promise<HttpResult> {
  const page = await fetchRaw(`${site.origin}${PAGE}`, AS_A_BROWSER);
  const idle = memoryOf(site);
  const load = startHelper<LoadQuestion, LoadAnswer>("load-worker.ts");
  const bare = startHelper<BareQuestion, BareAnswer>("bare-server.ts");
  const others: (Site | null)[] = [];
  try {
    const { origin } = await bare.ask({ headers: page.headers, bodyBase64: page.body.toString("base64") });
    expectSameAnswer(page, await fetchRaw(origin + PAGE, AS_A_BROWSER));
    const [edge, file, plain] = [
      await startEdge(folder, site),
      await startStatic(folder, page),
      await startPlainSite(),
    ];
    others.push(edge, file, plain);
    const rows = await rounds(load, [
      [BARE, { pid: bare.pid, url: origin + PAGE, headers: AS_A_BROWSER }],
      ["nginx, a file", at(file, PAGE)],
      [CACHED, at(site, PAGE)],
      ["through nginx", at(edge, PAGE, { host: "record.example" })],
      ["API, 50 memberships", at(site, "/api/v1/memberships?limit=50")],
      [DRAWN, at(site, PAGE, PERSONAL)],
      [PLAIN, at(plain, "/")],
    ]);
    const afterLoad = memoryOf(site);
    await saying(`asking for ${INVENTED} addresses that anybody can invent`, () => askInvented(site));
    return { bytes: page.body.length, rows, memory: { idle, afterLoad, afterInvented: memoryOf(site) } };
  } finally {
    await Promise.all([load.stop(), bare.stop(), ...others.map((other) => other?.stop())]);
  }
}

function at(site: Site | null, path: string, headers: Record<string, string> = {}): Target | null {
  return site && { pid: site.pid, url: site.origin + path, headers: { ...AS_A_BROWSER, ...headers } };
}

function expectSameAnswer(page: WireAnswer, bare: WireAnswer): void {
  if (page.status !== 200) throw new Error(`the timeline answers ${page.status}`);
  const same = page.body.equals(bare.body) && page.headers.join("\n") === bare.headers.join("\n");
  if (!same) throw new Error("the bare server does not send what the site sends");
}

/** Each target in turn, round by round, so that a busy moment of the machine falls on all of them. */
async function rounds(load: Loader, targets: readonly [string, Target | null][]): Promise<NamedFigure[]> {
  const measured = targets.flatMap(([name, target]) => (target ? [{ name, target, figures: [] as LoadFigure[] }] : []));
  let step = "warming up";
  await saying(
    () => `serving the timeline: ${step}`,
    async () => {
      for (const { target } of measured) await attack(load, target, WARM_UP_S);
      for (let round = 1; round <= ROUNDS; round++) {
        step = `round ${round} of ${ROUNDS}`;
        for (const { target, figures } of measured) figures.push(await attack(load, target, ROUND_S));
      }
    },
  );
  return measured.map(({ name, figures }) => ({ name, ...middle(figures) }));
}

async function askInvented({ origin }: Site): Promise<void> {
  for (let number = 0; number < INVENTED; number++) {
    await fetchRaw(`${origin}${PAGE}?q=${number.toString(36)}z`, AS_A_BROWSER);
  }
}

function memoryOf({ pid }: Site): number | null {
  return usageOf(pid)?.memory ?? null;
}
