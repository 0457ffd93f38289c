/** What published holes of the framework were reached by. To what is public none of it may make a difference. */
export const FORGED: [string, Record<string, string>][] = [
  ["authorisation skipped, CVE-2025-29927", { "x-middleware-subrequest": "middleware:middleware:middleware" }],
  ["the same in a folder", { "x-middleware-subrequest": "src/middleware:src/middleware:src/middleware" }],
  ["a page as data, CVE-2026-44576", { rsc: "1", "next-router-state-tree": "%5B%22%22%5D", "next-url": "/staff" }],
  ["a part of a page", { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" }],
  ["a tree that is none", { rsc: "1", "next-router-state-tree": "%5B%5B%5B" }],
  ["a drawing taken up again, CVE-2026-44579", { "next-resume": "1" }],
  ["a preview", { cookie: "__prerender_bypass=x; __next_preview_data=y" }],
  ["another address", { "x-original-url": "/staff", "x-rewrite-url": "/staff", "x-matched-path": "/staff" }],
  ["another reader", { "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1", forwarded: "for=127.0.0.1" }],
  ["another method", { "x-http-method-override": "POST" }],
  ["data of the old pages", { "x-nextjs-data": "1", purpose: "prefetch" }],
  ["a revalidation", { "x-prerender-revalidate": "1", "x-prerender-revalidate-if-generated": "1" }],
];

/** Addresses that have led past a check or into the file system. */
export const CROOKED = [
  "/_next/data/build/ru.json",
  "/_next/image?url=http%3A%2F%2F169.254.169.254%2F&w=64&q=75",
  "/_next/image?url=%2Fstaff&w=64&q=75",
  "/_next/static/../../server/app-paths-manifest.json",
  "/_next/static/%2e%2e/%2e%2e/BUILD_ID",
  "/_next/webpack-hmr",
  "/__nextjs_original-stack-frame?file=/etc/passwd",
  "/ru/..%2f..%2fstaff",
  "/ru/%2e%2e/staff",
  "/%2fstaff",
  "//staff",
  "//evil.example/%2e%2e",
  "/\\evil.example",
  "/ru/organisations/%00",
  "/ru/organisations/%ff%fe",
  "/ru/organisations/[[...slug]]",
  "/ru/(desk)/staff",
  "/ru?__nextLocale=staff&nxtPslug=staff&_rsc=1",
  "/ru/organisations/a.rsc",
  "/ru.segments/_tree.segment.rsc",
  "/ru.txt",
  "/api/v1/..%2f..%2fstaff",
  `/ru/quotes/${"9".repeat(400)}`,
  `/ru?${"q=a&".repeat(500)}`,
];

/** What React's decoder of actions was taken over with, CVE-2025-55182, and what kept it busy, CVE-2026-23870. */
export const DECODED = [
  '["$1:__proto__:constructor:constructor",{"then":"$1:__proto__:then","_response":{}}]',
  `["$@0"]`,
  `[${'"$Q0",'.repeat(5_000)}0]`,
  `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
  `["$n${"9".repeat(50_000)}"]`,
];
