import { setTimeout as pause } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { openSite } from "./site.testing.ts";
import type { Upstream } from "./upstream.ts";

type Site = Awaited<ReturnType<typeof openSite>>;

const open: Site[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((site) => site.close()));
});

/** A site that counts its drawings and writes the number of each into the page. */
async function countingSite(
  given: { draw?: Upstream; pageCacheBytes?: number } = {},
): Promise<Site & { drawn: string[] }> {
  const drawn: string[] = [];
  const upstream: Upstream = (request, response) => {
    drawn.push(request.url ?? "");
    if (given.draw) {
      given.draw(request, response);
      return;
    }
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<p>${request.url} drawn ${drawn.length}</p>${"слово ".repeat(200)}`);
  };
  const site = await openSite({ upstream, ...(given.pageCacheBytes && { pageCacheBytes: given.pageCacheBytes }) });
  open.push(site);
  return { ...site, drawn };
}

test("a page is drawn once and sent until the record moves", async () => {
  const { ask, drawn, record } = await countingSite();
  const first = await ask("/ru");
  expect(first.status).toBe(200);
  expect((await ask("/ru")).text).toBe(first.text);
  record.at = 2;
  expect((await ask("/ru")).text).not.toBe(first.text);
  expect(drawn).toEqual(["/ru", "/ru"]);
});

test("one page has one drawing, however its address is spelt", async () => {
  const { ask, drawn } = await countingSite();
  await ask("/ru?kind=association&q=%D0%BC%D0%B8%D1%80");
  await ask("/ru?q=мир&junk=1&kind=association&utm_source=x".replace("мир", "%D0%BC%D0%B8%D1%80"));
  await ask("/%72%75?q=%D0%BC%D0%B8%D1%80&kind=association");
  expect(drawn).toHaveLength(1);
  expect(drawn[0]).not.toContain("junk");
});

test("what the reader sends along does not reach a page that others get too", async () => {
  let seen: unknown;
  const { ask } = await countingSite({
    draw: (request, response) => {
      seen = request.headers;
      response.end("page");
    },
  });
  await ask("/ru", {
    headers: { cookie: "mood=dark", "x-forwarded-host": "evil.example", rsc: "1", "user-agent": "x" },
  });
  expect(seen).toEqual({
    host: "record.example",
    accept: "text/html",
    "x-forwarded-host": "record.example",
    "x-forwarded-proto": "http",
  });
});

test("HEAD is answered from the same page, without its body", async () => {
  const { ask, drawn } = await countingSite();
  const get = await ask("/kk");
  const head = await ask("/kk", { method: "HEAD" });
  expect(head.body).toHaveLength(0);
  expect(head.headers["content-length"]).toBe(String(get.body.length));
  expect(head.headers.etag).toBe(get.headers.etag);
  expect(drawn).toHaveLength(1);
});

test("brotli, gzip and the plain text are one page in three forms, each with its own tag", async () => {
  const { ask, drawn } = await countingSite();
  const plain = await ask("/ru");
  const br = await ask("/ru", { headers: { "accept-encoding": "gzip, deflate, br, zstd" } });
  const gzip = await ask("/ru", { headers: { "accept-encoding": "br;q=0.2, gzip;q=0.9" } });
  const none = await ask("/ru", { headers: { "accept-encoding": "br;q=0, gzip;q=0" } });
  expect(br.headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
  expect(gzip.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
  expect(none.headers["content-encoding"]).toBeUndefined();
  expect(new Set([plain, br, gzip].map((reply) => reply.headers.etag)).size).toBe(3);
  expect([plain, br, gzip].map((reply) => reply.headers.vary)).toEqual(Array(3).fill("Accept-Encoding, Cookie"));
  expect(drawn).toHaveLength(1);
});

test("a reader who has the page already is told so", async () => {
  const { ask, record } = await countingSite();
  const { headers } = await ask("/en");
  const etag = String(headers.etag);
  for (const known of [etag, `"other", W/${etag}`, "*"]) {
    const again = await ask("/en", { headers: { "if-none-match": known } });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers).toMatchObject({
      etag,
      vary: headers.vary,
      "cache-control": "public, max-age=0, must-revalidate",
    });
  }
  record.at = 2;
  expect((await ask("/en", { headers: { "if-none-match": etag } })).status).toBe(200);
});

test.each([
  "better-auth.session_token=a",
  "a=b; __Secure-better-auth.session_token=c",
  "__Host-session=x",
  "a=b;session=x",
])("a request with the cookie %s never meets the kept pages", async (cookie) => {
  const { ask, drawn } = await countingSite();
  await ask("/ru");
  const own = await ask("/ru", { headers: { cookie } });
  expect(own.headers["cache-control"]).toBe("private, no-store");
  expect(own.headers.etag).toBeUndefined();
  expect(own.text).toContain("drawn 2");
  expect((await ask("/ru")).text).toContain("drawn 1");
  expect(drawn).toHaveLength(2);
});

test("any other cookie does not matter", async () => {
  const { ask, drawn } = await countingSite();
  await ask("/ru", { headers: { cookie: "mood=dark; obsession=tea" } });
  await ask("/ru");
  expect(drawn).toHaveLength(1);
});

test("an answer that sets a cookie is not kept, and its cookie goes to nobody", async () => {
  const { ask, drawn } = await countingSite({
    draw: (_, response) => response.writeHead(200, { "set-cookie": "a=b", "content-type": "text/html" }).end("page"),
  });
  expect((await ask("/ru")).headers["set-cookie"]).toBeUndefined();
  await ask("/ru");
  expect(drawn).toHaveLength(2);
});

test("readers who ask for one page at once wait for one drawing", async () => {
  const { ask, drawn } = await countingSite({
    draw: (_, response) => setTimeout(() => response.end("page"), 50),
  });
  const replies = await Promise.all(Array.from({ length: 20 }, () => ask("/ru")));
  expect(replies.map((reply) => reply.text)).toEqual(Array(20).fill("page"));
  expect(drawn).toHaveLength(1);
});

test("a page drawn while the record moved is sent, but drawn again for the next reader", async () => {
  const site = await countingSite({
    draw: (_, response) => {
      site.record.at += 1;
      response.end(`page at ${site.record.at}`);
    },
  });
  expect((await site.ask("/ru")).text).toBe("page at 2");
  expect((await site.ask("/ru")).text).toBe("page at 3");
});

test("a page begun before a change does not come among those drawn after it", async () => {
  const site = await countingSite({
    draw: async (request, response) => {
      const { at } = site.record;
      if (request.url === "/ru" && at === 1) await pause(100);
      response.end(`page of ${at}`);
    },
  });
  const slow = site.ask("/ru");
  await pause(30);
  site.record.at = 2;
  expect((await site.ask("/kk")).text).toBe("page of 2");
  expect((await slow).text).toBe("page of 1");
  expect((await site.ask("/ru")).text).toBe("page of 2");
});

test("pages with a query or without a record push out each other, never the others", async () => {
  const { ask, drawn } = await countingSite({
    pageCacheBytes: 400_000,
    draw: (request, response) => {
      response.statusCode = request.url?.includes("nothing") ? 404 : 200;
      response.end("x".repeat(10_000));
    },
  });
  await ask("/ru");
  await ask("/ru/about");
  for (let n = 0; n < 40; n += 1) await ask(`/ru?q=${"a".repeat(n + 1)}`);
  for (let n = 0; n < 40; n += 1) await ask(`/ru/nothing-${n}`);
  expect(drawn).toHaveLength(82);
  await ask("/ru");
  await ask("/ru/about");
  await ask("/ru/nothing-39");
  expect(drawn).toHaveLength(82);
  await ask("/ru?q=a");
  expect(drawn).toHaveLength(83);
});

test("a file of the build is drawn once for all versions, and readers keep it for ever", async () => {
  const { ask, drawn, record } = await countingSite({
    draw: (_, response) => response.writeHead(200, { "content-type": "text/css" }).end("a{color:red}".repeat(100)),
  });
  const css = await ask("/_next/static/chunks/a.css", { headers: { "accept-encoding": "br" } });
  record.at = 2;
  await ask("/_next/static/chunks/a.css?dpl=1");
  expect(css.headers).toMatchObject({
    "content-encoding": "br",
    "cache-control": "public, max-age=31536000, immutable",
  });
  expect(drawn).toEqual(["/_next/static/chunks/a.css"]);
});

test("a font is sent as it is", async () => {
  const { ask } = await countingSite({
    draw: (_, response) => response.writeHead(200, { "content-type": "font/woff2" }).end(Buffer.alloc(2000)),
  });
  const font = await ask("/_next/static/media/a.woff2", { headers: { "accept-encoding": "br, gzip" } });
  expect(font.headers["content-encoding"]).toBeUndefined();
  expect(font.body).toHaveLength(2000);
});
