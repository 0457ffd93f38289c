import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { transact } from "./client.ts";
import { findDuplicates, rememberDifferent } from "./duplicates.ts";
import { publishOrganisation } from "./publish/organisation.ts";
import { loadSample } from "./sample/load.ts";
import { temporaryRecord } from "./temporary-record.testing.ts";

const ALIYA = { id: "aliya", role: "editor" as const };

describe("who may be in the record already", () => {
  let record: Awaited<ReturnType<typeof temporaryRecord>>;
  beforeAll(async () => {
    record = await temporaryRecord();
    await loadSample();
  });
  afterAll(() => record.remove());

  it.each([
    ["ОО «Союз писателей РК»", "soyuz-pisateley-kazakhstana"],
    ["Қазақстан жазушылар одағы", "soyuz-pisateley-kazakhstana"],
    ["Writers Union of Kazakhstan", "soyuz-pisateley-kazakhstana"],
    ["Soyuz pisatelei", "soyuz-pisateley-kazakhstana"],
    ["ФПРК", "federaciya"],
    ["Ассоциация Болашақ", "bolashaq"],
    ["партия «Аманат»", "amanat"],
  ])("%s is asked about", async (typed, slug) => {
    const [first] = await findDuplicates([typed], "ru");
    expect(first?.organisation.slug).toContain(slug.replace("federaciya", "federats"));
  });

  it.each(["Союз ветеранов Афганистана", "Палата адвокатов", "", "«»"])(
    "%s is asked about by nobody",
    async (typed) => {
      expect(await findDuplicates([typed], "ru")).toEqual([]);
    },
  );

  it("no two organisations of the record are taken for one", async () => {
    for (const name of ["Союз отцов", "Федерация футбола Казахстана", "Союз организаций инвалидов Казахстана"]) {
      const others = (await findDuplicates([name], "ru")).slice(1);
      expect(others.filter((candidate) => candidate.likeness >= 0.9)).toEqual([]);
    }
  });

  it("what was said to be different is not asked about again, in any spelling", async () => {
    const [first] = await findDuplicates(["Союз писателя"], "ru");
    await rememberDifferent("Союз  Писателя", first?.organisation.id ?? 0, ALIYA);
    await rememberDifferent("союз писателя", first?.organisation.id ?? 0, ALIYA);
    const again = await findDuplicates(["«Союз писателя»"], "ru");
    expect(again.map((candidate) => candidate.organisation.id)).not.toContain(first?.organisation.id);
    expect((await findDuplicates(["Союз писателей"], "ru"))[0]?.organisation.id).toBe(first?.organisation.id);
  });

  it("an organisation is known from the moment that it is published", async () => {
    expect(await findDuplicates(["Гильдия пекарей"], "ru")).toEqual([]);
    const names = [
      { lang: "ru" as const, kind: "official" as const, value: "Гильдия пекарей", by: "editors" as const },
    ];
    await transact((tx) =>
      publishOrganisation(tx, null, { kind: "other", names }, { actor: "test", kind: "creation" }),
    );
    expect(await findDuplicates(["ОО Гильдия пекарей"], "kk")).toMatchObject([
      { name: "Гильдия пекарей", likeness: 1 },
    ]);
  });
});
