import { DEFAULT_LOCALE, LOCALES, type Locale } from "./locale.ts";

/** A page that a site map names: its address in a language, from the root, and when it changed. */
export type MappedPage = { addressIn: (locale: Locale) => string; changed: string | null };

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
const SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** Site map of these pages: each in every language, with the same page in the others beside it. */
export function sitemapXml(pages: readonly MappedPage[], origin: string): string {
  const entries = pages.flatMap((page) => LOCALES.map((locale) => urlEntry(page, locale, origin)));
  return `${HEAD}<urlset xmlns="${SCHEMA}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join("\n")}\n</urlset>\n`;
}

/** The index of site maps at these addresses. */
export function sitemapIndexXml(addresses: readonly string[], origin: string): string {
  const entries = addresses.map((address) => `<sitemap><loc>${full(address, origin)}</loc></sitemap>`);
  return `${HEAD}<sitemapindex xmlns="${SCHEMA}">\n${entries.join("\n")}\n</sitemapindex>\n`;
}

function urlEntry({ addressIn, changed }: MappedPage, locale: Locale, origin: string): string {
  const inLanguage = (lang: string, of: Locale): string =>
    `<xhtml:link rel="alternate" hreflang="${lang}" href="${full(addressIn(of), origin)}"/>`;
  const others = [...LOCALES.map((one) => inLanguage(one, one)), inLanguage("x-default", DEFAULT_LOCALE)];
  const lastmod = changed === null ? "" : `<lastmod>${changed}</lastmod>`;
  return `<url><loc>${full(addressIn(locale), origin)}</loc>${lastmod}${others.join("")}</url>`;
}

function full(address: string, origin: string): string {
  return new URL(address, origin).href.replaceAll("&", "&amp;");
}
