import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DatabaseFault } from "../db/faults.ts";
import { openSite } from "./site.testing.ts";

const STATUSES: Record<string, number> = { "/ru/breaks": 500, "/staff/forbidden": 403 };

const OURS = { origin: "http://record.example" };

let site: Awaited<ReturnType<typeof openSite>>;
let drawn: { method: string | undefined; url: string | undefined; body: string }[];

beforeEach(async () => {
  drawn = [];
  site = await openSite({
    upstream: async (request, response) => {
      let body = "";
      for await (const chunk of request) body += String(chunk);
      drawn.push({ method: request.method, url: request.url, body });
      if (request.url === "/ru/throws") throw new Error("secret path /srv/record\nsecond line");
      if (request.url === "/kk/report") {
        return void response.writeHead(400, { "content-type": "text/plain" }).end("Invalid Server Action request.");
      }
      response.statusCode = STATUSES[request.url ?? ""] ?? (isThere(request.url) ? 200 : 404);
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(`<p>drawn: ${request.url}</p>`);
    },
  });
});

afterEach(() => site.close());

function isThere(url = ""): boolean {
  return /^\/(ru|kk|en)(\/not-found)?(\?|$)|^\/staff(\/|\?|$)/.test(url);
}

test.each([
  ["kk-KZ,kk;q=0.9,ru;q=0.8,en;q=0.7", "/kk"],
  ["en-GB,en;q=0.9", "/en"],
  ["fr-FR,fr;q=0.9,en;q=0.1", "/en"],
  ["uk,de;q=0.5", "/ru"],
  ["en;q=0, kk", "/kk"],
  ["*", "/ru"],
  ["fr,*;q=0.5,kk;q=0.1", "/ru"],
  ["", "/ru"],
  [";;q=,,%", "/ru"],
])("/ with Accept-Language %j leads to %s", async (language, location) => {
  const reply = await site.ask("/", { headers: { "accept-language": language } });
  expect(reply.status).toBe(307);
  expect(reply.headers).toMatchObject({ location, vary: "Accept-Language" });
});

test("/ keeps what was asked for", async () => {
  expect((await site.ask("/?q=a")).headers.location).toBe("/ru?q=a");
});

test.each([
  ["/ru/", "/ru"],
  ["/kk/organisations/?letter=x", "/kk/organisations?letter=x"],
  ["/ru/organisations/hartiya@3/", "/ru/organisations/hartiya@3"],
])("%s moves to %s for good", async (path, location) => {
  const reply = await site.ask(path);
  expect(reply.status).toBe(308);
  expect(reply.headers.location).toBe(location);
});

test.each([
  "/organisations",
  "/de/organisations",
  "/RU",
  "/wp-login.php",
  "//evil.example",
  "//evil.example/",
  "///evil.example/%2e%2e",
  "/\\evil.example",
  "/ru//organisations",
  "/ru/../../etc/passwd",
  "/ru/%2e%2e/staff",
  "/ru/a%2Fb",
  "/_next/data/x.json",
  "/_next/image?url=x",
  "/_next/webpack-hmr",
  "/_next/static/../../package.json",
  "/_next/static/none.js",
  "/favicon.ico",
  "/healthz/x",
])("%s is a 404 in the reader's language and leads nowhere else", async (path) => {
  const reply = await site.ask(path, { headers: { "accept-language": "kk" } });
  expect(reply.status).toBe(404);
  expect(reply.headers.location).toBeUndefined();
  expect(reply.headers.vary).toBe("Accept-Encoding, Cookie, Accept-Language");
  expect(reply.text).toBe(`<p>drawn: /${path.startsWith("/ru/") ? "ru" : "kk"}/not-found</p>`);
});

test.each(["/api", "/staff-of-others", "/sign-in/elsewhere"])("%s is nowhere, and nobody keeps that", async (path) => {
  const reply = await site.ask(path, { headers: { "accept-language": "kk" } });
  expect(reply.status).toBe(404);
  expect(reply.text).toBe("<p>drawn: /kk/not-found</p>");
  if (path !== "/staff-of-others") expect(reply.headers["cache-control"]).toBe("private, no-store");
});

test("an address that its language does not know is sent as the whole page about it", async () => {
  for (const path of ["/kk/nothing", "/kk/not-found", "/kk/organisations/nobody"]) {
    for (const headers of [{}, { cookie: "session=a" }]) {
      const reply = await site.ask(path, { headers });
      expect(reply.status).toBe(404);
      expect(reply.text).toBe("<p>drawn: /kk/not-found</p>");
    }
  }
});

test("of what Next serves beside pages only the files of the build can be asked for", async () => {
  for (const path of ["data/x.json", "image?url=x", "webpack-hmr", "static/a.js"]) await site.ask(`/_next/${path}`);
  expect(drawn.map(({ url }) => url)).toEqual(["/ru/not-found", "/_next/static/a.js"]);
});

test("a flood of such addresses costs one drawing", async () => {
  for (let n = 0; n < 20; n += 1) await site.ask(`/nothing-${n}`);
  expect(drawn).toHaveLength(1);
});

