import { loadSample } from "../db/sample/load.ts";
import { signedInMember } from "../db/staff/signed-in.testing.ts";
import { onRecord } from "./arranged-record.ts";
import { look } from "./asking.ts";
import { pagesUnder } from "./desk-places.ts";
import { DESK_PAGES } from "./desk-table.ts";
import { addressesOf } from "./desk-things.ts";
import { expect } from "./fixtures.ts";
import { crawl, publicRoutes } from "./public-crawl.ts";
import { STORY_SECRET } from "./site.ts";

const test = onRecord(async () => void (await loadSample()));

const HOUSE = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": expect.stringContaining("geolocation=()"),
  "content-security-policy": expect.stringMatching(/^default-src 'none'/),
};
const TELLING = ["x-powered-by", "server", "x-nextjs-cache", "x-nextjs-prerender", "x-nextjs-stale-time"];

test("every public route carries the headers of the house and tells nothing of what it is made with", async ({
  site,
}) => {
  const visited = await crawl(site, ["/ru/not-found", "/api/v1/nothing"]);
  const routes = publicRoutes();
  const met = new Set<string>();
  for (const { path } of visited) {
    const answer = await look(`${site}${path}`);
    for (const { route, pattern } of routes) if (pattern.test(path.split("?")[0] ?? "")) met.add(route);
    expectHouse(path, answer);
    const isFrame = answer.status === 200 && path.startsWith("/embed/");
    const frames = isFrame ? "frame-ancestors *" : "frame-ancestors 'none'";
    expect.soft(answer.headers.get("content-security-policy"), path).toContain(frames);
    expect.soft(answer.headers.get("content-security-policy"), path).not.toMatch(/unsafe-inline|unsafe-eval/);
    await answer.arrayBuffer();
  }
  expect(routes.map(({ route }) => route).filter((route) => !met.has(route))).toEqual([]);
});

test("every page of the desk carries them too, and is nobody else's", async ({ site }) => {
  const { member, cookie } = await signedInMember("admin", STORY_SECRET);
  for (const route of pagesUnder("staff", "sign-in")) {
    for (const path of await addressesOf(route, DESK_PAGES[route]?.thing, member)) {
      for (const who of [undefined, `${cookie.name}=${cookie.value}`]) {
        const answer = await look(`${site}${path}`, who === undefined ? {} : { cookie: who });
        expectHouse(path, answer);
        expect.soft(answer.headers.get("cache-control"), path).toBe("private, no-store");
        expect.soft(answer.headers.get("content-security-policy"), path).not.toMatch(/unsafe-inline|unsafe-eval/);
        await answer.arrayBuffer();
      }
    }
  }
});

function expectHouse(path: string, answer: Response): void {
  const headers = Object.fromEntries(answer.headers);
  expect.soft(headers, path).toMatchObject(HOUSE);
  expect
    .soft(
      TELLING.filter((name) => name in headers),
      path,
    )
    .toEqual([]);
  expect.soft(answer.status, path).toBeLessThan(500);
}
