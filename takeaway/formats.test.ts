import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { parseFeed } from "@rowanmanning/feed-parser";
import { Ajv, type AnySchema } from "ajv";
import addFormats from "ajv-formats";
import { Package } from "datapackage";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { transact } from "../db/client.ts";
import { publishSource } from "../db/publish/source.ts";
import { loadSample } from "../db/sample/load.ts";
import { aBody, aMembership, anEvent, aSource } from "../db/small-record.testing.ts";
import { temporaryRecord } from "../db/temporary-record.testing.ts";
import { LOCALES } from "../lib/locale.ts";
import { answerOpen } from "./answers.ts";
import { openFile } from "./files/open-file.ts";
import { bytesOf, contentOf } from "./taken.testing.ts";

/** What is taken away, read by other people's tools. */

let stored: Awaited<ReturnType<typeof temporaryRecord>>;
const folder = mkdtempSync(join(tmpdir(), "formats-"));

beforeAll(async () => {
  process.env.PUBLIC_ORIGIN = "https://record.test";
  stored = await temporaryRecord();
  await loadSample();
  await transact(async (tx) => {
    const source = await aSource(tx, { title: "Новасть <b>&" });
    const event = await anEvent(tx, "Осенняя встреча", {
      date: { edtf: "2022-11", basis: "stated" },
      sourceIds: [source],
    });
    const body = await aBody(tx, "Хор", { kind: "company" });
    const joined = { edtf: "../2022-11-25", basis: "inferred" as const };
    const departure = { date: { edtf: "2023", basis: "stated" as const }, sourceId: source };
    await aMembership(tx, body, source, { eventId: event, joined, departure });
    const right = { publisher: "Газета", title: "Новость <b>&", lang: "ru" as const, published: "2022-10-19" };
    await publishSource(tx, source, right, { actor: "test", kind: "correction", reason: "Опечатка." });
  });
});
afterAll(() => {
  stored.remove();
  rmSync(folder, { recursive: true });
});

const answer = async (address: string): Promise<string> => (await answerOpen(address)).body.toString();

describe("feeds", () => {
  test.each(LOCALES)("of the record in %s are Atom to a parser of feeds", async (locale) => {
    const feed = parseFeed(await answer(`/${locale}/feed.xml`));
    expect(feed.meta).toMatchObject({ type: "atom", version: "1.0" });
    expect(feed.language).toBe(locale);
    expect(feed.self).toBe(`https://record.test/${locale}/feed.xml`);
    expect(feed.copyright).toContain("Creative Commons");
    expect(feed.items.length).toBeGreaterThan(20);
    expect(new Set(feed.items.map((item) => item.id)).size).toBe(feed.items.length);
    for (const item of feed.items) {
      expect(item.title).not.toBe("");
      expect(item.url).toMatch(new RegExp(`^https://record.test/${locale}/`));
      expect(item.updated).toBeInstanceOf(Date);
    }
  });

  test("tell what is new, what changed and what was corrected apart", async () => {
    const all = parseFeed(await answer("/ru/feed.xml"));
    const tags = new Set(all.items.map((item) => item.categories[0]?.term));
    expect(tags).toEqual(new Set(["new", "corrected"]));
    const corrected = parseFeed(await answer("/ru/feed.xml?only=corrected"));
    expect(corrected.items.map((item) => item.title)).toEqual(["Исправление (источник): Новость <b>&"]);
    expect(corrected.items[0]?.content).toContain("Опечатка.");
  });

  test("mark words that are the speaker's own, and say of those that are the source's that they are", async () => {
    const items = parseFeed(await answer("/ru/feed.xml")).items.filter((item) => item.title?.startsWith("Слова"));
    const told = items.map((item) => item.content ?? "");
    expect(told.filter((content) => /<p>[«“].+[»”]<\/p>/.test(content)).length).toBeGreaterThan(3);
    expect(told.filter((content) => content.includes("<p>Пересказ источника: ")).length).toBeGreaterThan(1);
    expect(told.filter((content) => !/<p>(«|“|Пересказ источника: )/.test(content))).toEqual([]);
  });

  test("follow one organisation, one kind, and what came after a version", async () => {
    const titles = async (query: string): Promise<(string | null)[]> =>
      parseFeed(await answer(`/ru/feed.xml?${query}`)).items.map((item) => item.title);
    expect(await titles("organisation=khor")).toEqual(["Вступление: Хор"]);
    expect(await titles("kind=company")).toEqual(["Вступление: Хор"]);
    expect(await titles("kind=assembly")).toEqual([]);
    const since = await titles("since=57");
    expect(since).toEqual(["Исправление (источник): Новость <b>&", "Вступление: Хор", "Событие: Осенняя встреча"]);
    expect(await titles("since=9999")).toEqual([]);
    expect(await titles("since=2020-01-01")).toEqual(await titles("since=0"));
  });

  test("are JSON Feed 1.1 as its specification has it", async () => {
    const schema: AnySchema = JSON.parse(
      readFileSync(fileURLToPath(import.meta.resolve("jsonfeed-schema/schema-v1.1.json")), "utf8"),
    );
    const ajv = new Ajv({ allErrors: true });
    addFormats.default(ajv);
    const conforms = ajv.compile(schema);
    const feed = JSON.parse(await answer("/kk/feed.json"));
    conforms(feed);
    expect(conforms.errors).toBeNull();
    expect(conforms({ ...feed, items: [{ ...feed.items[0], date_published: "2022-10" }] })).toBe(false);
    expect(feed).toMatchObject({ language: "kk", feed_url: "https://record.test/kk/feed.json" });
    expect(feed.items.length).toBeGreaterThan(20);
    const ids = parseFeed(await answer("/kk/feed.xml")).items.map((item) => item.id);
    expect(feed.items.map((item: { id: string }) => item.id)).toEqual(ids);
  });
});

