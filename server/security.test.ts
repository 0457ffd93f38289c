import { createHash } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { contentPolicy } from "./security.ts";
import { openSite } from "./site.testing.ts";

const open: Awaited<ReturnType<typeof openSite>>[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((site) => site.close()));
});

const policyOf = (html: string) => contentPolicy("text/html; charset=utf-8", Buffer.from(html));
const hashOf = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

async function siteOf(publicOrigin: string, trustedProxies: string[] = []) {
  let seen: unknown;
  const site = await openSite({
    publicOrigin,
    trustedProxies,
    upstream: (request, response) => {
      seen = request.headers;
      response.setHeader("content-type", "text/html");
      response.setHeader("x-powered-by", "somebody");
      response.setHeader("vary", "rsc, next-router-state-tree");
      response.end("<script>a()</script>");
    },
  });
  open.push(site);
  return { ...site, seen: () => seen };
}

test("exactly the inline scripts of the page may run", () => {
  const scripts = ['self.__next_f.push([1,"«слово»"])', "\n  b < c && d > e\n"];
  const policy = policyOf(
    `<SCRIPT id="a">${scripts[0]}</SCRIPT><script src="/a.js" async></script><script async="" src="/b.js">not()</script>` +
      `<script\nid="b">${scripts[1]}</script><script>${scripts[0]}</script><script type="application/ld+json">{"a":1}</script>`,
  );
  const [, allowed] = /script-src ([^;]*)/.exec(policy) ?? [];
  expect(allowed?.split(" ")).toEqual(["'self'", ...scripts.map(hashOf)]);
  expect(policy).not.toContain("unsafe");
});

test("exactly the style sheets that stand in a page are its own", () => {
  const policy = policyOf("<style>a{}</style><script>a()</script><STYLE media=print>b{}</STYLE>");
  expect(/style-src ([^;]*)/.exec(policy)?.[1]).toBe(`'self' ${hashOf("a{}")} ${hashOf("b{}")}`);
});

test("everything else of a page comes from here or not at all", () => {
  const policy = policyOf('<p><script src="/a.js"></script>');
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]);
  expect(contentPolicy("application/json", Buffer.from("<script>a()</script>"))).toContain("default-src 'none'");
});

test.each(["/ru", "/", "/ru/", "/_next/static/a.js", "/staff", "/healthz", "/%"])(
  "%s carries the headers of the house",
  async (path) => {
    const { ask } = await siteOf("http://record.example");
    const { headers } = await ask(path);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
    });
    expect(headers["strict-transport-security"]).toBeUndefined();
    expect(headers["x-powered-by"]).toBeUndefined();
  },
);

test("a record that is reached over https asks browsers to stay with it", async () => {
  const { ask } = await siteOf("https://record.example");
  expect((await ask("/ru")).headers["strict-transport-security"]).toBe("max-age=31536000");
});

const FORGED = {
  "x-forwarded-for": "203.0.113.9, 198.51.100.7",
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "gopher",
  "x-forwarded-port": "1",
  forwarded: "for=203.0.113.9",
  "x-real-ip": "203.0.113.9",
  "x-middleware-subrequest": "middleware:middleware",
  "x-nextjs-data": "1",
  "x-invoke-path": "/admin",
  "x-matched-path": "/admin",
  "x-vercel-id": "1",
  "next-resume": "1",
  host: "evil.example",
  "x-reader-address": "/staff/settings",
  "x-reader-language": "xx",
  "x-kept": "yes",
};

test("what a reader claims to have been forwarded is not believed", async () => {
  const { ask, seen } = await siteOf("https://record.example");
  await ask("/staff", { headers: FORGED });
  expect(seen()).toEqual({
    host: "record.example",
    "x-forwarded-host": "record.example",
    "x-forwarded-proto": "https",
    "x-forwarded-for": "127.0.0.1",
    "x-kept": "yes",
    "x-reader-address": "/staff",
    "x-reader-language": "ru",
  });
});

test.each([
  [["127.0.0.1"], "198.51.100.7"],
  [["127.0.0.0/8", "198.51.100.0/24"], "203.0.113.9"],
  [["127.0.0.0/8", "198.51.100.0/24", "203.0.113.0/24"], "203.0.113.9"],
  [["10.0.0.0/8", "::1"], "127.0.0.1"],
])("behind the proxies %j the reader's address is %s", async (proxies, address) => {
  const { ask, seen } = await siteOf("https://record.example", proxies);
  await ask("/staff", { headers: FORGED });
  expect(seen()).toMatchObject({ "x-forwarded-for": address, "x-forwarded-host": "record.example" });
});

test("nonsense from a trusted proxy leaves the proxy's own address", async () => {
  const { ask, seen } = await siteOf("https://record.example", ["127.0.0.1"]);
  await ask("/staff", { headers: { "x-forwarded-for": "unknown" } });
  expect(seen()).toMatchObject({ "x-forwarded-for": "127.0.0.1" });
});

test("the Accept of a desk request is its own", async () => {
  const { ask, seen } = await siteOf("https://record.example");
  await ask("/api/desk", { headers: { accept: "application/json" } });
  expect(seen()).toMatchObject({ accept: "application/json" });
});
