import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeHash } from "../changes.ts";
import { reader } from "../client.ts";
import { findCoalition } from "../coalition.ts";
import { GENESIS_HASH } from "../guards.ts";
import { listQuotes } from "../quotes.ts";
import { change } from "../schema/changes.ts";
import { event } from "../schema/events.ts";
import { citation, membership } from "../schema/memberships.ts";
import { organisation, organisationName } from "../schema/organisations.ts";
import { quote } from "../schema/quotes.ts";
import { capture, source } from "../schema/sources.ts";
import { eventSummaries } from "../shown/events.ts";
import { organisationRefs } from "../shown/organisations.ts";
import { findSource, listSources } from "../sources.ts";
import { temporaryRecord } from "../temporary-record.testing.ts";
import { loadSample } from "./load.ts";

const FIRST = { before: null, after: null, limit: 50 };

describe("the sample record", () => {
  let record: Awaited<ReturnType<typeof temporaryRecord>>;
  let changes: number;
  beforeAll(async () => {
    record = await temporaryRecord();
    ({ changes } = await loadSample());
  });
  afterAll(() => record.remove());

  it("holds 16 organisations, 8 quotes, 3 events and 7 sources, and no outlet's text", async () => {
    expect(await reader().$count(organisation)).toBe(16);
    expect(await reader().$count(membership)).toBe(16);
    expect(await reader().$count(quote)).toBe(8);
    expect(await reader().$count(event)).toBe(3);
    expect(await reader().$count(source)).toBe(7);
    expect(await reader().$count(capture)).toBe(0);
  });

  it("makes one chained change for every fact, and loads once", async () => {
    const rows = await reader().select().from(change).orderBy(change.seq);
    expect(rows).toHaveLength(changes);
    for (const [index, row] of rows.entries()) {
      expect(row.seq).toBe(index + 1);
      expect(row.prevHash).toBe(rows[index - 1]?.hash ?? GENESIS_HASH);
      const { hash, ...rest } = row;
      expect(changeHash(rest)).toBe(hash);
    }
    expect(await loadSample()).toEqual({ changes: 0 });
    expect(await reader().$count(change)).toBe(changes);
  });

  it("names fifteen of the fifteen announced, by three outlets of one origin", async () => {
    const [joining] = await reader().select().from(event).where(eq(event.kind, "joining"));
    const summary = (await eventSummaries([joining?.id ?? 0], "kk")).get(joining?.id ?? 0);
    expect(summary).toMatchObject({
      named: 15,
      claimed: { count: 15, lang: "ru" },
      outlets: 3,
      origins: 1,
      spokespeople: 4,
    });
    expect(summary?.place).toEqual({ text: "Астана", lang: "kk", by: "editors" });
  });

  it("keeps both printed spellings of one body, each with the source that prints it", async () => {
    const names = await reader().select().from(organisationName);
    const printed = names.filter((name) => name.value.endsWith("SERPIN"));
    expect(printed.map((name) => name.kind)).toEqual(["as_printed", "as_printed"]);
    expect(new Set(printed.map((name) => name.sourceId)).size).toBe(2);
    expect(await reader().$count(citation)).toBe(16 + 9 + 12);
  });

  it("shows a name in the reader's language with the source's words beside it", async () => {
    const rows = await reader().select().from(organisation);
    const writers = rows.find((row) => row.slug === "soyuz-pisateley-kazakhstana");
    const id = writers?.id ?? 0;
    expect((await organisationRefs([id], "ru")).get(id)).toMatchObject({
      name: { text: "Союз писателей Казахстана", lang: "ru", by: "source" },
      original: null,
    });
    expect((await organisationRefs([id], "kk")).get(id)).toMatchObject({
      name: { text: "Қазақстан Жазушылар одағы", lang: "kk", by: "editors" },
      original: { text: "Союз писателей Казахстана", lang: "ru", by: "source" },
    });
  });

  it("pages quotes and sources to the end and back", async () => {
    const all = await listQuotes(FIRST, "ru");
    expect(all).toMatchObject({ total: 8, older: null, newer: null });
    const first = await listQuotes({ before: null, after: null, limit: 3 }, "ru");
    const [sort = "", id = ""] = first.older?.split(/\.(?=\d+$)/) ?? [];
    const second = await listQuotes({ before: { sort, id: Number(id) }, after: null, limit: 3 }, "ru");
    expect([...first.quotes, ...second.quotes].map((one) => one.id)).toEqual(
      all.quotes.slice(0, 6).map((one) => one.id),
    );
    expect(second.newer).not.toBeNull();
    expect((await listSources(FIRST, "en")).sources.map((one) => one.published)).toEqual(
      [...(await listSources(FIRST, "en")).sources.map((one) => one.published)].sort().reverse(),
    );
  });

  it("knows the release only through its three reprints", async () => {
    const { sources } = await listSources(FIRST, "kk");
    const release = sources.find((one) => one.url === null);
    expect(release?.publisher).toEqual({ text: "Халықтық коалицияның баспасөз қызметі", lang: "kk", by: "editors" });
    const profile = await findSource(release?.id ?? 0, "kk");
    expect(profile?.reprints).toHaveLength(3);
  });

  it("gives the coalition's telephone with its source and day", async () => {
    const coalition = await findCoalition("en");
    expect(coalition?.short.text).toBe("People's Coalition");
    expect(coalition?.contact).toMatchObject({
      text: "+ 7 7172 707 616",
      on: "2022-10-19",
      source: { publisher: { text: "ktk.kz" } },
    });
  });
});

it("is loaded once by two that start together", async () => {
  const record = await temporaryRecord();
  const [first, second] = await Promise.all([loadSample(), loadSample()]);
  expect(first.changes).toBeGreaterThan(0);
  expect(second.changes).toBe(0);
  expect(await reader().$count(organisation)).toBe(16);
  record.remove();
});
