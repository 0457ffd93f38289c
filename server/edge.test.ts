import { once } from "node:events";
import { type IncomingHttpHeaders, request as send } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { freePort } from "../deploy/front.testing.ts";
import { NGINX_CONFIG, nginxIsHere, startNginx } from "../deploy/nginx.testing.ts";
import { ASKED_THEME } from "../lib/asked-headers.ts";
import { openSite } from "./site.testing.ts";

const isHere = nginxIsHere();
const STALE_MS = 2_200;

test(isHere
  ? "behind nginx a page is kept two seconds and no longer, and nobody's own page is"
  : "nginx is not on this machine: its configuration is only read, and shows no old page but while the record is down", {
  timeout: 60_000,
}, async () => {
  expect(NGINX_CONFIG.match(/^\s*proxy_cache_use_stale .*;$/gm)).toEqual(["    proxy_cache_use_stale error timeout;"]);
  if (!isHere) return;
  const seen: IncomingHttpHeaders[] = [];
  const site = await openSite({
    trustedProxies: ["127.0.0.1"],
    upstream: (request, response) => {
      seen.push(request.headers);
      response.end(`page of ${site.record.at}`);
    },
  });
  const edge = await openEdge(site.port);
  try {
    expect(await edge.ask("/ru")).toMatchObject({ status: 200, body: "page of 1" });
    site.record.at = 2;
    await pause(STALE_MS);
    expect((await edge.ask("/ru")).body).toBe("page of 2");
    expect((await edge.ask("/ru")).headers["x-cache"]).toBe("HIT");
    const chosen = [{ cookie: "theme=dark" }, { cookie: "a=b; theme=dark" }, { cookie: "theme=blue" }];
    const kept = await Promise.all(chosen.map((headers) => edge.ask("/kk/about", headers)));
    expect(new Set(kept.map(({ body }) => body)).size).toBe(1);
    expect(seen.filter((headers) => headers[ASKED_THEME] === "dark")).toHaveLength(1);
    const own = await edge.ask("/ru", { cookie: "better-auth.session_token=a", "x-forwarded-for": "203.0.113.9" });
    expect(own.headers).toMatchObject({ "cache-control": "private, no-store", "x-cache": "BYPASS" });
    expect(seen.at(-1)).toMatchObject({ "x-forwarded-for": "127.0.0.1", "x-forwarded-host": "record.example" });
    const forged = { rsc: "1", "next-action": "a", "x-middleware-subrequest": "middleware", "next-resume": "1" };
    await edge.ask("/ru/about", { cookie: "session=a", ...forged });
    expect(seen.at(-1)).not.toMatchObject(expect.objectContaining({ rsc: "1" }));
    for (const name of Object.keys(forged)) expect(seen.at(-1)).not.toHaveProperty(name);
    await edge.ask("/kk/report", { "next-action": "a" });
    expect(seen.at(-1)).toHaveProperty("next-action");
    expect((await edge.ask(`/?q=${"%D1%8F".repeat(1_300)}`)).status).toBe(307);
    expect((await edge.ask("/metrics")).status).toBe(404);
    const hasty = await Promise.all(Array.from({ length: 60 }, () => edge.ask("/sign-in/code")));
    expect(new Set(hasty.map(({ status }) => status))).toEqual(new Set([200, 429]));
    await pause(STALE_MS);
    for (const own of ["/sign-in", "/ru/report"]) expect((await edge.ask(own)).headers["x-cache"]).toBeUndefined();
    expect((await edge.ask("/staff", {}, Buffer.alloc(1_100_000))).status).toBe(413);
    expect((await edge.ask("/staff/reader/table/read", {}, Buffer.alloc(1_100_000))).status).not.toBe(413);
    await site.close();
    await pause(STALE_MS);
    expect(await edge.ask("/ru")).toMatchObject({ status: 200, body: "page of 2" });
    expect((await edge.ask("/kk")).status).toBe(502);
  } finally {
    await edge.stop();
  }
});

async function openEdge(sitePort: number) {
  const port = await freePort();
  const front = await startNginx({ sitePort, port, host: "record.example" });
  const ask = (path: string, headers: Record<string, string> = {}, body?: Buffer) =>
    askAt(port, path, { host: "record.example", ...headers }, body);
  return { ask, stop: front.stop };
}

async function askAt(port: number, path: string, headers: Record<string, string>, body?: Buffer) {
  const method = body ? "POST" : "GET";
  const sending = send({ port, host: "127.0.0.1", path, method, headers, agent: false });
  sending.on("error", () => undefined);
  sending.end(body);
  const [reply] = await once(sending, "response");
  const status: number = reply.statusCode;
  const got: IncomingHttpHeaders = reply.headers;
  return { status, headers: got, body: await text(reply) };
}