test("the calendar is one to a reader of calendars, and a vague date takes all of its days", async () => {
  const events = ICAL.Component.fromString(await answer("/ru/events.ics")).getAllSubcomponents("vevent");
  const read = events.map((event) => new ICAL.Event(event));
  expect(read).toHaveLength(4);
  expect(
    read.every((event) => event.startDate.isDate && event.uid !== "" && event.description.includes("Источник:")),
  ).toBe(true);
  const autumn = read.find((event) => event.summary === "Осенняя встреча");
  expect([autumn?.startDate.toString(), autumn?.endDate.toString()]).toEqual(["2022-11-01", "2022-12-01"]);
  expect(autumn?.description).toContain("Точный день источник не называет");
  const meeting = read.find((event) => event.startDate.toString() === "2022-10-19");
  expect(meeting?.endDate.toString()).toBe("2022-10-20");
  const parties = ICAL.Component.fromString(await answer("/ru/events.ics?kind=party")).getAllSubcomponents("vevent");
  expect(parties).toHaveLength(1);
});

describe("Popolo", () => {
  const Link = z.strictObject({ url: z.url(), note: z.string().optional() });
  const PopoloDate = z.string().regex(/^[0-9]{4}(-[0-9]{2}){0,2}$/);
  const base = { id: z.string().min(1), sources: z.array(Link).optional(), links: z.array(Link).min(1).optional() };
  const Name = z.strictObject({ name: z.string().min(1), note: z.string().optional() });
  /** The constraints that the specification's schemas publish, for the classes that are used. */
  const Document = z.object({
    memberships: z.array(
      z.looseObject({
        ...base,
        organization_id: z.string(),
        member: z.looseObject({ "@type": z.literal("Organization"), id: z.string(), name: z.string().min(1) }),
        member_id: z.string(),
        start_date: PopoloDate.optional(),
        end_date: PopoloDate.optional(),
      }),
    ),
    organizations: z.array(
      z.looseObject({
        ...base,
        name: z.string().min(1),
        other_names: z.array(Name).optional(),
        classification: z.string(),
      }),
    ),
    persons: z.array(z.looseObject({ ...base, name: z.string().min(1), other_names: z.array(Name).optional() })),
    events: z.array(z.looseObject({ ...base, name: z.string().min(1), start_date: PopoloDate.optional() })),
    speeches: z.array(
      z.looseObject({
        ...base,
        text: z.string().min(1),
        creator_id: z.string().optional(),
        // An instant, where there is one: a day is none.
        date: z.iso.datetime({ offset: true }).optional(),
        date_note: z.string().regex(/^(not later than )?[0-9]{4}(-[0-9]{2}){0,2}$/),
      }),
    ),
  });

  test("has what its classes ask for, and no reference to nothing", async () => {
    const read = Document.safeParse(JSON.parse((await bytesOf("/data/popolo.json")).toString()));
    expect(read.error).toBeUndefined();
    const { memberships, organizations, persons, events, speeches } = Document.parse(read.data);
    const ids = new Set([...organizations, ...persons, ...events].map((one) => one.id));
    const references = [...memberships, ...events, ...speeches].flatMap((one) =>
      [one.organization_id, one.member_id, one.event_id, one.creator_id].filter((id) => id !== undefined),
    );
    expect(memberships).toHaveLength(17);
    expect(references.filter((id) => typeof id !== "string" || !ids.has(id))).toEqual([]);
    expect(speeches.filter((speech) => (speech.sources ?? []).length === 0)).toEqual([]);
  });

  test("has no sign of EDTF: what it cannot say is a note", async () => {
    const { memberships } = JSON.parse((await bytesOf("/data/popolo.json?kind=company")).toString());
    expect(memberships[0]).toMatchObject({ start_date_note: "not later than 2022-11-25", end_date: "2023" });
    expect(memberships[0].start_date).toBeUndefined();
  });
});

