import { afterAll, beforeAll, expect, test } from "vitest";
import { addCapture } from "./captures.ts";
import { transact } from "./client.ts";
import { findQuote } from "./quotes.ts";
import { aQuote, aSource } from "./small-record.testing.ts";
import { findSource } from "./sources.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";

const PRINTED = "Елка — это „наш“ праздник";

let stored: Awaited<ReturnType<typeof temporaryRecord>>;
beforeAll(async () => {
  stored = await temporaryRecord();
  await transact(async (tx) => {
    const kept = await aSource(tx, { url: "https://herald.example/1" });
    await addCapture(tx, kept, `Он сказал: ${PRINTED}.`, "2022-10-20T03:05:00.000Z");
    await aQuote(tx, "Ёлка - это «наш» праздник", kept);
    await aQuote(tx, "Что-то о ёлке", kept, { form: "reported" });
    await aQuote(tx, "Ёлка", await aSource(tx, { url: "https://herald.example/2" }));
    await aQuote(tx, "Ёлка", await aSource(tx));
  });
});
afterAll(() => stored.remove());

test("a direct quote's place is named by the letters that stand in the copy, else by the record's own", async () => {
  const place = `https://herald.example/1#:~:text=${encodeURIComponent(PRINTED)}`;
  expect((await findQuote(1, "ru"))?.place).toBe(place);
  expect((await findQuote(2, "ru"))?.place).toBeNull();
  expect((await findQuote(3, "ru"))?.place).toBe(`https://herald.example/2#:~:text=${encodeURIComponent("Ёлка")}`);
  expect((await findQuote(4, "ru"))?.place).toBeNull();
  expect((await findSource(1, "ru"))?.places).toEqual(new Map([[1, place]]));
});
