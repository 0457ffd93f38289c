import { connect, type Socket } from "node:net";
import { loadSample } from "../db/sample/load.ts";
import { signedInMember } from "../db/staff/signed-in.testing.ts";
import { onRecord } from "./arranged-record.ts";
import { pagesUnder } from "./desk-places.ts";
import { DESK_PAGES } from "./desk-table.ts";
import { addressesOf } from "./desk-things.ts";
import { expect } from "./fixtures.ts";
import { crawl, publicRoutes } from "./public-crawl.ts";
import { ask } from "./raw-request.ts";
import { STORY_SECRET } from "./site.ts";

const test = onRecord(async () => void (await loadSample()));

const KB = 1024;

test("what is too large is refused at every route, and 500 idle and 50 slow connections leave room for readers", async ({
  site,
}) => {
  test.setTimeout(180_000);
  const { member, cookie } = await signedInMember("editor", STORY_SECRET);
  const places = pagesUnder("staff", "sign-in").map((route) => addressesOf(route, DESK_PAGES[route]?.thing, member));
  const desk = (await Promise.all(places)).flat();
  const visited = await crawl(site, []);
  const open = publicRoutes().flatMap(({ pattern }) => visited.find(({ path }) => pattern.test(path))?.path ?? []);
  const sockets = await holdOpen(site);
  for (const path of [...open, ...desk]) {
    const headers = { origin: site, cookie: `${cookie.name}=${cookie.value}`, "content-type": "text/plain" };
    const large = await ask(site, path, { method: "POST", headers, body: Buffer.alloc(64 * KB + 1, 97) });
    expect.soft(large.status, `64 KB and one byte: ${path}`).toBeLessThan(500);
    const larger = await ask(site, path, { method: "POST", headers, body: Buffer.alloc(KB * KB + 1, 97) });
    expect.soft([403, 405, 413, 429], `1 MB and one byte: ${path}`).toContain(larger.status);
  }
  const readers = await Promise.all(Array.from({ length: 50 }, () => ask(site, "/ru")));
  expect(readers.map(({ status }) => status)).toEqual(Array(50).fill(200));
  for (const socket of sockets) socket.destroy();
});

/** Connections that say nothing, and some that begin to. */
async function holdOpen(site: string): Promise<Socket[]> {
  const { hostname, port } = new URL(site);
  const begin = (words: string) =>
    new Promise<Socket>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write(words, () => resolve(socket)));
      socket.once("error", reject);
    });
  const idle = Array.from({ length: 500 }, () => begin(""));
  const slow = Array.from({ length: 50 }, () => begin("POST /theme HTTP/1.1\r\nhost: x\r\ncontent-le"));
  const sockets = await Promise.all([...idle, ...slow]);
  for (const socket of sockets) socket.on("error", () => undefined);
  return sockets;
}
