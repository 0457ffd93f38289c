import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Locale } from "../lib/locale.ts";
import type { EventProfile } from "../lib/views/event.ts";
import { transact } from "./client.ts";
import { findEvent } from "./events.ts";
import { loadSample } from "./sample/load.ts";
import { event } from "./schema/events.ts";
import { membership } from "./schema/memberships.ts";
import { aBody, aMembership, anEvent, aPerson, aQuote, aSource } from "./small-record.testing.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";

const JOINING = "zasedanie-organizatsionnogo-komiteta-narodnoy-koalitsii-2022-10-19";

let record: Awaited<ReturnType<typeof temporaryRecord>>;

afterEach(() => {
  vi.restoreAllMocks();
});

describe("an event", () => {
  beforeAll(async () => {
    record = await temporaryRecord();
  });
  afterAll(() => record.remove());

  it("lists who joined and who left in the order of the source, each with their own words", async () => {
    const slug = await transact(async (tx) => {
      const source = await aSource(tx);
      const id = await anEvent(tx, "Собрание");
      const [second, first, gone] = [await aBody(tx, "Второй"), await aBody(tx, "Первый"), await aBody(tx, "Ушедший")];
      await aMembership(tx, second, source, { eventId: id, position: 2 });
      await aMembership(tx, first, source, { eventId: id, position: 1 });
      const date = { edtf: "2022-10-19", basis: "stated" as const };
      const departure = { date, sourceId: source, eventId: id, reason: "Съезд" };
      await aMembership(tx, gone, source, { joined: { edtf: "2022-10-06", basis: "stated" }, position: 3, departure });
      await aQuote(tx, "Слова второго", source, { eventId: id, organisationId: second });
      await aQuote(tx, "Слова гостя", source, { eventId: id, personId: await aPerson(tx, "Гость") });
      await aQuote(tx, "Слова всех", source, { eventId: id, speakerAsPrinted: "Участники" });
      return slugOf(id, tx);
    });
    const { entries, statements, named } = await profileOf(slug);
    expect(entries.map(({ effect, position, organisation }) => [effect, position, organisation?.name.text])).toEqual([
      ["joined", 1, "Первый"],
      ["joined", 2, "Второй"],
      ["left", 3, "Ушедший"],
    ]);
    expect(entries.map(({ quotes }) => quotes.map((quote) => quote.text))).toEqual([[], ["Слова второго"], []]);
    expect(statements.map((quote) => quote.text)).toEqual(["Слова гостя", "Слова всех"]);
    expect(named).toBe(2);
  });

  it("knows its neighbours in time; a month stands after its days", async () => {
    const slugs = await transact(async (tx) => {
      const dates = ["2020-03", "2020-03-31", "2020-03-01"];
      const made: string[] = [];
      for (const edtf of dates) {
        made.push(await slugOf(await anEvent(tx, `Встреча ${edtf}`, { date: { edtf, basis: "stated" } }), tx));
      }
      return made;
    });
    const [month = "", last = "", first = ""] = slugs;
    expect(await profileOf(first)).toMatchObject({ earlier: null, later: { slug: last } });
    expect(await profileOf(last)).toMatchObject({ earlier: { slug: first }, later: { slug: month } });
  });

  it("is not there without an address, nor with a date that cannot be read", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const slug = await transact(async (tx) => {
      const id = await anEvent(tx, "Сломанное", { date: { edtf: "2019", basis: "stated" } });
      await tx.update(event).set({ date: "давно" }).where(eq(event.id, id));
      return slugOf(id, tx);
    });
    expect(await findEvent(slug, "ru")).toBeNull();
    expect(await findEvent("nowhere", "ru")).toBeNull();
    expect(logged).toHaveBeenCalledOnce();
  });

  it("stands without a membership whose date cannot be read", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const slug = await transact(async (tx) => {
      const source = await aSource(tx);
      const id = await anEvent(tx, "Половина");
      const broken = await aMembership(tx, await aBody(tx, "Нечитаемый"), source, { eventId: id });
      await aMembership(tx, await aBody(tx, "Читаемый"), source, { eventId: id, position: 2 });
      await tx.update(membership).set({ joined: "?" }).where(eq(membership.id, broken));
      return slugOf(id, tx);
    });
    expect((await profileOf(slug)).entries.map((entry) => entry.organisation?.name.text)).toEqual(["Читаемый"]);
    expect(logged).toHaveBeenCalledOnce();
  });
});

describe("the meeting of the sample", () => {
  beforeAll(async () => {
    record = await temporaryRecord();
    await loadSample();
  });
  afterAll(() => record.remove());

  it("names fifteen of fifteen, by three outlets of one origin, with the statement apart", async () => {
    const meeting = await profileOf(JOINING);
    expect(meeting).toMatchObject({ claimed: { count: 15 }, named: 15, outlets: 3, origins: 1, spokespeople: 4 });
    expect(meeting.entries.map((entry) => entry.position)).toEqual(Array.from({ length: 15 }, (_, n) => n + 1));
    expect(meeting.entries.filter((entry) => entry.quotes.length > 0).map((entry) => entry.position)).toEqual([
      3, 4, 7, 8,
    ]);
    expect(meeting.statements).toMatchObject([{ speakerAsPrinted: "Члены Народной коалиции", form: "reported" }]);
    expect(meeting.earlier?.kind).toBe("founding");
    expect(meeting.later?.date).toEqual({ edtf: "../2022-11-25", basis: "published" });
  });

  it("gives its agenda in the language that it is worded in", async () => {
    for (const locale of ["ru", "kk"] as const) {
      const { agenda } = await profileOf(JOINING, locale);
      expect(agenda).toHaveLength(3);
      expect(agenda[0]).toEqual({ text: "агитационные мероприятия в регионах", lang: "ru", by: "editors" });
    }
  });
});

async function slugOf(id: number, tx: Parameters<Parameters<typeof transact>[0]>[0]): Promise<string> {
  const [row] = await tx.select({ slug: event.slug }).from(event).where(eq(event.id, id));
  return row?.slug ?? "";
}

async function profileOf(slug: string, locale: Locale = "ru"): Promise<EventProfile> {
  const found = await findEvent(slug, locale);
  if (!found) throw new Error(`no event at ${slug}`);
  return found.profile;
}
