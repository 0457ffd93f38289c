import { afterAll, beforeAll, expect, test } from "vitest";
import { transact } from "../client.ts";
import { withdraw } from "../publish/withdrawal.ts";
import { aBody, aMembership, aQuote, aSource } from "../small-record.testing.ts";
import { temporaryRecord } from "../temporary-record.testing.ts";
import { listNews, type NewsFilter } from "./news.ts";

const PARTIES: NewsFilter = { organisation: null, kind: "party", only: null, since: null };

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
