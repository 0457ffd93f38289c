import { writeXlsx } from "hucre/xlsx";
import { approveDrafts, findBatch, publishDrafts, seenOfBatch, submitDrafts } from "../db/drafts/batch.ts";
import { makeBatch } from "../db/drafts/make-batch.ts";
import { ALIYA, BORIS, carry } from "../db/drafts/rehearsal.ts";
import { batchUndoing } from "../db/drafts/undo-batch.ts";
import { likelyOrganisations } from "../db/likely-organisations.ts";
import { findReading, openReading } from "../db/readings.ts";
import { temporaryRecord } from "../db/temporary-record.testing.ts";
import { verifyRecord } from "../db/verify/verify.ts";
import { KeptTable } from "../lib/reading/table.ts";
import { tableBatchOf } from "../lib/reading/table-batch.ts";
import { restOf } from "../lib/reading/table-rest.ts";
import { tableStandingOf } from "../lib/reading/table-standing.ts";
import { countStates, namesOf, statedRows } from "../lib/reading/table-states.ts";
import { readTable } from "../reader/table/read-table.ts";
import { readRows } from "../reader/table/rows.ts";

/**
 * For `table-road.test.ts`, in a process of its own with little memory: a workbook of so many rows on its way into the
 * record, of which so many are published and taken back. Writes what it met as JSON.
 */
async function walk(count: number, toPublish: number) {
  const read = await readTable(await workbookOf(count));
  if ("problem" in read) throw new Error(read.problem);
  const id = await openReading({ kind: "table", title: "table", text: "", found: read }, ALIYA);
  const kept = KeptTable.parse((await findReading(id, "table"))?.found);
  const standing = tableStandingOf({ ...kept, source: { ...kept.source, ...SOURCE } }, []);
  const understood = readRows(standing);
  const stated = statedRows(understood, standing, await likelyOrganisations(understood.flatMap(namesOf)));
  const found = restOf(kept, standing, stated);
  const making = { reading: id, batch: "b1", drafts: tableBatchOf(stated, standing), rest: null };
  let told = 0;
  for (const _ of ["first", "again"]) {
    await makeBatch(making, ALIYA, (done) => {
      told = done;
    });
  }
  const { seen } = await seenOfBatch("b1", ["open"]);
  const some = seen.slice(0, toPublish);
  await submitDrafts(some, ALIYA);
  await approveDrafts(some, BORIS);
  const result = await publishDrafts(some, BORIS);
  const before = (await batchUndoing("b1")).undone.length;
  await carry("undo", { batch: "b1", class: "fact", reason: "не та таблица" }, null);
  const after = (await batchUndoing("b1")).undone.length;
  const { faults } = await verifyRecord();
  const total = (await findBatch("b1"))?.total;
  return {
    states: countStates(stated),
    rest: found?.rows.length,
    told,
    total,
    result,
    undone: { before, after },
    faults,
  };
}

const SOURCE = { publisher: "Газета", assertedBy: "coalition", precision: "day", day: "30", month: "10", year: "2022" };

/** Every hundredth row has no name, and every hundredth repeats the one before it. */
async function workbookOf(count: number): Promise<Uint8Array> {
  const rows: (string | Date)[][] = [["Название", "Дата вступления", "Город"]];
  for (let at = 1; at <= count; at++) {
    const number = at % 100 === 1 && at > 1 ? at - 1 : at;
    const name = at % 100 === 50 ? "" : `Союз ткачей района ${number}`;
    rows.push([name, new Date(Date.UTC(2022, 9, 1 + (at % 28))), `Город ${number % 50}`]);
  }
  return writeXlsx({ sheets: [{ name: "Лист1", rows }] });
}

const [rows, published] = process.argv.slice(2).map(Number);
const record = await temporaryRecord();
const met = await walk(rows ?? 0, published ?? 0);
process.stdout.write(JSON.stringify(met));
record.remove();
