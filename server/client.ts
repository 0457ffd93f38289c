import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { clientAddress } from "./client-address.ts";

/** The headers that rendering may see of a reader's request, with who asks and under which origin put in by us. */
export type ClientHeaders = (request: IncomingMessage) => IncomingHttpHeaders;

const SESSION = /(?:^|; ?)(?:__Secure-|__Host-)?(?:better-auth|session)/;
// What frameworks and edges tell each other; from outside it is always a forgery.
const INTERNAL =
  /^(?:x-forwarded-|x-reader-|x-middleware-|x-nextjs-|x-next-|x-invoke-|x-matched-|x-now-|x-vercel-|x-prerender-)/;
const INTERNAL_NAMES = new Set([
  "forwarded",
  "next-resume",
  "x-client-ip",
  "x-http-method-override",
  "x-original-url",
  "x-real-ip",
  "x-rewrite-url",
  "connection",
  "keep-alive",
  "transfer-encoding",
  "upgrade",
  "expect",
]);

/** Whether a request comes from somebody who may be signed in. Such a request never meets the page cache. */
export function hasSession(request: IncomingMessage): boolean {
  const { cookie } = request.headers;
  return cookie !== undefined && SESSION.test(cookie);
}

export function clientHeaders(publicOrigin: string, trustedProxies: readonly string[]): ClientHeaders {
  const ours = originHeaders(publicOrigin);
  const address = clientAddress(trustedProxies);
  return (request) => {
    const kept = Object.entries(request.headers).filter(([name]) => !INTERNAL.test(name) && !INTERNAL_NAMES.has(name));
    return { ...Object.fromEntries(kept), ...ours, "x-forwarded-for": address(request) };
  };
}

/** Under which name the record is reached: as the operator says, whatever a request claims. */
export function originHeaders(publicOrigin: string): IncomingHttpHeaders {
  const { host, protocol } = new URL(publicOrigin);
  return { host, "x-forwarded-host": host, "x-forwarded-proto": protocol.slice(0, -1) };
}
