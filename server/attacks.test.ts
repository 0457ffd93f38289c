import { connect, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { openSite } from "./site.testing.ts";

const open: Awaited<ReturnType<typeof openSite>>[] = [];
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await Promise.all(open.splice(0).map((site) => site.close()));
});

/** A site that tells what reached the pages. */
async function site() {
  const drawn: { url: string | undefined; method: string | undefined; headers: object }[] = [];
  const opened = await openSite({
    upstream: ({ url, method, headers }, response) => {
      drawn.push({ url, method, headers });
      response.setHeader("content-type", "text/html");
      response.end("<p>page");
    },
  });
  open.push(opened);
  return { ...opened, drawn };
}

const PLAIN = { host: "record.example", accept: "text/html" };
/** What the published holes of the framework were reached by; to a public page none of it may make a difference. */
const FORGED: [string, Record<string, string>][] = [
  ["authorisation skipped, CVE-2025-29927", { "x-middleware-subrequest": "middleware:middleware:middleware" }],
  ["a page as data, CVE-2026-44576", { rsc: "1", "next-router-state-tree": "%5B%22%22%5D", "next-url": "/staff" }],
  ["a part of a page", { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" }],
  ["a drawing taken up again, CVE-2026-44579", { "next-resume": "1" }],
  ["a preview", { cookie: "__prerender_bypass=x; __next_preview_data=y" }],
  ["another host", { host: "evil.example", "x-forwarded-host": "evil.example" }],
  ["another address", { "x-original-url": "/staff", "x-rewrite-url": "/staff", "x-matched-path": "/staff" }],
  ["another method", { "x-http-method-override": "POST" }],
];

test.each(FORGED)("%s: a public page is drawn without it and is the same for the next reader", async (_, headers) => {
  const { ask, drawn } = await site();
  const attacked = await ask("/ru/organisations", { headers });
  const plain = await ask("/ru/organisations");
  expect([attacked.status, attacked.text]).toEqual([200, plain.text]);
  expect(attacked.headers.etag).toBe(plain.headers.etag);
  expect(drawn).toHaveLength(1);
  expect(drawn[0]?.headers).toMatchObject(PLAIN);
  for (const name of Object.keys(headers).filter((one) => one !== "host" && one !== "x-forwarded-host")) {
    expect(drawn[0]?.headers).not.toHaveProperty(name);
  }
});

const ACTION = { "next-action": "0".repeat(42), "content-type": "text/plain;charset=UTF-8" };
const GADGET = '["$1:__proto__:constructor:constructor",{"then":"$1:__proto__:then","_response":{}}]';

test.each(["/ru", "/kk/quotes", "/_next/static/a.js", "/", "/healthz"])(
  "an action sent to %s is refused before anybody decodes it, CVE-2025-55182",
  async (path) => {
    const { ask, drawn } = await site();
    for (const origin of ["http://record.example", "https://evil.example", "null"]) {
      const answer = await ask(path, { method: "POST", headers: { ...ACTION, origin }, body: GADGET });
      expect([403, 405]).toContain(answer.status);
    }
    expect(drawn).toEqual([]);
  },
);

test.each(["TRACE", "PUT", "DELETE", "PATCH", "PROPFIND"])("%s is not taken", async (method) => {
  const { ask, drawn } = await site();
  for (const path of ["/ru", "/staff", "/theme"]) expect((await ask(path, { method })).status).toBe(405);
  expect(drawn).toEqual([]);
});

test("500 idle connections and 50 that send a byte at a time leave room for readers", async () => {
  const { ask, port } = await site();
  const start = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(port, "127.0.0.1", () => socket.write(text, () => resolve()));
      socket.once("error", reject);
      sockets.push(socket);
    });
  await Promise.all(Array.from({ length: 500 }, () => start("")));
  await Promise.all(Array.from({ length: 50 }, () => start("POST /theme HTTP/1.1\r\nhost: x\r\ncontent-le")));
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask("/ru")));
  expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
});
