import { readVocabulary, unknownToSchemaOrg } from "../lib/schema-org.testing.ts";
import { expect, test } from "./fixtures.ts";

/** Words that a source retells, where the other quote has them as they were said. */
const RETOLD = "/quotes/2";
const PICTURED = ["timeline", "organisation", "quote", "event"] as const;

for (const locale of ["ru", "kk", "en"] as const) {
  test(`the pages that are shared have a picture of their own in ${locale}`, async ({ page, request, addresses }) => {
    const seen = new Set<string>();
    for (const path of [...PICTURED.map((name) => addresses[name]), RETOLD]) {
      await page.goto(`/${locale}${path}`);
      const image = await page.locator("head meta[property='og:image']").getAttribute("content");
      await expect(page.locator("head meta[name='twitter:card']")).toHaveAttribute("content", "summary_large_image");
      await expect(page.locator("head meta[property='og:image:alt']")).toHaveAttribute("content", /\S{4}/);
      const answer = await request.get(image ?? "");
      expect(answer.headers()["content-type"]).toBe("image/png");
      const png = await answer.body();
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(png.length).toBeGreaterThan(8_000);
      expect(
        (await request.get(image ?? "", { headers: { "if-none-match": answer.headers().etag ?? "" } })).status(),
      ).toBe(304);
      seen.add(png.toString("base64"));
    }
    expect(seen.size).toBe(PICTURED.length + 1);
  });
}

test("there is no picture of what is not there", async ({ request, site }) => {
  for (const path of [
    "/ru/quotes/999/picture.png",
    "/ru/quotes/01/picture.png",
    "/kk/organisations/nobody/picture.png",
  ]) {
    expect((await request.get(`${site}${path}`)).status()).toBe(404);
  }
});

type Data = Record<string, unknown> & { about?: Record<string, unknown> };

test("every page says what it is about in the words of schema.org", async ({ page, addresses }) => {
  const vocabulary = readVocabulary();
  const dataOf = async (path: string): Promise<Data> => {
    await page.goto(`/ru${path}`);
    const data = JSON.parse((await page.locator("script[type='application/ld+json']").textContent()) ?? "");
    expect(unknownToSchemaOrg(data, vocabulary), path).toEqual([]);
    return data;
  };
  const record = await dataOf("");
  expect(record).toMatchObject({ "@type": "Dataset", license: "https://creativecommons.org/licenses/by/4.0/" });
  expect(record.distribution).toHaveLength(6);
  const organisation = await dataOf("/organisations/obshchestvennyy-fond-khartiya-za-prava-cheloveka");
  expect(organisation.about).toMatchObject({
    "@type": "Organization",
    memberOf: [{ "@type": "OrganizationRole", startDate: "2022-10-19" }],
  });
  expect((await dataOf("/quotes/4")).about).toMatchObject({
    "@type": "Quotation",
    inLanguage: "ru",
    creator: { "@type": "Person" },
  });
  expect((await dataOf("/quotes/2")).about).toMatchObject({ "@type": "Claim" });
  expect((await dataOf(addresses.event)).about).toMatchObject({ "@type": "Event" });
});

test("a title tells the news by itself, as a search engine or a news reader shows it", async ({ page, addresses }) => {
  const titleOf = async (path: string): Promise<string> => {
    await page.goto(`/ru${path}`);
    await expect(page.locator("head meta[property='og:title']")).toHaveAttribute("content", /\S/);
    return page.title();
  };
  expect(await titleOf("/organisations/partiya-amanat")).toBe(
    "Партия AMANAT: вступление в коалицию, 6 октября 2022 года — Хроника коалиции",
  );
  expect(await titleOf(addresses.event)).toMatch(/, .*\d+ (?:октября|ноября) 2022 года — Хроника коалиции$/);
  expect(await titleOf(addresses.person)).toMatch(/: слова и должности в записи о коалиции — /);
  expect(await titleOf("/organisations?kind=party&q=amanat")).toMatch(/^Организации: .*amanat.*партия/);
});

test("the site map leads to every record in every language, and robots are told where it is", async ({
  request,
  site,
}) => {
  const robots = await (await request.get(`${site}/robots.txt`)).text();
  expect(robots).toContain(`Sitemap: ${site}/sitemap.xml`);
  const locations = async (address: string): Promise<string[]> => {
    const answer = await request.get(address);
    expect(answer.headers()["content-type"]).toContain("application/xml");
    return [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location = ""]) => location);
  };
  const parts = await locations(`${site}/sitemap.xml`);
  const pages = (await Promise.all(parts.map(locations))).flat();
  expect(pages.filter((address) => /\/kk\/organisations\/[a-z]/.test(address))).toHaveLength(16);
  expect(new Set(pages).size).toBe(pages.length);
  for (const address of pages.filter((_, index) => index % 7 === 0)) {
    expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(200);
  }
  expect((await request.get(`${site}/sitemaps/organisation-2.xml`)).status()).toBe(404);
});
