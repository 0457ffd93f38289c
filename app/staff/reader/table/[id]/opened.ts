import { notFound } from "next/navigation";
import { likelyOrganisations } from "@/db/likely-organisations.ts";
import { findReading, type ReadingView } from "@/db/readings.ts";
import { KeptTable, TableStep } from "@/lib/reading/table.ts";
import { type TableStanding, tableStandingOf } from "@/lib/reading/table-standing.ts";
import { namesOf, type StatedRow, statedRows } from "@/lib/reading/table-states.ts";
import { readId } from "@/lib/record-id.ts";
import { readRows } from "@/reader/table/rows.ts";

export type OpenTable = { reading: ReadingView; kept: KeptTable; standing: TableStanding; rows: StatedRow[] };

/** The reading of this address as it stands now, each row against the record; the page of what is not there when there is none. */
export async function tableAt(id: string): Promise<OpenTable> {
  return (await findTable(id)) ?? notFound();
}

/** The same, or null when there is none. */
export async function findTable(id: string): Promise<OpenTable | null> {
  const number = readId(id);
  const reading = number === null ? null : await findReading(number, "table");
  if (!reading) return null;
  const kept = KeptTable.parse(reading.found);
  const standing = tableStandingOf(
    kept,
    reading.steps.map(({ step }) => TableStep.parse(step)),
  );
  const read = readRows(standing);
  const matches = await likelyOrganisations(read.flatMap(namesOf));
  return { reading, kept, standing, rows: statedRows(read, standing, matches) };
}
