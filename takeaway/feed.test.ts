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
