import { fetchRaw } from "./answers.ts";
import { AS_A_BROWSER, attack, type Loader, type LoadFigure, PERSONAL, type Target } from "./load.ts";
import type { LoadAnswer, LoadQuestion } from "./load-worker.ts";
import { startHelper } from "./processes.ts";
import { saying } from "./progress.ts";
import { type Site, startSite } from "./site.ts";

/** One page of a record of one size, kept and drawn for each request; a file is written for each, or known by its tag. */
export type PageFigure = { page: string; memberships: number; cached: LoadFigure; uncached: LoadFigure };

const WARM_UP_S = 2;
const CACHED_S = 2;
const UNCACHED_S = 4;
/** As many as the process draws at a time. */
const DRAWERS = 2;
const SEARCHED = encodeURIComponent("казахстан");
const EXPORT = "/data/memberships.csv?kind=party&from=2022-11&to=2022-11&quotes=1";

/** Every kind of page through the process, at every size. */
export async function measurePages(records: readonly { memberships: number; path: string }[]): Promise<PageFigure[]> {
  const load = startHelper<LoadQuestion, LoadAnswer>("load-worker.ts");
  const figures: PageFigure[] = [];
  try {
    for (const { memberships, path } of records) {
      const site = await startSite(path);
      try {
        for (const [page, ways] of Object.entries(await pagesOf(site))) {
          const what = `serving ${page} of ${memberships.toLocaleString("en-GB")} memberships`;
          figures.push({ page, memberships, ...(await saying(what, () => measure(load, ways))) });
        }
      } finally {
        await site.stop();
      }
    }
    return figures;
  } finally {
    await load.stop();
  }
}

type Ways = { cached: Target; uncached: Target };

async function measure(load: Loader, { cached, uncached }: Ways): Promise<Omit<PageFigure, "page" | "memberships">> {
  await attack(load, uncached, WARM_UP_S);
  const drawn = await attack(load, uncached, UNCACHED_S);
  await attack(load, cached, WARM_UP_S);
  return { cached: await attack(load, cached, CACHED_S), uncached: drawn };
}

async function pagesOf(site: Site): Promise<Record<string, Ways>> {
  const paths = {
    timeline: "/ru",
    directory: "/ru/organisations",
    profile: await firstLink(`${site.origin}/ru/organisations`, /href="(\/ru\/organisations\/[\w-]+)"/),
    quote: await firstLink(`${site.origin}/ru/quotes`, /href="(\/ru\/quotes\/\d+)"/),
    search: `/ru/search?q=${SEARCHED}`,
  };
  const pages = Object.entries(paths).map(([page, path]): [string, Ways] => {
    const [url, { pid }] = [site.origin + path, site];
    return [
      page,
      {
        cached: { url, pid, headers: AS_A_BROWSER },
        uncached: { url, pid, headers: PERSONAL, connections: DRAWERS },
      },
    ];
  });
  const url = site.origin + EXPORT;
  const { headers } = await fetchRaw(url, AS_A_BROWSER);
  const etag = headers[headers.findIndex((name) => name.toLowerCase() === "etag") + 1] ?? "";
  const known = { url, pid: site.pid, headers: { ...AS_A_BROWSER, "if-none-match": etag } };
  const written = { url, pid: site.pid, headers: AS_A_BROWSER, connections: DRAWERS };
  return { ...Object.fromEntries(pages), "export of a filter": { cached: known, uncached: written } };
}

/** The first address on a page that looks like this. */
export async function firstLink(url: string, link: RegExp): Promise<string> {
  const { status, body } = await fetchRaw(url);
  const found = link.exec(body.toString())?.[1];
  if (found === undefined) throw new Error(`${url} (${status}) links to no ${link}`);
  return found;
}
