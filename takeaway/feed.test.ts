import { parseFeed } from "@rowanmanning/feed-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { transact } from "../db/client.ts";
import { publishMembership } from "../db/publish/membership.ts";
import { aBody, aMembership, aSource } from "../db/small-record.testing.ts";
import { temporaryRecord } from "../db/temporary-record.testing.ts";
import { answerOpen } from "./answers.ts";

let stored: Awaited<ReturnType<typeof temporaryRecord>>;
beforeAll(async () => {
  process.env.PUBLIC_ORIGIN = "https://record.test";
  stored = await temporaryRecord();
  await transact(async (tx) => {
    const source = await aSource(tx);
    const club = await aBody(tx, "Клуб");
    const member = await aMembership(tx, club, source);
    const date = { edtf: "2022-10-19", basis: "stated" as const };
    const known = {
      organisationId: club,
      joined: date,
      citations: [{ sourceId: source, assertedBy: "coalition" as const }],
    };
    const departure = { date: { edtf: "2023", basis: "stated" as const }, sourceId: source };
    const left = { actor: "test", kind: "departure" as const, reason: "Клуб вышел." };
    await publishMembership(tx, member, { ...known, departure }, left);
    const mended = { actor: "test", kind: "correction" as const, reason: "Был назван месяц." };
    const month = { ...departure, date: { edtf: "2023-05", basis: "stated" as const } };
    await publishMembership(tx, member, { ...known, departure: month }, mended);
  });
});
afterAll(() => stored.remove());

async function tagsOf(query: string): Promise<(string | undefined)[]> {
  const feed = parseFeed((await answerOpen(`/ru/feed.xml${query}`)).body.toString());
  return feed.items.map((item) => item.categories[0]?.term);
}

test("a feed tells what is new, what changed and what was corrected apart, and gives each by itself", async () => {
  expect(await tagsOf("")).toEqual(["corrected", "changed", "new"]);
  for (const only of ["new", "changed", "corrected"]) expect(await tagsOf(`?only=${only}`)).toEqual([only]);
});

test("a feed of one record is called by its name, and the API tells of the same steps", async () => {
  const [body] = JSON.parse((await answerOpen("/api/v1/organisations?limit=1")).body.toString()).data;
  const feed = JSON.parse((await answerOpen(`/ru/feed.json?organisation=${body.slug}`)).body.toString());
  expect(feed.title).toContain("· Клуб");
  const asked = async (query: string) => answerOpen(`/api/v1/changes?${query}`);
  const { data } = JSON.parse((await asked(`organisation=${body.slug}`)).body.toString());
  const steps = data.map((step: { record: { kind: string }; kind: string }) => `${step.record.kind} ${step.kind}`);
  expect(steps).toEqual([
    "organisation creation",
    "membership creation",
    "membership departure",
    "membership correction",
  ]);
  const about = JSON.parse((await asked(`organisation=${body.slug}&novelty=corrected`)).body.toString());
  expect(about.data).toHaveLength(1);
  for (const query of ["organisation=nobody", "event=nothing", "quote=99"]) {
    expect((await asked(query)).status).toBe(404);
  }
});

test("a feed leads on to the earlier steps until each was told once, in both forms", async () => {
  await transact(async (tx) => {
    const source = await aSource(tx);
    for (let index = 0; index < 60; index += 1) {
      await aMembership(tx, await aBody(tx, `Хор ${index}`, { kind: "company" }), source);
    }
  });
  const told: string[] = [];
  for (let next: string | null = "/ru/feed.json?kind=company"; next !== null; ) {
    const feed = JSON.parse((await answerOpen(next)).body.toString());
    const atom = (await answerOpen(next.replace("feed.json", "feed.xml"))).body.toString();
    expect(parseFeed(atom).items.map((item) => item.id)).toEqual(feed.items.map((item: { id: string }) => item.id));
    expect(atom.includes('rel="next"')).toBe(feed.next_url !== undefined);
    told.push(...feed.items.map((item: { title: string }) => item.title));
    next = feed.next_url?.replace("https://record.test", "") ?? null;
  }
  expect(told).toHaveLength(60);
  expect(new Set(told).size).toBe(60);
});

test.each(["organisation=nobody", "event=nothing", "quote=99"])(
  "a feed of what never was (%s) is nowhere, and says so in its language",
  async (query) => {
    for (const form of ["feed.xml", "feed.json"]) {
      const { status, headers, body } = await answerOpen(`/ru/${form}?${query}`);
      expect(status).toBe(404);
      expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
      expect(body.toString()).toContain("Следить не за чем");
    }
  },
);
