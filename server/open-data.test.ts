import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { transact } from "../db/client.ts";
import { loadSample } from "../db/sample/load.ts";
import { aBody, aMembership, aQuote, aSource } from "../db/small-record.testing.ts";
import { temporaryRecord } from "../db/temporary-record.testing.ts";
import { FILES } from "../lib/files.ts";
import { COLLECTIONS } from "../takeaway/api/parameters.ts";
import { openSite } from "./site.testing.ts";

const PLAIN = { headers: { "accept-encoding": "identity" } };
const FORMULA = '=HYPERLINK("http://evil.example")';
const WORDS = "+7 700 — наш «номер», сказал он";
const SECRET = "Текст издания, который никому не отдают";

let stored: Awaited<ReturnType<typeof temporaryRecord>>;
let site: Awaited<ReturnType<typeof openSite>>;
const folder = mkdtempSync(join(tmpdir(), "open-data-"));

beforeAll(async () => {
  stored = await temporaryRecord();
  await loadSample();
  await transact(async (tx) => {
    const source = await aSource(tx, { publisher: "Вестник, «Утро»\nи вечер" });
    await tx.run(
      `insert into capture (source_id, captured_at, sha256, text) values (${source}, '2026-01-01T00:00:00.000Z', '${"a".repeat(64)}', '${WORDS}. ${SECRET}')`,
    );
    const body = await aBody(tx, FORMULA, { kind: "company" });
    await aMembership(tx, body, source, { joined: { edtf: "2022-11", basis: "stated" } });
    await aQuote(tx, WORDS, source, { organisationId: body });
  });
  site = await openSite({
    upstream: () => {
      throw new Error("no page is asked for");
    },
  });
});
afterAll(async () => {
  await site.close();
  stored.remove();
  rmSync(folder, { recursive: true });
});

const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

describe("files", () => {
  test("give every membership and quote once, with its source, version and licence, to a strict reader of CSV", async () => {
    const memberships = rowsOf((await site.ask("/data/memberships.csv", PLAIN)).text);
    const quotes = rowsOf((await site.ask("/data/quotes.csv", PLAIN)).text);
    expect(memberships).toHaveLength(17);
    expect(new Set(memberships.map((row) => row.id)).size).toBe(17);
    expect(quotes).toHaveLength(9);
    for (const row of [...memberships, ...quotes]) {
      expect(row).toMatchObject({ licence: "CC-BY-4.0" });
      expect(Number(row.record_version)).toBeGreaterThan(57);
      expect(row.source_publisher).not.toBe("");
      expect(Number(row.version)).toBeGreaterThan(0);
    }
    expect(memberships.find((row) => row.kind === "company")).toMatchObject({
      source_publisher: "Вестник, «Утро»\nи вечер",
      joined: "2022-11",
      joined_earliest: "2022-11-01",
      joined_latest: "2022-11-30",
    });
  });

  test("hold no cell that a spreadsheet would run", async () => {
    for (const file of ["memberships.csv", "quotes.csv"]) {
      const rows = rowsOf((await site.ask(`/data/${file}`, PLAIN)).text);
      expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      expect(rows.flatMap((row) => Object.values(row)).filter((cell) => cell.startsWith("'"))).not.toEqual([]);
    }
  });

  test("end lines by RFC 4180 and say that they are UTF-8 when a spreadsheet needs it", async () => {
    const { body, text } = await site.ask("/data/memberships.csv?bom=1", PLAIN);
    expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.split("\r\n")[0]).toMatch(/^\uFEFFid,version,url,/);
    expect((await site.ask("/data/memberships.csv", PLAIN)).body[0]).toBe("i".charCodeAt(0));
  });

  test("hold what the timeline shows under the same filter", async () => {
    const parties = rowsOf((await site.ask("/data/memberships.csv?kind=party&order=oldest", PLAIN)).text);
    expect(parties.map((row) => row.name)).toEqual(["Партия AMANAT"]);
    const words = rowsOf((await site.ask("/data/quotes.csv?kind=party", PLAIN)).text);
    expect(words.length).toBeGreaterThan(0);
    expect(new Set(words.map((row) => row.organisation))).toEqual(new Set(["partiya-amanat"]));
    const record = JSON.parse((await site.ask("/data/record.json?kind=party", PLAIN)).text);
    expect(record.memberships).toHaveLength(1);
    expect(record.organisations.map((one: { slug: string }) => one.slug)).toEqual(["partiya-amanat"]);
    expect(record.people.length).toBeGreaterThan(0);
    expect(record.sources.length).toBeLessThan(8);
    const nothing = rowsOf(
      (
        await site.ask(
          "/data/memberships.csv?q=%D0%BA%D0%B2%D0%B0%D0%B7%D0%B8%D0%BC%D0%B5%D1%82%D1%80%D0%B8%D0%BA%D0%B0",
          PLAIN,
        )
      ).text,
    );
    expect(nothing).toEqual([]);
  });

  test("hold the record alone as SQLite, whose chain of changes can be followed to its beginning", async () => {
    const path = join(folder, "record.sqlite");
    const { body, headers } = await site.ask("/data/record.sqlite");
    expect(headers["content-length"]).toBe(String(body.length));
    writeFileSync(path, body);
    const raw = new Database(path, { readonly: true });
    const all = (query: string): unknown[] => raw.prepare(query).pluck().all();
    expect(raw.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(raw.pragma("foreign_key_check")).toEqual([]);
    expect(all("select count(*) from membership")).toEqual([17]);
    expect(
      all(
        "select count(*) from change a left join change b on b.seq = a.seq - 1 where a.seq > 1 and a.prev_hash <> b.hash",
      ),
    ).toEqual([0]);
    expect(all("select value from about where name = 'hash'")).toEqual(
      all("select hash from change order by seq desc limit 1"),
    );
    const tables = all("select name from sqlite_schema where type = 'table'");
    expect(
      tables.filter((name) => /draft|staff|user|session|account|report|setting|tally|entry|search/.test(String(name))),
    ).toEqual([]);
    raw.close();
  });

  test.each(FILES)("%s has nothing of the text of a source", async (file) => {
    const { status, body, headers } = await site.ask(`/data/${file}`, PLAIN);
    expect(status).toBe(200);
    expect(body.includes(Buffer.from(SECRET))).toBe(false);
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="coalition-record-\d+-/);
  });

  test.each(FILES)("%s is not sent again to those who have it", async (file) => {
    const { headers } = await site.ask(`/data/${file}`);
    const again = await site.ask(`/data/${file}`, { headers: { "if-none-match": String(headers.etag) } });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    const head = await site.ask(`/data/${file}`, { method: "HEAD" });
    expect(head).toMatchObject({ status: 200, headers: { etag: headers.etag } });
  });
});

