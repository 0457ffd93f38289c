import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { carry } from "./drafts/rehearsal.ts";
import { correcting, typedJoiner, typedOrganisation, typedWords } from "./drafts/typed.ts";
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
    expect(await findVersion(SOYUZ, 1, "ru")).toEqual({ ...before, newest: 3 });
    expect((await findVersion(SOYUZ, 2, "ru"))?.belongings.map(({ kind }) => kind)).toEqual(["quote"]);
    expect((await findVersion(SOYUZ, 3, "ru"))?.belongings).toEqual([]);
  });

  it("is nowhere for a version or a record that there never was", async () => {
    expect(await findVersion(SOYUZ, 2, "ru")).toBeNull();
    expect(await findVersion({ ...SOYUZ, slug: "nobody" }, 1, "ru")).toBeNull();
    expect(await findVersion({ kind: "quote", id: 9 }, 1, "ru")).toBeNull();
  });
});
