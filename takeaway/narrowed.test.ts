import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Package } from "datapackage";
import { afterAll, beforeAll, expect, test } from "vitest";
import { transact } from "../db/client.ts";
import { loadSample } from "../db/sample/load.ts";
import { aBody, aMembership, anEvent, aQuote, aSource } from "../db/small-record.testing.ts";
import { temporaryRecord } from "../db/temporary-record.testing.ts";
import { answerOpen } from "./answers.ts";
import { bytesOf } from "./taken.testing.ts";
import { weighFiles } from "./weights.ts";

/** Parts of the record: under a filter, as of a day, and the beginning by which a large one is weighed. */

let stored: Awaited<ReturnType<typeof temporaryRecord>>;
const folder = mkdtempSync(join(tmpdir(), "narrowed-"));

beforeAll(async () => {
  process.env.PUBLIC_ORIGIN = "https://record.test";
  stored = await temporaryRecord();
  await loadSample();
  await transact(async (tx) => {
    const source = await aSource(tx);
    const event = await anEvent(tx, "Заявление хоров", { kind: "statement", sourceIds: [source] });
    const stater = await aBody(tx, "Хор без вступления", { kind: "foundation" });
    await aQuote(tx, "Мы заявляем", source, { organisationId: stater, eventId: event });
    const choir = await aBody(tx, "Хор", { kind: "company" });
    const joined = { edtf: "../2022-11-25", basis: "inferred" as const };
    const departure = { date: { edtf: "2023", basis: "stated" as const }, sourceId: source };
    await aMembership(tx, choir, source, { joined, departure });
  });
});
afterAll(() => {
  stored.remove();
  rmSync(folder, { recursive: true });
});

test("tables that a filter has narrowed refer to nothing that is not in them", async () => {
  for (const [index, filter] of ["", "q=заявление", "kind=party", "quotes=1", "asof=2022-10-19", "left=0"].entries()) {
    const path = join(folder, `narrowed-${index}.zip`);
    writeFileSync(path, await bytesOf(`/data/datapackage.zip?${filter}`));
    for (const resource of (await Package.load(path)).resources) {
      expect(await resource.checkRelations(), `${resource.name} under ${filter}`).toBe(true);
    }
  }
  const stated = (await bytesOf("/data/quotes.csv?q=заявление")).toString();
  expect(stated).toContain("khor-bez-vstupleniya");
});

test("as of a day nothing is told of what surely came later", async () => {
  const then = async (day: string) =>
    JSON.parse((await bytesOf(`/data/record.json?kind=company&asof=${day}`)).toString());
  const before = await then("2022-12-31");
  expect(before.memberships).toMatchObject([
    { left: null, leftSource: null, asOf: { date: "2022-12-31", membership: "certain" } },
  ]);
  expect(before.organisations[0].memberships).toMatchObject([{ left: null }]);
  const during = await then("2023-06-01");
  expect(during.memberships).toMatchObject([{ left: { edtf: "2023" }, asOf: { membership: "possible" } }]);
  expect((await bytesOf("/data/memberships.csv?kind=company&asof=2022-12-31")).toString()).toContain(
    ",2022-12-31,certain,",
  );
  const asked = await answerOpen("/api/v1/memberships?kind=company&as-of=2022-12-31");
  const { data } = JSON.parse(asked.body.toString());
  expect(data).toMatchObject([{ left: null, asOf: { membership: "certain" } }]);
  const later = JSON.parse((await bytesOf("/data/record.json?asof=2022-10-19")).toString());
  expect(later.quotes.length).toBeGreaterThan(5);
  const early = JSON.parse((await bytesOf("/data/record.json?asof=2022-10-01")).toString());
  expect(early.quotes.filter(({ said }: { said: { earliest: string | null } }) => said.earliest !== null)).toEqual([]);
});

test("each file is as large as the page says, and of a large record about as large", async () => {
  const sizes = new Map<string, number>();
  for (const { file, bytes, exact } of await weighFiles()) {
    expect(exact).toBe(true);
    sizes.set(file, (await bytesOf(`/data/${file}`)).length);
    expect(bytes, file).toBe(sizes.get(file));
  }
  for (const { file, bytes, exact } of await weighFiles(15)) {
    expect(exact).toBe(false);
    expect(bytes / (sizes.get(file) ?? 0), file).toBeGreaterThan(0.3);
    expect(bytes / (sizes.get(file) ?? 0), file).toBeLessThan(3);
  }
});
