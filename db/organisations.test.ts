import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { OrganisationProfile } from "../lib/views/organisation.ts";
import { transact } from "./client.ts";
import { findOrganisation } from "./organisations.ts";
import { publishMembership } from "./publish/membership.ts";
import { publishOrganisation } from "./publish/organisation.ts";
import { withdraw } from "./publish/withdrawal.ts";
import { loadSample } from "./sample/load.ts";
import { membership } from "./schema/memberships.ts";
import { organisation, organisationName } from "./schema/organisations.ts";
import { aBody, aMembership, anEvent, aPerson, aQuote, aSource, joinersNamed } from "./small-record.testing.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";

let record: Awaited<ReturnType<typeof temporaryRecord>>;

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a profile", () => {
  beforeAll(async () => {
    record = await temporaryRecord();
  });
  afterAll(() => record.remove());

  it("is not there for an address that nobody has", async () => {
    for (const slug of ["nobody", "", "..", "a'b", "Союз"]) expect(await findOrganisation(slug, "ru")).toBeNull();
  });

  it("leads from a merged organisation to the one that it was merged into", async () => {
    const [kept = 0, merged = 0] = await joinersNamed(["Палата ремёсел", "Палата ремесел РК"]);
    await transact(async (tx) => {
      await tx.update(organisation).set({ mergedInto: kept }).where(eq(organisation.id, merged));
    });
    expect(await findOrganisation("palata-remesel-rk", "ru")).toEqual({ movedTo: "palata-remesel" });
    expect(await profileOf("palata-remesel")).toMatchObject({ id: kept });
  });

  it("tells every membership, newest first, and why one ended", async () => {
    const source = await transact(async (tx) => {
      const source = await aSource(tx);
      const id = await aBody(tx, "Лига городских садоводов");
      const first = { edtf: "2022-10-06", basis: "stated" as const };
      const departure = { date: { edtf: "2022-11-02", basis: "inferred" as const }, sourceId: source, reason: "Устав" };
      await aMembership(tx, id, source, { joined: first, departure });
      await aMembership(tx, id, source, { joined: { edtf: "2023-01", basis: "published" } });
      return source;
    });
    const { memberships } = await profileOf("liga-gorodskikh-sadovodov");
    expect(memberships).toMatchObject([
      { joined: { edtf: "2023-01", basis: "published" }, left: null, leftReason: null, leftSource: null },
      {
        joined: { edtf: "2022-10-06" },
        left: { edtf: "2022-11-02", basis: "inferred" },
        leftReason: "Устав",
        leftSource: { id: source },
      },
    ]);
  });

  it("names a spokesperson once for each role and day, and each source once", async () => {
    await transact(async (tx) => {
      const [news, other] = [await aSource(tx), await aSource(tx, { publisher: "Другая газета" })];
      const id = await aBody(tx, "Ассоциация переводчиков");
      await aMembership(tx, id, news);
      const personId = await aPerson(tx, "Анна Ли");
      const said = { organisationId: id, personId, role: "председатель" };
      await aQuote(tx, "Раз", news, { ...said, position: 1 });
      await aQuote(tx, "Два", news, { ...said, position: 2 });
      await aQuote(tx, "Три", other, { ...said, said: { edtf: "2022-11", basis: "stated" } });
    });
    const { spokespeople, quotes, sources } = await profileOf("assotsiatsiya-perevodchikov");
    expect(quotes.map((quote) => quote.text)).toEqual(["Три", "Раз", "Два"]);
    expect(spokespeople).toMatchObject([
      { person: { slug: "anna-li" }, role: "председатель", said: { edtf: "2022-11" } },
      { person: { slug: "anna-li" }, role: "председатель", said: { edtf: "2022-10-19" } },
    ]);
    expect(sources.map((source) => source.publisher.text)).toEqual(["Газета", "Другая газета"]);
  });

  it("shows a correction with what it said before, beside the steps of its membership", async () => {
    await transact(async (tx) => {
      const source = await aSource(tx);
      const id = await aBody(tx, "Клуб картографов");
      const names = [
        { lang: "ru" as const, kind: "official" as const, value: "Клуб картографов", by: "editors" as const },
      ];
      const step = { actor: "test", kind: "correction" as const, reason: "Тип по уставу" };
      await publishOrganisation(tx, id, { kind: "federation", names }, step);
      const citations = [{ sourceId: source, assertedBy: "member" as const }];
      const period = await aMembership(tx, id, source);
      const joined = { edtf: "2022-10-20", basis: "stated" as const };
      await publishMembership(tx, period, { organisationId: id, joined, citations }, { ...step, reason: "День" });
    });
    const { kind, version, history } = await profileOf("klub-kartografov");
    expect({ kind, version }).toEqual({ kind: "federation", version: 2 });
    expect(history.map((change) => [change.recordKind, change.kind, change.version])).toEqual([
      ["membership", "correction", 2],
      ["membership", "creation", 1],
      ["organisation", "correction", 2],
      ["organisation", "creation", 1],
    ]);
    expect(history[2]?.differences).toEqual([{ field: "kind", before: "association", after: "federation" }]);
  });

  it("keeps in its history what left the record: a withdrawn membership, with what it said and why it left", async () => {
    await transact(async (tx) => {
      const period = await aMembership(tx, await aBody(tx, "Клуб шахматистов"), await aSource(tx));
      await withdraw(tx, "membership", period, { actor: "test", kind: "withdrawal", reason: "Не та организация" });
    });
    const { memberships, history } = await profileOf("klub-shakhmatistov");
    expect(memberships).toEqual([]);
    expect(history[0]).toMatchObject({ recordKind: "membership", kind: "withdrawal", reason: "Не та организация" });
    expect(history[0]?.differences).toContainEqual({ field: "joined.edtf", before: "2022-10-19", after: "" });
  });

  it("counts the others of its event, or of its day when it has none", async () => {
    await transact(async (tx) => {
      const source = await aSource(tx);
      const eventId = await anEvent(tx, "Заседание");
      const joined = { edtf: "2022-12-07", basis: "stated" as const };
      for (let n = 1; n <= 9; n++) {
        await aMembership(tx, await aBody(tx, `Участник ${n}`), source, { eventId, joined, position: n });
        if (n < 8) continue;
        await aMembership(tx, await aBody(tx, `Одиночка ${n}`), source, { joined: { ...joined, edtf: "2021-03-04" } });
        await aMembership(tx, await aBody(tx, `Безвестный ${n}`), source, { joined: { ...joined, edtf: "2021" } });
      }
    });
    const { sameDay } = await profileOf("uchastnik-3");
    expect(sameDay.total).toBe(8);
    expect(sameDay.joiners.map(({ position }) => position)).toEqual([1, 2, 4, 5, 6, 7]);
    const alone = await profileOf("odinochka-8");
    expect(alone.sameDay).toMatchObject({ total: 1, joiners: [{ organisation: { slug: "odinochka-9" } }] });
    const { sameDay: unknown } = await profileOf("bezvestnyy-8");
    expect(unknown).toEqual({ joiners: [], total: 0 });
  });

  it("stands without a row that cannot be read, and says so in the log", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const [id = 0, nameless = 0] = await joinersNamed(["Общество степи", "Без имени"]);
    await transact(async (tx) => {
      await tx.update(membership).set({ joined: "потом" }).where(eq(membership.organisationId, id));
      await tx.delete(organisationName).where(eq(organisationName.organisationId, nameless));
    });
    expect(await profileOf("obshchestvo-stepi")).toMatchObject({ id, memberships: [] });
    expect(await findOrganisation("bez-imeni", "ru")).toBeNull();
    const log = logged.mock.calls.flat().join("\n");
    expect(log).toMatch(/membership \d+ has a date that cannot be read \(потом\)/);
    expect(log).toMatch(/has no name/);
  });
});

