import { caddyIsHere, startCaddy } from "../deploy/caddy.testing.ts";
import { freePort } from "../deploy/front.testing.ts";
import { nginxIsHere, startNginx } from "../deploy/nginx.testing.ts";
import { type Site, type Starting, startSite } from "./site.ts";

/** What stands before the site, as an operator has it. */
export const PROXY_NAMES = ["nginx", "caddy"] as const;
export type ProxyName = (typeof PROXY_NAMES)[number];

/**
 * For each: whether it is on this machine, and the stories that also run through it in every run of the tests.
 * `E2E_BEHIND=nginx npm run e2e` takes all others through that one too.
 */
export const PROXIES: Record<ProxyName, { isHere(): boolean; start: typeof startNginx; stories: readonly string[] }> = {
  nginx: { isHere: nginxIsHere, start: startNginx, stories: ["theme", "organisation", "not-found", "reports"] },
  caddy: { isHere: caddyIsHere, start: startCaddy, stories: ["theme", "not-found"] },
};

/** Stories that ask the process itself: a proxy lets nobody ask as fast as they do, and has headers of its own. */
export const OF_THE_PROCESS = ["attacks", "forged", "headers", "large-and-slow", "origins", "permissions"];

/** Starts the product as `startSite`, behind a proxy if one is named: readers and editors then go through that. */
export async function startBehind(
  proxy: ProxyName | null,
  databasePath: string,
  starting: Starting = {},
): Promise<Site> {
  if (proxy === null) return startSite(databasePath, starting);
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const publicOrigin = starting.publicOrigin ?? `http://${host}`;
  const site = await startSite(databasePath, { ...starting, publicOrigin, trustedProxy: "127.0.0.1" });
  const sitePort = Number(new URL(site.origin).port);
  const front = await PROXIES[proxy].start({ sitePort, port, host: new URL(publicOrigin).host });
  return {
    origin: `http://${host}`,
    async stop() {
      await front.stop();
      await site.stop();
    },
  };
}
