import { afterEach, beforeEach, expect, it } from "vitest";
import { transact } from "./client.ts";
import { membershipsOf, searchPeople } from "./desk-records.ts";
import { mergePeople } from "./publish/merge.ts";
import { aBody, aMembership, aPerson, aSource } from "./small-record.testing.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";

let record: Awaited<ReturnType<typeof temporaryRecord>>;
beforeEach(async () => {
  record = await temporaryRecord();
});
afterEach(() => record.remove());

it("people are found by a part of any name, however it is spelled, and not when they were merged away", async () => {
  await transact(async (tx) => {
    const [one, two] = [await aPerson(tx, "Пётр Ким"), await aPerson(tx, "Петр Ким-Ли")];
    await aPerson(tx, "Анна Ли");
    await mergePeople(tx, two, one, { actor: "test", kind: "merge", reason: "Один человек" });
  });
  expect((await searchPeople("петр", 9, "ru")).map(({ id }) => id)).toEqual([1]);
  expect((await searchPeople("", 9, "ru")).map(({ name }) => name.text)).toEqual(["Пётр Ким", "Анна Ли"]);
  expect(await searchPeople("", 1, "ru")).toHaveLength(1);
});

it("memberships are told newest first, with whether they are open", async () => {
  await transact(async (tx) => {
    const [body, source] = [await aBody(tx, "Союз"), await aSource(tx)];
    const date = { edtf: "2022-11-01", basis: "stated" as const };
    const departure = { date, sourceId: source };
    await aMembership(tx, body, source, { departure });
    await aMembership(tx, body, source, { joined: { edtf: "2022-12-01", basis: "stated" } });
  });
  expect((await membershipsOf([1])).get(1)).toEqual([
    { id: 2, open: true },
    { id: 1, open: false },
  ]);
});
