import type { IncomingMessage, ServerResponse } from "node:http";
import { askedHeaders } from "./asked.ts";
import { readerLanguage } from "./language.ts";
import { routeOf } from "./route.ts";
import { developmentPolicy, houseHeaders } from "./security.ts";
import { sendHealth, sendToAddress, sendToLanguage } from "./short-answers.ts";
import { createSite, type SiteParts } from "./site.ts";
import { rememberTheme } from "./theme.ts";

const NEXT_TOOLS = /^\/_?_next/;

/** The same addresses as in production, drawn afresh each time by Next's development server. Of pages nothing is kept. */
export function developmentSite(parts: SiteParts): (request: IncomingMessage, response: ServerResponse) => unknown {
  const house = houseHeaders(parts.publicOrigin);
  const inProduction = createSite(parts);
  return (request, response) => {
    const url = request.url ?? "/";
    if (NEXT_TOOLS.test(url)) return parts.upstream(request, response);
    const route = routeOf(url, parts.canonical);
    if (route.kind === "front") return sendToLanguage(request, response, route.search, house);
    if (route.kind === "moved") return sendToAddress(response, route.to, house);
    if (route.kind === "open" || route.kind === "file") return inProduction(request, response);
    if (route.kind === "theme") return rememberTheme(request, response, { ...parts, house });
    if (route.kind === "health") return sendHealth(response, { ...parts, house });
    // What Next's own client asks for has keys of its own in the query.
    if (route.kind === "page" && !request.headers.rsc) request.url = route.address;
    if (route.kind === "not-found" || route.kind === "refused") {
      request.url = `/${readerLanguage(request.headers["accept-language"])}/not-found`;
    }
    Object.assign(request.headers, askedHeaders(url, request.headers));
    for (const [name, value] of Object.entries(house)) response.setHeader(name, value);
    response.setHeader("content-security-policy", developmentPolicy());
    return parts.upstream(request, response);
  };
}
