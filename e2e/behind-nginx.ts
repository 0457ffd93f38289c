import { freePort, startNginx } from "../deploy/nginx.testing.ts";
import { type Site, type Starting, startSite } from "./site.ts";

/** Stories that also run through nginx in every run of the tests; `E2E_BEHIND_NGINX=all npm run e2e` takes all. */
export const STORIES_BEHIND_NGINX = ["theme", "organisation", "not-found"];

/** Starts the product as `startSite`, with nginx before it as an operator has it; readers and editors go through that. */
export async function startBehindNginx(databasePath: string, starting: Starting = {}): Promise<Site> {
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const publicOrigin = starting.publicOrigin ?? `http://${host}`;
  const site = await startSite(databasePath, { ...starting, publicOrigin, trustedProxy: "127.0.0.1" });
  const sitePort = Number(new URL(site.origin).port);
  const front = await startNginx({ sitePort, port, host: new URL(publicOrigin).host });
  return {
    origin: `http://${host}`,
    async stop() {
      await front.stop();
      await site.stop();
    },
  };
}
