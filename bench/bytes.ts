import { brotliCompressSync } from "node:zlib";
import { fetchRaw } from "./answers.ts";
import { fontsFor } from "./page-fonts.ts";
import { firstLink } from "./pages.ts";
import { saying } from "./progress.ts";

/**
 * What a first visit to a page costs in bytes; CSS and script as a browser takes them, by brotli. A style sheet that
 * stands in the page is part of it: `css` says how much of it by itself.
 */
export type PageBytes = {
  page: string;
  html: { raw: number; gzip: number; brotli: number };
  css: number;
  script: number;
  fonts: number;
  fontFiles: number;
};

const BROTLI = { "accept-encoding": "br" };

/** The main pages, found as a reader finds them, with everything that they link to. */
export async function measureBytes(origin: string): Promise<PageBytes[]> {
  const pages = {
    timeline: "/ru",
    directory: "/ru/organisations",
    profile: await firstLink(`${origin}/ru/organisations`, /href="(\/ru\/organisations\/[\w-]+)"/),
    quote: await firstLink(`${origin}/ru/quotes`, /href="(\/ru\/quotes\/\d+)"/),
  };
  const results: PageBytes[] = [];
  for (const [page, path] of Object.entries(pages)) {
    results.push(await saying(`weighing the page: ${page}`, () => bytesOf(page, origin + path)));
  }
  return results;
}

async function bytesOf(page: string, url: string): Promise<PageBytes> {
  const [raw, gzip, brotli] = await Promise.all([
    existing(url, {}),
    existing(url, { "accept-encoding": "gzip" }),
    existing(url, BROTLI),
  ]);
  const html = raw.toString();
  const sheets = linked(html, /<link[^>]+rel="stylesheet"[^>]*>/g, /href="([^"]+)"/, url);
  const scripts = linked(html, /<script(?![^>]+nomodule)[^>]+src=[^>]*>/gi, /src="([^"]+)"/, url);
  const css = await Promise.all(
    sheets.map(async (sheet) => ({ url: sheet, text: (await existing(sheet, {})).toString() })),
  );
  const within = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = ""]) => ({ url, text }));
  const fonts = [...new Set([...css, ...within].flatMap((sheet) => fontsFor(html, sheet)))];
  return {
    page,
    html: { raw: raw.length, gzip: gzip.length, brotli: brotli.length },
    css: (await total(sheets)) + within.reduce((sum, { text }) => sum + brotliCompressSync(text).length, 0),
    script: await total(scripts),
    fonts: await total(fonts),
    fontFiles: fonts.length,
  };
}

function linked(html: string, tag: RegExp, address: RegExp, base: string): string[] {
  const found = [...html.matchAll(tag)].flatMap(([text]) => address.exec(text)?.[1] ?? []);
  return [...new Set(found.map((path) => new URL(path, base).href))];
}

async function total(urls: readonly string[]): Promise<number> {
  const sizes = await Promise.all(urls.map(async (url) => (await existing(url, BROTLI)).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function existing(url: string, headers: Record<string, string>): Promise<Buffer> {
  const { status, body } = await fetchRaw(url, headers);
  if (status !== 200) throw new Error(`${url} answers ${status}`);
  return body;
}