test("the Data Package is valid, and its tables hold what their schemas say, to the package that reads them", async () => {
  const path = join(folder, "datapackage.zip");
  writeFileSync(path, await bytesOf("/data/datapackage.zip"));
  const read = await Package.load(path);
  expect(read.errors).toEqual([]);
  expect(read.valid).toBe(true);
  expect(read.descriptor.licenses).toMatchObject([{ name: "CC-BY-4.0" }]);
  expect(read.descriptor.$schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
  expect(new Date(String(read.descriptor.created)).toISOString()).toBe(read.descriptor.created);
  const tables = new Map<string, Record<string, unknown>[]>();
  for (const resource of read.resources) {
    expect(resource.errors).toEqual([]);
    tables.set(resource.name, await resource.read({ keyed: true }));
    expect(await resource.checkRelations()).toBe(true);
  }
  expect(tables.get("memberships")).toHaveLength(17);
  expect(tables.get("citations")?.length).toBeGreaterThan(17);
  expect(tables.get("sources")?.length).toBeGreaterThan(7);
  expect(tables.get("quotes")).toHaveLength(8);
});

test("a file is of one version of the record, whatever is published while it is written", async () => {
  const file = await openFile("/data/memberships.csv");
  const count = (bytes: Buffer): number => bytes.toString().trim().split("\r\n").length;
  await transact(async (tx) => {
    const source = await aSource(tx);
    await aMembership(tx, await aBody(tx, "Опоздавшие"), source);
  });
  const before = await contentOf(file);
  expect(before.toString()).not.toContain("Опоздавшие");
  expect(count(await bytesOf("/data/memberships.csv"))).toBe(count(before) + 1);
});

test("the same record gives the same bytes", async () => {
  for (const file of ["memberships.csv", "record.json", "popolo.json", "datapackage.zip"] as const) {
    expect(await bytesOf(`/data/${file}`)).toEqual(await bytesOf(`/data/${file}`));
  }
});

test("a linter of OpenAPI finds no error in the description of the API", async () => {
  const config = await createConfig({ extends: ["recommended"], rules: { "operation-4xx-response": "error" } });
  const problems = await lintFromString({
    source: await answer("/api/v1/openapi.json"),
    absoluteRef: "openapi.json",
    config,
  });
  expect(problems.map(({ ruleId, message, severity }) => `${severity} ${ruleId}: ${message}`)).toEqual([]);
});
