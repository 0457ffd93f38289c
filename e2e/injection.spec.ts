import type { APIRequestContext, BrowserContext, Page } from "@playwright/test";
import { columnsWithout } from "../db/free-text.testing.ts";
import { onRecord } from "./arranged-record.ts";
import { expect } from "./fixtures.ts";
import { publishInjected } from "./injected-record.ts";
import { inTurn, PAYLOADS } from "./payloads.ts";
import { crawl } from "./public-crawl.ts";

/** `INJECTIONS=all npm run e2e -- injection` puts each of the 200 into every text of records of its own; `1-50` some of them. */
const [, first, last] = /^(?:all|(\d+)-(\d+))$/.exec(process.env.INJECTIONS ?? "") ?? [];
const ASKED = PAYLOADS.slice(Number(first ?? 1) - 1, Number(last ?? PAYLOADS.length));
const WORDS = process.env.INJECTIONS ? ASKED.map((payload) => () => payload) : inTurn(3);
const AT_ONCE = 3;

const test = onRecord(async () => publishInjected(WORDS, PAYLOADS.join(" ")));

/** Columns that hold no words of anybody: addresses, days, hashes. */
const NO_WORDS =
  /\.(slug|\w*(?:sort|earliest|latest|edtf|hash|sha256)|published(?:_at)?|captured_at|joined|left|said|date|founded|contact_on|website|url)$/;

/** A record that anybody made opens dangerous; here no policy stops a script, only that it is never one. */
async function watched(context: BrowserContext): Promise<Set<number>> {
  const hits = new Set<number>();
  await context.exposeFunction("hit", (number: unknown) => hits.add(Number(number)));
  context.on("dialog", (dialog) => dialog.dismiss());
  return hits;
}

test("what people try runs in a page that takes it as it is", async ({ browser }) => {
  const context = await browser.newContext();
  const hits = await watched(context);
  const page = await context.newPage();
  for (const payload of PAYLOADS) await page.setContent(`<!doctype html><p>${payload}</p>`);
  await page.waitForTimeout(200);
  expect(hits.size).toBeGreaterThan(PAYLOADS.length / 2);
  await context.close();
});

test(`${PAYLOADS.length} scripts in every text of the record run on no page and in no other answer`, async ({
  browser,
  site,
}) => {
  test.setTimeout(120_000 + WORDS.length * 6_000);
  expect((await columnsWithout("hit(")).filter((column) => !NO_WORDS.test(column))).toEqual([]);
  const context = await browser.newContext({ baseURL: site, bypassCSP: true });
  const hits = await watched(context);
  const addresses = await addressesWith(site);
  expect(addresses.length).toBeGreaterThan(5 * WORDS.length);
  const waiting = addresses.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const page = await context.newPage();
      for (const address of waiting) {
        await open(page, context.request, address);
        expect.soft([...hits], address).toEqual([]);
      }
    }),
  );
  await context.close();
});

/** Every address of a record, and of all other answers those in which the words stand, in whatever writing. */
async function addressesWith(site: string): Promise<string[]> {
  const map = await (await fetch(`${site}/sitemap.xml`)).text();
  const records = [...map.matchAll(/<loc>[a-z]+:\/\/[^/<]+(\/ru\/\w+\/[^<]+)<\/loc>/g)].map(([, path = ""]) => path);
  const search = `/ru/search?q=${encodeURIComponent("<script>hit(1)</script>")}`;
  const others = await crawl(site, [search, `/ru?q=${encodeURIComponent('"><img src=x onerror=hit(1)>')}`]);
  const holding = others.filter(({ text }) => /hit\(|hit%28|hit\\u0028/.test(text)).map(({ path }) => path);
  return [...new Set([...records, ...holding])];
}

/** A file that is saved is not shown: of it Chromium must at least be told that it is no page. */
async function open(page: Page, request: APIRequestContext, address: string): Promise<void> {
  const saved = await page.goto(address).then(
    () => false,
    (error: Error) => /Download is starting|ERR_ABORTED/.test(error.message) || Promise.reject(error),
  );
  if (!saved) return;
  const headers = (await request.get(address)).headers();
  expect.soft(headers["content-type"], address).not.toMatch(/html|xml|svg/);
  expect.soft(headers["x-content-type-options"], address).toBe("nosniff");
}
