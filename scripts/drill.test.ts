import { once } from "node:events";
import { createServer } from "node:http";
import { expect, test } from "vitest";
import { crawl, differing, type Seen } from "./crawl.ts";

const PAGES: Record<string, string> = {
  "/ru": '<a href="/ru/a">a</a> <a href="/ru?q=x">later</a> <a href="/staff">desk</a> <link href="/style.css">',
  "/ru/a": '<a href="/ru">back</a> <a href="https://example.org/elsewhere">away</a>',
  "/style.css": "a{}",
  "/sitemap.xml": "<loc>http://record.example/ru/only-here</loc>",
  "/ru/only-here": "found",
};

async function crawled(pages: Record<string, string>): Promise<Seen> {
  const server = createServer(({ url = "" }, response) => {
    response.statusCode = url in pages ? 200 : 404;
    response.setHeader(
      "content-type",
      url.endsWith(".css") ? "text/css" : url.endsWith(".xml") ? "text/xml" : "text/html",
    );
    response.end(pages[url]);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const seen = await crawl(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`, () => undefined);
  server.close();
  return seen;
}

test("every page that is linked to is seen once, and nothing of the desk", async () => {
  const seen = await crawled(PAGES);
  expect([...seen.keys()].sort()).toEqual(["/", "/en", "/healthz", "/kk", ...Object.keys(PAGES)].sort());
});

test("one letter, one page more and one page less are each a difference", async () => {
  const before = await crawled(PAGES);
  expect(differing(before, await crawled(PAGES))).toEqual([]);
  expect(differing(before, await crawled({ ...PAGES, "/ru/only-here": "Found" }))).toEqual(["/ru/only-here"]);
  expect(differing(before, await crawled({ ...PAGES, "/sitemap.xml": "" }))).toEqual(["/sitemap.xml", "/ru/only-here"]);
});
