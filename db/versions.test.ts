import { max } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { reader } from "./client.ts";
import { carry } from "./drafts/rehearsal.ts";
import { correcting, day, typedJoiner, typedOrganisation, typedWords } from "./drafts/typed.ts";
import { findOrganisation } from "./organisations.ts";
import { change } from "./schema/changes.ts";
import { takeOrganisations } from "./takeaway/organisations.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";
import { findVersion } from "./versions.ts";

const SOYUZ = { kind: "organisation" as const, slug: "soyuz" };

describe("the permanent address of a version", () => {
  let record: Awaited<ReturnType<typeof temporaryRecord>>;
  beforeEach(async () => {
    record = await temporaryRecord();
    await carry("joiner", typedJoiner("Союз", [typedWords("Мы вступаем", "Анна Ким")]), null);
  });
  afterEach(() => record.remove());

  it("shows the record as the step that published it left it, its memberships and words included", async () => {
    const first = await findVersion(SOYUZ, 1, "ru");
    expect(first).toMatchObject({ title: { text: "Союз" }, newest: 1, change: { kind: "creation" } });
    expect(first?.belongings.map(({ kind, version }) => [kind, version])).toEqual([
      ["membership", 1],
      ["quote", 1],
    ]);
    expect(first?.belongings[0]?.facts).toContainEqual({ field: "joined.edtf", value: "2022-10-19", entry: null });
  });

  it("never changes, whatever is corrected, withdrawn or merged afterwards", async () => {
    const before = await findVersion(SOYUZ, 1, "ru");
    const reason = "Не та организация";
    await carry("withdrawal", { reason }, { kind: "membership", id: 1, baseVersion: 1 });
    await carry("organisation", correcting(typedOrganisation("Союз пекарей", "1")), {
      kind: "organisation",
      id: 1,
      baseVersion: 1,
    });
    await carry("joiner", typedJoiner("Палата"), null);
    await carry("merge", { intoId: "2", reason }, { kind: "organisation", id: 1, baseVersion: 2 });
    expect(await findVersion(SOYUZ, 1, "ru")).toMatchObject({ ...before, newest: 3, changedSince: expect.any(Number) });
    expect((await findVersion(SOYUZ, 2, "ru"))?.belongings.map(({ kind }) => kind)).toEqual(["quote"]);
    expect((await findVersion(SOYUZ, 3, "ru"))?.belongings).toEqual([]);
  });

  it("tells acts apart by their time, also where the clock was set back", async () => {
    const before = await findVersion(SOYUZ, 1, "ru");
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2020-01-01T00:00:00Z") });
    try {
      await carry("withdrawal", { reason: "Не сказано" }, { kind: "quote", id: 1, baseVersion: 1 });
      await carry("withdrawal", { reason: "Не вступал" }, { kind: "membership", id: 1, baseVersion: 1 });
    } finally {
      vi.useRealTimers();
    }
    const seq = await newestSeq();
    expect(await findVersion(SOYUZ, 1, "ru")).toMatchObject({ ...before, changedSince: seq - 2 });
    const between = await findVersion(SOYUZ, 1, "ru", seq - 1);
    expect(between).toMatchObject({ made: [{ seq: seq - 1 }], changedSince: seq - 1 });
    expect(between?.belongings.map(({ kind }) => kind)).toEqual(["membership"]);
  });

  it("names the step as of which its memberships and words are read, once they changed after it", async () => {
    const joined = async (step: number | null) => {
      const found = await findVersion(SOYUZ, 1, "ru", step);
      return found?.belongings[0]?.facts.find(({ field }) => field === "joined.edtf")?.value;
    };
    const corrected = correcting({
      joined: day("2022-10"),
      eventId: "1",
      citations: [{ sourceId: "1", assertedBy: "coalition" }],
    });
    await carry("membership", corrected, { kind: "membership", id: 1, baseVersion: 1 });
    const seq = await newestSeq();
    expect(await joined(null)).toBe("2022-10-19");
    expect(await joined(seq)).toBe("2022-10");
    expect(await findVersion(SOYUZ, 1, "ru")).toMatchObject({ step: null, changedSince: seq - 1 });
    const asOf = await findVersion(SOYUZ, 1, "ru", seq);
    expect(asOf).toMatchObject({ step: seq, changedSince: null, made: [{ seq, recordKind: "membership" }] });
    expect(asOf?.made[0]?.differences.map(({ field }) => field)).toContain("joined.edtf");
    for (const nowhere of [1, seq - 1, seq + 1]) expect(await findVersion(SOYUZ, 1, "ru", nowhere)).toBeNull();
    await carry("withdrawal", { reason: "Не вступал" }, { kind: "membership", id: 1, baseVersion: 2 });
    expect(await joined(seq)).toBe("2022-10");
    expect(await findVersion(SOYUZ, 1, "ru", seq)).toMatchObject({ changedSince: seq });
  });

  it("is the same for its page and for whoever takes it away, also after the record was merged", async () => {
    const stepOf = async (id: number): Promise<number | null | undefined> =>
      (await takeOrganisations(reader(), [id]))[0]?.step;
    const shownStep = async (slug: string): Promise<number | null> => {
      const found = await findOrganisation(slug, "ru");
      if (!found || !("profile" in found)) throw new Error("nobody is there");
      return found.profile.step;
    };
    expect([await stepOf(1), await shownStep("soyuz")]).toEqual([null, null]);
    await carry("withdrawal", { reason: "Не сказано" }, { kind: "quote", id: 1, baseVersion: 1 });
    const seq = await newestSeq();
    expect([await stepOf(1), await shownStep("soyuz")]).toEqual([seq, seq]);
    expect((await findVersion(SOYUZ, 1, "ru", seq))?.belongings.map(({ kind }) => kind)).toEqual(["membership"]);
    await carry("organisation", correcting(typedOrganisation("Союз пекарей", "1")), {
      kind: "organisation",
      id: 1,
      baseVersion: 1,
    });
    expect([await stepOf(1), await shownStep("soyuz")]).toEqual([null, null]);
    await carry("withdrawal", { reason: "Не вступал" }, { kind: "membership", id: 1, baseVersion: 1 });
    expect(await stepOf(1)).toBe(await newestSeq());
    await carry("joiner", typedJoiner("Палата"), null);
    await carry("merge", { intoId: "2", reason: "Одно и то же" }, { kind: "organisation", id: 1, baseVersion: 2 });
    expect([await stepOf(2), await shownStep("palata")]).toEqual([null, null]);
  });

  it("is nowhere for a version or a record that there never was", async () => {
    expect(await findVersion(SOYUZ, 2, "ru")).toBeNull();
    expect(await findVersion({ ...SOYUZ, slug: "nobody" }, 1, "ru")).toBeNull();
    expect(await findVersion({ kind: "quote", id: 9 }, 1, "ru")).toBeNull();
  });
});

async function newestSeq(): Promise<number> {
  const [newest] = await reader()
    .select({ seq: max(change.seq) })
    .from(change);
  return newest?.seq ?? 0;
}
