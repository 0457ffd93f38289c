"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { sentText } from "@/components/form/sent-state.ts";
import { doWork } from "@/db/drafts/long-work.ts";
import { makeBatch } from "@/db/drafts/make-batch.ts";
import { rememberEachDifferent } from "@/db/duplicates.ts";
import { findReading, setReadingAside, stepReading } from "@/db/readings.ts";
import { batchAddress, deskAddressOf, readingAddress } from "@/lib/desk-addresses.ts";
import { missingOfSource } from "@/lib/reading/source.ts";
import { COLUMN_ROLES, TableStep } from "@/lib/reading/table.ts";
import { tableBatchOf } from "@/lib/reading/table-batch.ts";
import { restOf } from "@/lib/reading/table-rest.ts";
import { namesOf, type StatedRow } from "@/lib/reading/table-states.ts";
import { requireStaff } from "../../../session.ts";
import { typedFields } from "../../typed-fields.ts";
import { type OpenTable, tableAt } from "./opened.ts";
import { queryOf, viewOf } from "./view.ts";

/** How the columns are to be read. */
export async function columnsAction(form: FormData): Promise<void> {
  const member = await requireStaff("edit");
  const open = await tableAt(sentText(form, "reading"));
  const roles = open.standing.columns.roles.map(
    (_, at) => COLUMN_ROLES.find((role) => role === sentText(form, `role.${at}`)) ?? "",
  );
  const step = { do: "columns", columns: { headed: sentText(form, "headed") !== "", roles } } satisfies TableStep;
  await stepReading(open.reading.id, step, member);
  redirect(after(open, form, "columns"));
}

/** Keeps what was typed about the source. */
export async function tableSourceAction(form: FormData): Promise<void> {
  const member = await requireStaff("edit");
  const open = await tableAt(sentText(form, "reading"));
  await keep(open, { do: "source", fields: typedFields(form) }, member);
  redirect(after(open, form, "source"));
}

/** Keeps what all joiners of the table have in common. */
export async function sharedAction(form: FormData): Promise<void> {
  const member = await requireStaff("edit");
  const open = await tableAt(sentText(form, "reading"));
  await keep(open, { do: "shared", fields: typedFields(form) }, member);
  redirect(after(open, form, "shared"));
}

/** One decision about a row, as one of its buttons says. */
export async function rowAction(form: FormData): Promise<void> {
  const member = await requireStaff("edit");
  const open = await tableAt(sentText(form, "reading"));
  const row = open.rows.find(({ line }) => String(line) === sentText(form, "line"));
  if (!row) redirect(after(open, form, "rows"));
  const step = rowStep(form, row);
  if (step.do === "same" && step.pairs.some(([, id]) => id === 0))
    await rememberEachDifferent(differentOf([row]), member);
  await keep(open, step, member);
  redirect(after(open, form, `r-${row.line}`));
}

/** One decision about all rows that ask the same. */
export async function manyRowsAction(form: FormData): Promise<void> {
  const member = await requireStaff("edit");
  const open = await tableAt(sentText(form, "reading"));
  const asked = open.rows.filter(({ state }) => state === "asked");
  const act = sentText(form, "do");
  if (act === "leave-repeats") {
    const lines = asked.filter(({ repeats }) => repeats !== null).map(({ line }) => line);
    await keep(open, { do: "leave", lines }, member);
  } else if (act === "same-equal") {
    await keep(open, { do: "same", pairs: asked.flatMap(equalOf) }, member);
  } else if (act === "all-new") {
    const rows = asked.filter(({ matches }) => matches.length > 0);
    await rememberEachDifferent(differentOf(rows), member);
    await keep(open, { do: "same", pairs: rows.map(({ line }) => [line, 0]) }, member);
  }
  redirect(after(open, form, "rows"));
}

/** Makes a draft of each row that is ready; the rows that are not go on in a reading of their own. */
export async function makeTableAction(form: FormData): Promise<void> {
  const member = await requireStaff("edit");
  const open = await tableAt(sentText(form, "reading"));
  const { reading, standing, rows } = open;
  const address = readingAddress("table", reading.id);
  if (missingOfSource(standing.source).length > 0) redirect(`${address}?asked=source#source`);
  const drafts = tableBatchOf(rows, standing);
  if (drafts.length === 0) redirect(`${address}?asked=nothing#decided`);
  const rest = restOf(open.kept, standing, rows);
  const making = {
    reading: reading.id,
    batch: randomUUID(),
    drafts,
    rest: rest && { kind: "table" as const, title: reading.title, text: "", found: rest },
  };
  const end = await doWork(address, { word: "make", total: drafts.length }, async (progress) => {
    await makeBatch(making, member, progress);
    return { refused: 0, stopped: null };
  });
  const made = end && (await findReading(reading.id, "table"));
  redirect(made?.batch ? batchAddress(made.batch) : `${address}?work=${randomUUID()}`);
}

export async function layTableAsideAction(form: FormData): Promise<void> {
  await requireStaff("edit");
  const { reading } = await tableAt(sentText(form, "reading"));
  await setReadingAside(reading.id, reading.state === "open");
  redirect(deskAddressOf.reader);
}

async function keep(open: OpenTable, step: TableStep, member: Parameters<typeof stepReading>[2]): Promise<void> {
  const read = TableStep.safeParse(step);
  if (read.success) await stepReading(open.reading.id, read.data, member);
}

function rowStep(form: FormData, { line, fields }: StatedRow): TableStep {
  const [act = "", value = ""] = sentText(form, "do").split(":");
  if (act === "leave" || act === "take") return { do: act, lines: [line] };
  if (act === "same") return { do: "same", pairs: [[line, Number(value)]] };
  const typed = typedFields(form);
  const changed = COLUMN_ROLES.filter((role) => role in typed && typed[role] !== fields[role]);
  return { do: "row", line, fields: Object.fromEntries(changed.map((role) => [role, typed[role] ?? ""])) };
}

/** A row with one match that is equal and no other like it is that organisation. */
function equalOf({ line, matches }: StatedRow): [number, number][] {
  const equal = matches.filter((match) => match.equal);
  return equal.length === 1 && equal[0] ? [[line, equal[0].id]] : [];
}

function differentOf(rows: readonly StatedRow[]): [string, number][] {
  return rows.flatMap((row) =>
    namesOf(row).flatMap((name) => row.matches.map(({ id }): [string, number] => [name, id])),
  );
}

/** The same view after one more step; its number makes the address another one, so that the page is drawn anew. */
function after({ reading }: OpenTable, form: FormData, place: string): ReturnType<typeof readingAddress> {
  const view = viewOf(Object.fromEntries(new URLSearchParams(sentText(form, "view"))));
  const query = queryOf({ ...view, at: null }, { step: String(reading.steps.length + 1) });
  return `${readingAddress("table", reading.id)}${query}#${place}`;
}
