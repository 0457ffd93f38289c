import { expect, it } from "vitest";
import { sitemapIndexXml, sitemapXml } from "./sitemap.ts";

it("names a page in every language, with the same page in the others", () => {
  const page = { addressIn: (locale: string) => `/${locale}/quotes/7?a=1&b=2`, changed: "2026-11-24T00:00:00.000Z" };
  const xml = sitemapXml([page], "https://record.example");
  expect(xml.match(/<url>/g)).toHaveLength(3);
  expect(xml.match(/hreflang="x-default" href="https:\/\/record\.example\/ru\//g)).toHaveLength(3);
  expect(xml).toContain("<loc>https://record.example/kk/quotes/7?a=1&amp;b=2</loc><lastmod>2026-11-24T");
});

it("the index names its parts", () => {
  expect(sitemapIndexXml(["/sitemaps/pages.xml"], "https://record.example")).toContain(
    "<sitemap><loc>https://record.example/sitemaps/pages.xml</loc></sitemap>",
  );
});
