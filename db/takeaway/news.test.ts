import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Followed } from "../../lib/feed-filter.ts";
import { reader, transact } from "../client.ts";
import { mergeOrganisations } from "../publish/merge.ts";
import { withdraw } from "../publish/withdrawal.ts";
import { event } from "../schema/events.ts";
import { organisation } from "../schema/organisations.ts";
import { aBody, aMembership, anEvent, aQuote, aSource } from "../small-record.testing.ts";
import { temporaryRecord } from "../temporary-record.testing.ts";
import { listNews, type NewsFilter } from "./news.ts";

const PARTIES: NewsFilter = { of: null, kind: "party", only: null, since: null };

let stored: Awaited<ReturnType<typeof temporaryRecord>>;
beforeAll(async () => {
  stored = await temporaryRecord();
  await transact(async (tx) => {
    const source = await aSource(tx);
    const party = await aBody(tx, "Партия", { kind: "party" });
    await aMembership(tx, party, source);
    const words = await aQuote(tx, "Сказано", source, { organisationId: party });
    await withdraw(tx, "quote", words, { actor: "test", kind: "withdrawal", reason: "Не было сказано." });
    for (const name of ["Хор", "Клуб", "Союз"]) await aMembership(tx, await aBody(tx, name), source);
  });
});
afterAll(() => stored.remove());

async function kindsOfAll(furthest?: number): Promise<string[]> {
  const kinds: string[] = [];
  for (let before: number | null = null; ; ) {
    const news = await listNews(PARTIES, { before, limit: 2, ...(furthest && { furthest }) }, "ru");
    if (!news) throw new Error("no news");
    kinds.push(...news.items.map((item) => `${item.recordKind} ${item.kind}`));
    if (news.older === null) return kinds;
    before = news.older;
  }
}

test("news of one kind of organisation are found behind any number of others, and what left is among them", async () => {
  const all = ["quote withdrawal", "quote creation", "membership creation"];
  expect(await kindsOfAll()).toEqual(all);
  for (const furthest of [1, 2, 3, 5]) expect(await kindsOfAll(furthest)).toEqual(all);
});

describe("who follows one record", () => {
  const toldOf = async (of: Followed): Promise<string[] | null> => {
    const news = await listNews({ ...PARTIES, kind: null, of }, { before: null, limit: 9 }, "ru");
    return news && [news.name?.text ?? "", ...news.items.map((item) => `${item.recordKind} ${item.kind}`)];
  };

  test("is told of all that ever was about it, what was withdrawn and merged included", async () => {
    const { words } = await transact(async (tx) => {
      const source = await aSource(tx);
      const meeting = await anEvent(tx, "Встреча", { sourceIds: [source] });
      const [first, second, third] = [await aBody(tx, "Первые"), await aBody(tx, "Вторые"), await aBody(tx, "Третьи")];
      const member = await aMembership(tx, first, source, { eventId: meeting });
      const words = await aQuote(tx, "Так и было", source, { organisationId: first, eventId: meeting });
      await withdraw(tx, "membership", member, { actor: "test", kind: "withdrawal", reason: "Не вступали." });
      const step = { actor: "test", kind: "merge" as const, reason: "Одно и то же." };
      await mergeOrganisations(tx, first, second, step);
      await mergeOrganisations(tx, second, third, step);
      return { words };
    });
    const [meeting] = await reader().select().from(event);
    const bodies = await reader().select({ slug: organisation.slug }).from(organisation).orderBy(organisation.id);
    const [first = "", second = "", third = ""] = bodies.slice(-3).map(({ slug }) => slug);
    const said = ["quote merge", "quote merge", "membership withdrawal", "quote creation", "membership creation"];
    expect(await toldOf({ kind: "event", slug: meeting?.slug ?? "" })).toEqual(["Встреча", ...said, "event creation"]);
    expect(await toldOf({ kind: "quote", id: words })).toEqual([
      "Представитель",
      "quote merge",
      "quote merge",
      "quote creation",
    ]);
    const merged = await toldOf({ kind: "organisation", slug: third });
    expect(merged?.[0]).toBe("Третьи");
    expect(merged?.filter((step) => step === "organisation merge")).toHaveLength(4);
    expect(merged).toEqual(expect.arrayContaining(said));
    for (const slug of [first, second]) expect(await toldOf({ kind: "organisation", slug })).toEqual(merged);
  });

  test("is told of words that left the record, and of nothing where nothing ever was", async () => {
    expect(await toldOf({ kind: "quote", id: 1 })).toEqual(["Представитель", "quote withdrawal", "quote creation"]);
    expect(await toldOf({ kind: "quote", id: 99 })).toBeNull();
    expect(await toldOf({ kind: "event", slug: "nichego" })).toBeNull();
  });
});
