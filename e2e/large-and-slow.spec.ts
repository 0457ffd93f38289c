import { loadSample } from "../db/sample/load.ts";
import { signedInMember } from "../db/staff/signed-in.testing.ts";
import { onRecord } from "./arranged-record.ts";
import { pagesUnder } from "./desk-places.ts";
import { DESK_PAGES } from "./desk-table.ts";
import { addressesOf } from "./desk-things.ts";
import { expect } from "./fixtures.ts";
import { crowd } from "./patience.ts";
import { crawl, publicRoutes } from "./public-crawl.ts";
import { ask } from "./raw-request.ts";
import { STORY_SECRET } from "./site.ts";

const test = onRecord(async () => void (await loadSample()));

const KB = 1024;
/** Something that says it is a form and is none: 64 KB and a byte of it are read, a megabyte and a byte are not. */
const FORM = "multipart/form-data; boundary=none";
const WHERE_FORMS_ARE_TAKEN = { little: 400, much: 413 };
const ELSEWHERE = { little: 405, much: 405 };

test("what is too large is refused at every route, and those who are slow or say nothing leave room for readers", async ({
  site,
}) => {
  test.setTimeout(180_000);
  const { member, cookie } = await signedInMember("editor", STORY_SECRET);
  const places = pagesUnder("staff", "sign-in").map((route) => addressesOf(route, DESK_PAGES[route]?.thing, member));
  const desk = (await Promise.all(places)).flat();
  const visited = await crawl(site, []);
  const open = publicRoutes().flatMap(({ pattern }) => visited.find(({ path }) => pattern.test(path))?.path ?? []);
  const slow = await crowd(site);
  const send = async (path: string, bytes: number) => {
    const headers = { origin: site, cookie: `${cookie.name}=${cookie.value}`, "content-type": FORM };
    return (await ask(site, path, { method: "POST", headers, body: Buffer.alloc(bytes, 97) })).status;
  };
  for (const path of [...open, ...desk]) {
    const answers = { little: await send(path, 64 * KB + 1), much: await send(path, KB * KB + 1) };
    const takesForms = desk.includes(path) || path.endsWith("/report");
    expect.soft(answers, path).toEqual(takesForms ? WHERE_FORMS_ARE_TAKEN : ELSEWHERE);
  }
  const readers = await Promise.all(Array.from({ length: 50 }, () => ask(site, "/ru")));
  expect(readers.map(({ status }) => status)).toEqual(Array(50).fill(200));
  const file = await ask(site, visited.find(({ path }) => path.endsWith(".sqlite"))?.path ?? "no file");
  expect(file.status).toBe(200);
  expect(new Set(await slow.finish())).toEqual(new Set(["HTTP/1.1 303 See Other"]));
  slow.leave();
});
