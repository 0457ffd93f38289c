import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LOCALES } from "../lib/locale.ts";
import { sitemapXml } from "../lib/sitemap.ts";
import { transact } from "./client.ts";
import { listSitemapPart, sitemapParts } from "./sitemap.ts";
import { aSource } from "./small-record.testing.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";

/** More than one file of a site map may name, in three languages. */
const SOURCES = 17_000;
const MOST_ADDRESSES = 50_000;
const MOST_BYTES = 50 * 1024 * 1024;

let record: Awaited<ReturnType<typeof temporaryRecord>>;
beforeAll(async () => {
  record = await temporaryRecord();
  await transact(async (tx) => {
    await aSource(tx, { published: "2022-10-19" });
    tx.run(sql`
      with recursive more(n) as (select 2 union all select n + 1 from more where n < ${SOURCES})
      insert into source (publisher, title, url, lang, published, published_sort, version)
      select publisher, title || n, 'https://news.example/' || n, lang, published, published_sort, 1
      from source, more`);
  });
});
afterAll(() => record.remove());

test("a long record is named in parts, each of them as large as a site map may be, and every page once", async () => {
  const parts = (await sitemapParts()).filter(({ kind }) => kind === "source");
  expect(parts.length).toBeGreaterThan(1);
  const seen: string[] = [];
  for (const { kind, part } of parts) {
    const pages = await listSitemapPart(kind, part);
    seen.push(...pages.map(({ page }) => JSON.stringify(page)));
    const addressIn = (locale: string): string => `/${locale}/sources/${"9".repeat(60)}`;
    const xml = sitemapXml(
      pages.map(({ changed }) => ({ addressIn, changed })),
      "https://a-long-name.record.example",
    );
    expect(pages.length * LOCALES.length).toBeLessThanOrEqual(MOST_ADDRESSES);
    expect(xml.match(/<loc>/g)).toHaveLength(pages.length * LOCALES.length);
    expect(Buffer.byteLength(xml)).toBeLessThan(MOST_BYTES);
  }
  expect(seen).toHaveLength(SOURCES);
  expect(new Set(seen).size).toBe(SOURCES);
  expect(await listSitemapPart("source", parts.length)).toEqual([]);
});
