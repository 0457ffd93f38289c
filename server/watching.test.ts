import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { reader, transact } from "../db/client.ts";
import { publishPerson } from "../db/publish/person.ts";
import { change } from "../db/schema/changes.ts";
import { temporaryRecord } from "../db/temporary-record.testing.ts";
import { backupName } from "../lib/backup-names.ts";
import { readSettings, type Settings } from "../lib/settings.ts";
import { openLog } from "./log.ts";
import { type RecordWatch, watchRecord } from "./record-watch.ts";
import { openSite } from "./site.testing.ts";
import { watchSite } from "./watching.ts";

const PERSONAL = /Нурлан|nurlan|127\.0\.0\.1|192\.0\.2\.7|session|Mozilla/;

let stored: Awaited<ReturnType<typeof temporaryRecord>>;
let record: RecordWatch;
let site: Awaited<ReturnType<typeof openSite>>;
let lines: { out: string[]; error: string[] };

beforeEach(async () => {
  stored = await temporaryRecord();
  record = watchRecord({ path: stored.path, log: () => undefined });
  lines = { out: [], error: [] };
  site = await watchedSite({});
});

afterEach(async () => {
  await site.close();
  record.close();
  stored.remove();
});

/** A site whose pages read the database, watched as in production. */
async function watchedSite(environment: Record<string, string>): ReturnType<typeof openSite> {
  const settings = settingsOf({ DATABASE_PATH: stored.path, LOG_LEVEL: "debug", ...environment });
  const log = openLog(settings.logLevel, {
    out: { write: (line) => lines.out.push(line) },
    error: { write: (line) => lines.error.push(line) },
  });
  return openSite({
    ...watchSite({ settings, record, log }),
    record,
    log: log.complain,
    trustedProxies: settings.trustedProxies,
    upstream: async (request, response) => {
      if (request.url?.includes("broken")) throw new Error("no such table");
      if (request.url?.includes("nowhere")) response.statusCode = 404;
      await reader().$count(change);
      response.setHeader("content-type", "text/plain");
      response.end("page");
    },
  });
}

function settingsOf(environment: Record<string, string>): Settings {
  const read = readSettings(environment);
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  return read.settings;
}

async function metric(name: string): Promise<number | undefined> {
  const { text } = await site.ask("/metrics");
  const line = text.split("\n").find((one) => one.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length));
}

test("requests are counted by the sort of their address and their status", async () => {
  for (const path of ["/ru/organisations/a", "/kk/organisations/b", "/ru/organisations/a", "/ru?q=Нурлан", "/"])
    await site.ask(encodeURI(path));
  await site.ask("/ru/nowhere-1");
  await site.ask("/ru/nowhere-2");
  await site.ask("/ru/broken");
  await site.ask("/ru/%zz");
  expect(await metric('record_requests_total{route="/[locale]/organisations/[…]",status="200"}')).toBe(3);
  expect(await metric('record_requests_total{route="/[locale]",status="200"}')).toBe(1);
  expect(await metric('record_requests_total{route="/[locale]",status="404"}')).toBe(2);
  expect(await metric('record_requests_total{route="/[locale]",status="500"}')).toBe(1);
  expect(await metric('record_requests_total{route="/",status="307"}')).toBe(1);
  expect(await metric('record_requests_total{route="refused",status="400"}')).toBe(1);
});

test("kept pages, drawing and the database are told apart", async () => {
  for (const path of ["/ru", "/ru", "/ru", "/kk"]) await site.ask(path);
  await site.ask("/staff/drafts");
  await transact((tx) =>
    publishPerson(
      tx,
      null,
      { names: [{ lang: "ru", value: "Нурлан", by: "editors" }] },
      { actor: "test", kind: "creation" },
    ),
  );
  expect(await metric('record_page_cache_total{from="cache"}')).toBe(2);
  expect(await metric('record_page_cache_total{from="drawing"}')).toBe(2);
  expect(await metric('record_render_seconds_count{kind="page"}')).toBe(2);
  expect(await metric('record_render_seconds_count{kind="personal"}')).toBe(1);
  expect(await metric('record_database_seconds_count{connection="read"}')).toBe(3);
  expect(await metric('record_database_seconds_count{connection="write"}')).toBeGreaterThan(4);
  expect(await metric("record_version")).toBe(1);
  expect(await metric("record_database_bytes")).toBeGreaterThan(10_000);
});

test("the age of the newest copy is told, and nothing where no copies are made", async () => {
  expect(await metric("record_backup_age_seconds")).toBeUndefined();
  await site.close();
  const folder = join(dirname(stored.path), "copies");
  mkdirSync(folder);
  for (const hoursAgo of [3, 1, 2])
    writeFileSync(join(folder, backupName(new Date(Date.now() - hoursAgo * 3_600_000))), "");
  site = await watchedSite({ BACKUP_FOLDER: folder });
  expect(Math.round(Number(await metric("record_backup_age_seconds")) / 60)).toBe(60);
});

test("who makes up addresses makes up no names", async () => {
  for (let n = 0; n < 300; n += 1) await site.ask(`/ru/nowhere-${n}`);
  const { text } = await site.ask("/metrics");
  expect(text.match(/^record_requests_total/gm)?.length).toBeLessThan(5);
});

test("only those who may read the metrics find them", async () => {
  expect((await site.ask("/metrics")).status).toBe(200);
  expect((await site.ask("/metrics", { headers: { "x-forwarded-for": "192.0.2.7" } })).status).toBe(404);
  expect((await site.ask("/metrics", { headers: { forwarded: "for=127.0.0.1" } })).status).toBe(404);
  await site.close();
  site = await watchedSite({ TRUSTED_PROXY: "127.0.0.1", METRICS_FROM: "192.0.2.0/24" });
  expect((await site.ask("/metrics")).status).toBe(404);
  expect((await site.ask("/metrics", { headers: { "x-forwarded-for": "192.0.2.7" } })).status).toBe(200);
  expect((await site.ask("/metrics", { headers: { "x-forwarded-for": "192.0.2.7, 198.51.100.1" } })).status).toBe(404);
});

test("the log has one line of JSON for each request, with nothing in it about the reader", async () => {
  const headers = {
    cookie: "better-auth.session_token=nurlan",
    "user-agent": "Mozilla",
    "x-forwarded-for": "192.0.2.7",
  };
  await site.ask(encodeURI("/ru?q=Нурлан"), { headers });
  await site.ask("/kk");
  await site.ask("/kk");
  const told = lines.out.map((line) => JSON.parse(line));
  expect(told).toMatchObject([
    { level: "info", msg: "answered", route: "/[locale]", status: 200, method: "GET", ms: expect.any(Number) },
    { level: "info", msg: "answered", route: "/[locale]" },
    { level: "debug", msg: "answered", route: "/[locale]" },
  ]);
  expect(new Set(told.map(({ request }) => request)).size).toBe(3);
  expect(lines.out.join("") + (await site.ask("/metrics")).text).not.toMatch(PERSONAL);
});

test("a fault has the same number on the page, in the answer's head and in the log", async () => {
  const answer = await site.ask("/en/broken?q=nurlan&kind=party");
  const [line] = lines.error.map((text) => JSON.parse(text));
  expect(line).toMatchObject({
    level: "warn",
    msg: expect.stringContaining("500 GET /en/broken?q=…&kind=…: no such table"),
  });
  expect(line.request).toMatch(/^[0-9a-f]{8}$/);
  expect(answer.headers["x-request-id"]).toBe(line.request);
  expect(answer.text).toContain(line.request);
});
