import { afterAll, beforeAll, expect, test } from "vitest";
import { transact } from "../db/client.ts";
import { loadSample } from "../db/sample/load.ts";
import { aBody, aMembership, anEvent, aPerson, aQuote, aSource } from "../db/small-record.testing.ts";
import { temporaryRecord } from "../db/temporary-record.testing.ts";
import { openSite } from "./site.testing.ts";

let stored: Awaited<ReturnType<typeof temporaryRecord>>;
let site: Awaited<ReturnType<typeof openSite>>;

beforeAll(async () => {
  stored = await temporaryRecord();
  await loadSample();
  await transact(async (tx) => {
    const source = await aSource(tx, { lang: "kk", published: "2023-05" });
    const event = await anEvent(tx, "Кеш", { kind: "departure", date: { edtf: "2023-05-02", basis: "stated" } });
    const body = await aBody(tx, "Хор", { kind: "company" });
    const person = await aPerson(tx, "Анна Ли");
    const departure = { date: { edtf: "2023", basis: "stated" as const }, sourceId: source };
    await aMembership(tx, body, source, { eventId: event, departure });
    const said = { edtf: "2023-05-02", basis: "stated" as const };
    await aQuote(tx, "Қайырлы күн", source, {
      organisationId: body,
      personId: person,
      eventId: event,
      lang: "kk",
      said,
    });
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
});

// biome-ignore lint/suspicious/noExplicitAny: each answer has a shape of its own, and each row looks at one field of it.
type Datum = any;
type Row = [address: string, holds: (one: Datum) => boolean];

const ROWS: Row[] = [
  ["memberships?organisation=khor", (one) => one.organisation.slug === "khor"],
  ["memberships?event=kesh-2023-05-02", (one) => one.event.slug === "kesh-2023-05-02"],
  ["memberships?kind=company", (one) => one.organisation.slug === "khor"],
  ["memberships?quotes=1", (one) => one.organisation.slug !== ""],
  ["memberships?left=0", (one) => one.left === null],
  ["memberships?to=2022-10-10", (one) => one.joined.earliest <= "2022-10-10"],
  ["organisations?q=хор", (one) => one.slug === "khor"],
  ["organisations?kind=company", (one) => one.kind === "company"],
  ["quotes?organisation=khor", (one) => one.organisation.slug === "khor"],
  ["quotes?person=anna-li", (one) => one.person.slug === "anna-li"],
  ["quotes?event=kesh-2023-05-02", (one) => one.event.slug === "kesh-2023-05-02"],
  ["quotes?form=reported", (one) => one.form === "reported"],
  ["quotes?lang=kk", (one) => one.lang === "kk"],
  ["quotes?from=2023", (one) => one.said.latest >= "2023"],
  ["quotes?to=2022", (one) => (one.said.earliest ?? "") <= "2022-12-31"],
  ["events?kind=departure", (one) => one.kind === "departure"],
  ["events?from=2023", (one) => one.date.latest >= "2023"],
  ["events?to=2022", (one) => (one.date.earliest ?? "") <= "2022-12-31"],
  ["sources?lang=kk", (one) => one.lang === "kk"],
  ["sources?from=2023", (one) => one.published >= "2023"],
  ["sources?to=2022", (one) => one.published <= "2022-12-31"],
  ["changes?since=57", (one) => one.seq > 57],
  ["changes?record=event", (one) => one.record.kind === "event"],
];

async function all(address: string): Promise<Datum[]> {
  const { status, text } = await site.ask(`/api/v1/${encodeURI(address)}${address.includes("?") ? "&" : "?"}limit=100`);
  expect(status, text.slice(0, 300)).toBe(200);
  return JSON.parse(text).data;
}

test.each(ROWS)("%s gives some, and only those", async (address, holds) => {
  const found = await all(address);
  expect(found.filter((one) => !holds(one))).toEqual([]);
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThan((await all(address.replace(/\?.*/, ""))).length);
});
