import type { IncomingMessage, ServerResponse } from "node:http";
import { isTheme, type Theme } from "../lib/theme.ts";
import { readBody } from "./body.ts";
import { Refusal } from "./refusal.ts";
import { type Canonical, routeOf } from "./route.ts";

type Parts = { publicOrigin: string; canonical: Canonical; house: Record<string, string> };

const CHOSEN = /(?:^|; ?)theme=(light|dark)(?:;|$)/;
const YEAR_S = 31_536_000;
const LARGEST_FORM = 1024;

/** The look that a reader has chosen; anything else that stands in the cookie is none. */
export function chosenTheme({ headers }: Pick<IncomingMessage, "headers">): Theme | undefined {
  const chosen = headers.cookie && CHOSEN.exec(headers.cookie)?.[1];
  return isTheme(chosen) ? chosen : undefined;
}

/** Remembers the look that was chosen in the form at the foot of a page, and leads back to that page. */
export async function rememberTheme(
  request: IncomingMessage,
  response: ServerResponse,
  { publicOrigin, canonical, house }: Parts,
): Promise<void> {
  const body = await readBody(request, LARGEST_FORM);
  if (!body) throw new Refusal("too-large", { connection: "close" });
  const chosen = new URLSearchParams(body.toString()).get("theme");
  const [value, age] = isTheme(chosen) ? [chosen, YEAR_S] : ["", 0];
  const secure = publicOrigin.startsWith("https:") ? "; Secure" : "";
  response.writeHead(303, {
    ...house,
    location: pageBefore(request.headers.referer, canonical),
    "set-cookie": `theme=${value}; Path=/; Max-Age=${age}; SameSite=Lax; HttpOnly${secure}`,
    "cache-control": "private, no-store",
    "content-length": 0,
  });
  response.end();
}

/** Only an address of ours is led back to, whatever the header says. */
function pageBefore(referer: string | undefined, canonical: Canonical): string {
  if (!referer || !URL.canParse(referer)) return "/";
  const { pathname, search } = new URL(referer);
  const route = routeOf(pathname + search, canonical);
  return route.kind === "page" || route.kind === "desk" ? route.address : "/";
}