describe("a profile of the sample", () => {
  beforeAll(async () => {
    record = await temporaryRecord();
    await loadSample();
  });
  afterAll(() => record.remove());

  it("keeps both spellings of one body with who prints them", async () => {
    const { names, memberships } = await profileOf("natsionalnaya-palata-obrazovaniya-i-innovatsiy-serpin");
    const printed = names.filter((name) => name.kind === "as_printed");
    expect(new Set(printed.map((name) => name.text))).toEqual(
      new Set(["Национальная палата образования и инновации SERPIN"]),
    );
    expect(printed.map((name) => name.source?.publisher.text)).toEqual(["tengrinews.kz", "liter.kz"]);
    expect(memberships[0]?.citations.map((citation) => citation.assertedBy)).toEqual(Array(3).fill("coalition"));
  });

  it("has the words of the federation's chairman from its own site", async () => {
    const { quotes, spokespeople, sources } = await profileOf("federatsiya-profsoyuzov-rk");
    expect(quotes).toMatchObject([{ lang: "en", form: "direct", said: { edtf: "../2022-11-25", basis: "published" } }]);
    expect(spokespeople).toMatchObject([{ person: { slug: "satybaldy-dauletalin" }, roleLang: "en" }]);
    expect(sources.some((source) => source.url?.startsWith("https://kasipodaq.kz/"))).toBe(true);
  });
});

async function profileOf(slug: string): Promise<OrganisationProfile> {
  const found = await findOrganisation(slug, "ru");
  if (!found || !("profile" in found)) throw new Error(`no profile at ${slug}`);
  return found.profile;
}
