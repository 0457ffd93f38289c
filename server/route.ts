import { isFileName } from "../lib/files.ts";
import { isLocale } from "../lib/locale.ts";
import { type BadTarget, readTarget, type Target } from "./request-target.ts";

/** What an address is to the process. `address` is the one spelling under which it is rendered and kept. */
export type Route =
  | { kind: "page"; address: string }
  | { kind: "asset"; address: string }
  | { kind: "desk"; address: string }
  | { kind: "open"; address: string }
  | { kind: "file"; address: string }
  | { kind: "front" | "not-found" | "health" | "metrics" | "theme"; search: string }
  | { kind: "moved"; to: string }
  | { kind: "refused"; why: Exclude<BadTarget, "nowhere"> };

/** Turns a path and its query into the one address of that page; keys that the page does not know fall away. */
export type Canonical = (path: string, query: URLSearchParams) => string;

const ROOT_FILES = new Set(["favicon.ico", "icon.svg", "apple-icon.png", "robots.txt", "sitemap.xml"]);
const OPEN = new Set(["feed.xml", "feed.json", "events.ics"]);
/** Frames and what describes them, and the parts of the site map. */
const FOR_OTHER_SITES = new Set(["embed", "oembed", "sitemaps"]);
const DESK = new Set(["api", "staff", "sign-in"]);

export function routeOf(url: string, canonical: Canonical): Route {
  const target = readTarget(url);
  if (target === "nowhere") return { kind: "not-found", search: "" };
  if (typeof target === "string") return { kind: "refused", why: target };
  const { segments, path, search } = target;
  if (segments.length === 0) return { kind: "front", search };
  if (segments.at(-1) === "") return { kind: "moved", to: path.slice(0, -1) + search };
  return routeOfSegments(target, canonical);
}

function routeOfSegments({ segments, path, search }: Target, canonical: Canonical): Route {
  const [first = "", second] = segments;
  if (isLocale(first) && second === "not-found" && segments.length === 2) return { kind: "not-found", search };
  if (isLocale(first) && second === "report" && segments.length === 2) return { kind: "desk", address: path + search };
  if (isLocale(first) && segments.length === 2 && OPEN.has(second ?? "")) {
    return { kind: "open", address: canonical(path, new URLSearchParams(search)) };
  }
  // What the API does not know it refuses, so nothing of its query falls away.
  if (first === "api" && second === "v1") return { kind: "open", address: path + search };
  if (first === "data" && segments.length === 2 && isFileName(second)) {
    return { kind: "file", address: canonical(path, new URLSearchParams(search)) };
  }
  if (isLocale(first) || FOR_OTHER_SITES.has(first))
    return { kind: "page", address: canonical(path, new URLSearchParams(search)) };
  if (first === "_next" && second === "static") return { kind: "asset", address: path };
  if (DESK.has(first)) return { kind: "desk", address: path + search };
  if (segments.length === 1 && first === "theme") return { kind: "theme", search };
  if (segments.length === 1 && first === "healthz") return { kind: "health", search };
  if (segments.length === 1 && first === "metrics") return { kind: "metrics", search };
  if (segments.length === 1 && ROOT_FILES.has(first)) return { kind: "page", address: path };
  return { kind: "not-found", search };
}
