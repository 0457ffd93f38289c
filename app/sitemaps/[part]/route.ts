import { listSitemapPart, type SitemapEntry } from "@/db/sitemap.ts";
import { addressOf } from "@/lib/addresses.ts";
import type { Locale } from "@/lib/locale.ts";
import { type MappedPage, sitemapXml } from "@/lib/sitemap.ts";

// It tells the record of the moment, under the origin of the moment: nothing of it is made when pages are built.
export const dynamic = "force-dynamic";

const PAGES = [
  "timeline",
  "organisations",
  "quotes",
  "sources",
  "search",
  "corrections",
  "changes",
  "data",
  "api",
  "about",
] as const;
const KINDS = ["organisation", "person", "event", "quote", "source"] as const;

type Props = { params: Promise<{ part: string }> };

/** One part of the site map: `pages.xml`, or `organisation-1.xml`, `organisation-2.xml` and so on. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const pages = await pagesOf((await params).part);
  if (pages.length === 0)
    return new Response("No such part.\n", { status: 404, headers: { "content-type": "text/plain" } });
  const xml = sitemapXml(pages, process.env.PUBLIC_ORIGIN ?? "http://localhost:3000");
  return new Response(xml, { headers: { "content-type": "application/xml; charset=utf-8" } });
}

async function pagesOf(part: string): Promise<MappedPage[]> {
  if (part === "pages.xml") {
    return PAGES.map((page) => ({ addressIn: (locale: Locale) => addressOf[page](locale), changed: null }));
  }
  const [, name, number] = /^([a-z]+)-([1-9]\d{0,4})\.xml$/.exec(part) ?? [];
  const kind = KINDS.find((one) => one === name);
  return kind ? (await listSitemapPart(kind, Number(number) - 1)).map(mapped) : [];
}

function mapped({ page, changed }: SitemapEntry): MappedPage {
  return { addressIn: (locale) => addressOf.record(locale, page), changed };
}