test("readers who go away in the middle of a file leave room for the next ones", async () => {
  for (const file of [...FILES, ...FILES]) {
    const leaving = get({ port: site.port, host: "127.0.0.1", path: `/data/${file}`, agent: false });
    const [answer] = await once(leaving, "response");
    answer.destroy();
  }
  for (const file of FILES) expect((await site.ask(`/data/${file}`)).status).toBe(200);
  expect(site.log).toEqual([]);
});

describe("any other site", () => {
  test.each(["/api/v1/people", "/ru/feed.xml", "/kk/feed.json", "/en/events.ics", "/data/quotes.csv"])(
    "may read %s",
    async (address) => {
      const { headers } = await site.ask(address, { headers: { origin: "https://other.example" } });
      expect(headers["access-control-allow-origin"]).toBe("*");
      expect(headers["set-cookie"]).toBeUndefined();
      const asked = { origin: "https://other.example", "access-control-request-headers": "if-none-match" };
      const allowed = await site.ask(address, { method: "OPTIONS", headers: asked });
      expect(allowed.status).toBe(204);
      expect(allowed.headers["access-control-allow-headers"]).toContain("If-None-Match");
    },
  );

  test("may not write", async () => {
    const { status, headers, text } = await site.ask("/api/v1/people", {
      method: "POST",
      headers: { origin: "http://record.example" },
    });
    expect(status).toBe(405);
    expect(headers["content-type"]).toContain("application/problem+json");
    expect(JSON.parse(text)).toMatchObject({ status: 405, title: "Method Not Allowed" });
  });
});

describe("an answer of the API", () => {
  test("is kept until the record changes, whoever asks", async () => {
    const signedIn = { headers: { cookie: "better-auth.session_token=x" } };
    const first = await site.ask("/api/v1/people?limit=1", signedIn);
    const again = await site.ask("/api/v1/people?limit=1", {
      headers: { "if-none-match": String(first.headers.etag) },
    });
    expect(first.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    expect(again.status).toBe(304);
  });

  test("leads on to the next page until everything was given once", async () => {
    for (const name of COLLECTIONS) {
      const seen: unknown[] = [];
      let next: string | null = `/api/v1/${name}?limit=7`;
      while (next !== null) {
        const { text, headers } = await site.ask(next);
        const page = JSON.parse(text);
        seen.push(...page.data.map((one: { id?: number; seq?: number }) => one.id ?? one.seq));
        next = page.next === null ? null : page.next.replace(/^https?:\/\/[^/]+/, "");
        expect(headers.link === undefined).toBe(next === null);
      }
      const whole = JSON.parse((await site.ask(`/api/v1/${name}?limit=200`)).text);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(whole.data.map((one: { id?: number; seq?: number }) => one.id ?? one.seq));
    }
  });

  test("says what of a question cannot be understood", async () => {
    const { status, text } = await site.ask(
      "/api/v1/memberships?as-of=2022-02-30&kind=choir&as_of=2022&limit=9&limit=8",
    );
    expect(status).toBe(400);
    expect(JSON.parse(text).invalid.map(({ name }: { name: string }) => name)).toEqual(["as_of", "limit"]);
    const more = JSON.parse((await site.ask("/api/v1/memberships?as-of=2022-02-30&kind=choir")).text);
    expect(more.invalid.map(({ name }: { name: string }) => name).sort()).toEqual(["as-of", "kind"]);
  });

  test("is a problem that a program can read when the record cannot be read", async () => {
    site.record.fault = new Error("gone");
    const { status, headers } = await site.ask("/api/v1/people");
    site.record.fault = undefined;
    expect(status).toBe(503);
    expect(headers["content-type"]).toContain("application/problem+json");
  });
});
