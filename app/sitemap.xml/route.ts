import { sitemapParts } from "@/db/sitemap.ts";
import { sitemapIndexXml } from "@/lib/sitemap.ts";

// It tells the record of the moment, under the origin of the moment: nothing of it is made when pages are built.
export const dynamic = "force-dynamic";

/** The index of the site map: the pages of the site, and the records in parts. */
export async function GET(): Promise<Response> {
  const parts = (await sitemapParts()).map(({ kind, part }) => `/sitemaps/${kind}-${part + 1}.xml`);
  const origin = process.env.PUBLIC_ORIGIN ?? "http://localhost:3000";
  const xml = sitemapIndexXml(["/sitemaps/pages.xml", ...parts], origin);
  return new Response(xml, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