test.each(["/%E0%A4%A", "/%", "/en/%00", "/en/a%0d%0aset-cookie:x", "/%7f", "*", "https://evil.example"])(
  "%s cannot be read",
  async (path) => {
    const reply = await site.ask(path, { headers: { "accept-language": "en" } });
    expect(reply.status).toBe(400);
    expect(reply.text).toContain('<html lang="en">');
    expect(reply.text).toContain("This address cannot be read");
    expect(drawn).toEqual([]);
  },
);

test("an address of 20,000 characters is too long, in the language of the address", async () => {
  const reply = await site.ask(`/kk?q=${"a".repeat(20_000)}`);
  expect(reply.status).toBe(414);
  expect(reply.text).toContain("Мекенжай тым ұзын");
});

test("headers without end are refused before they are read", async () => {
  expect((await site.ask("/ru", { headers: { "x-long": "a".repeat(40_000) } })).status).toBe(431);
});

test("an absolute address, as a proxy may send it, is the same page", async () => {
  expect((await site.ask("http://evil.example/ru?q=a")).text).toBe("<p>drawn: /ru?q=a</p>");
});

test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])(
  "%s is not for a page",
  async (method) => {
    const reply = await site.ask("/ru", { method, headers: { "next-action": "x" } });
    expect(reply.status).toBe(405);
    expect(reply.headers.allow).toBe("GET, HEAD");
    expect(drawn).toEqual([]);
  },
);

test("the desk takes what a form sends", async () => {
  const reply = await site.ask("/staff/joiners/new?a=1", { method: "POST", headers: OURS, body: "name=Хартия" });
  expect(reply.status).toBe(200);
  expect(reply.headers["cache-control"]).toBe("private, no-store");
  expect(drawn).toEqual([{ method: "POST", url: "/staff/joiners/new?a=1", body: "name=Хартия" }]);
  expect((await site.ask("/staff", { method: "DELETE" })).headers.allow).toBe("GET, HEAD, POST");
});

test("a page that Next refuses has a page of ours in its place, with the same status", async () => {
  const reply = await site.ask("/staff/forbidden");
  expect(reply.status).toBe(403);
  expect(reply.headers["cache-control"]).toBe("private, no-store");
  expect(reply.text).toBe("<p>drawn: /staff/refused</p>");
});

test("a reader who goes away in the middle of sending is no fault of ours", async () => {
  const socket = connect(site.port, "127.0.0.1");
  socket.write("POST /staff HTTP/1.1\r\nhost: record.example\r\ncontent-length: 100\r\n\r\nhalf");
  await pause(50);
  socket.destroy();
  await pause(50);
  expect(site.log).toEqual([]);
  expect((await site.ask("/staff")).status).toBe(200);
});

test("the desk is drawn anew each time", async () => {
  await site.ask("/staff");
  await site.ask("/staff");
  expect(drawn).toHaveLength(2);
});

test.each(["/ru/throws", "/ru/breaks"])(
  "%s: the reader gets a whole page with a number that stands in the log",
  async (path) => {
    const reply = await site.ask(path);
    expect(reply.status).toBe(500);
    expect(reply.text).toContain("Страницу не удалось показать");
    expect(reply.text).not.toMatch(/secret|second line|at .*\.ts/);
    expect(reply.headers["cache-control"]).toBe("private, no-store");
    const [, id] = /<b>(\w{8})<\/b>/.exec(reply.text) ?? [];
    expect(site.log).toHaveLength(1);
    expect(site.log[0]).toMatch(new RegExp(`^request ${id}: 500 GET ${path}: [^\\n]+$`));
    await site.ask(path);
    expect(drawn).toHaveLength(2);
  },
);

test("while the database cannot be read every page says so, and afterwards all is as before", async () => {
  await site.ask("/ru");
  site.record.fault = new DatabaseFault("locked", "the file is locked");
  for (const path of ["/ru", "/ru/other", "/staff"]) {
    const reply = await site.ask(path);
    expect(reply.status).toBe(503);
    expect(reply.headers).toMatchObject({ "retry-after": "30", "cache-control": "private, no-store" });
    expect(reply.text).toContain("Запись временно недоступна");
  }
  expect(JSON.parse((await site.ask("/healthz")).text)).toEqual({
    status: "unavailable",
    version: "1.2.3",
    recordVersion: null,
    database: "locked",
  });
  site.record.fault = undefined;
  expect((await site.ask("/ru")).status).toBe(200);
});

test("/healthz tells the versions and that the database is read", async () => {
  site.record.at = 57;
  const reply = await site.ask("/healthz?x=1");
  expect(reply.status).toBe(200);
  expect(reply.headers["cache-control"]).toBe("private, no-store");
  expect(JSON.parse(reply.text)).toEqual({ status: "ok", version: "1.2.3", recordVersion: 57, database: "ok" });
});

test("a form that the application does not know is told so in the reader's language", async () => {
  const reply = await site.ask("/kk/report", {
    method: "POST",
    headers: { ...OURS, "content-type": "application/x-www-form-urlencoded" },
    body: "a=b",
  });
  expect(reply.status).toBe(400);
  expect(reply.headers["content-type"]).toContain("text/html");
  expect(reply.text).toContain("Форманы оқу мүмкін болмады");
});
