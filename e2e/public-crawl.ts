import { globSync } from "node:fs";

/** The public routes as patterns: pages and route handlers that are not the desk's. */
export function publicRoutes(): { route: string; pattern: RegExp }[] {
  return globSync("app/**/{page.tsx,route.ts,route.tsx,sitemap.ts,robots.ts,opengraph-image.tsx}")
    .map((file) => file.replace(/^app/, "").replace(/\/(?:page|route)\.tsx?$|\.tsx?$/, ""))
    .filter((route) => !/^\/(?:staff|sign-in)(?:\/|$)/.test(route))
    .map((route) => ({ route, pattern: patternOf(route) }));
}

function patternOf(route: string): RegExp {
  const parts = route
    .replace(/^\/\[locale\](?=\/embed\/)/, "")
    .split("/")
    .map((part) => {
      if (part === "[locale]") return "(?:ru|kk|en)";
      if (part === "sitemap" || part === "robots") return `${part}\\.\\w+`;
      if (part.startsWith("[...")) return ".+";
      return part
        .replace(/\[\w+\]/g, "[^/]+")
        .replaceAll(".", "\\.")
        .replace("[^/]\\+", "[^/]+");
    });
  return new RegExp(`^${parts.join("/")}$`);
}

export type Visited = { path: string; status: number; text: string };

const SEEDS = ["/", "/ru", "/kk", "/en", "/sitemap.xml", "/robots.txt", "/healthz", "/metrics", "/favicon.ico"];
const OF_EACH_KIND = 4;

/** Goes wherever the public answers lead, some addresses of each kind, and where nothing is. Tells every answer. */
export async function crawl(site: string, more: readonly string[]): Promise<Visited[]> {
  const waiting = [...SEEDS, ...more];
  const known = new Set(waiting);
  const kinds = new Map<string, number>();
  const visited: Visited[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await fetch(`${site}${path}`, { redirect: "manual" });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const text = `${[...answer.headers].join("\n")}\n${bytes.toString("utf8")}`;
    visited.push({ path, status: answer.status, text });
    for (const link of linksOf(text, site)) {
      const kind = kindOf(link);
      if (known.has(link) || (kinds.get(kind) ?? 0) >= OF_EACH_KIND) continue;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      known.add(link);
      waiting.push(link);
    }
  }
  return visited;
}

const LINK =
  /(?:href|src|action|content|srcset)="([^"\s]+)"|"(https?:[^"\s]+)"|>(https?:[^<\s]+)<|&quot;(https?:[^"<\s]+?)&quot;/g;

/** Addresses of this site in whatever is sent: attributes, JSON, feeds, code to copy. */
function linksOf(text: string, site: string): string[] {
  return [...text.matchAll(LINK)].flatMap(([, attribute, quoted, element, code]) => {
    const url = URL.parse((attribute ?? quoted ?? element ?? code ?? "").replaceAll("&amp;", "&"), site);
    if (!url || url.origin !== site || /^\/(?:_next|staff|sign-in)(?:\/|$)/.test(url.pathname)) return [];
    return [`${url.pathname}${url.search}`];
  });
}

/** Addresses of one kind differ in their names, numbers and the values of their query. */
function kindOf(link: string): string {
  const [path = "", query = ""] = link.split("?");
  const parts = path.split("/").map((part, index) => (index >= 3 ? part.replace(/^[^.]*/, "*") : part));
  return `${parts.join("/")}?${[...new URLSearchParams(query).keys()].sort().join("&")}`;
}
