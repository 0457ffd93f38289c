import { randomUUID } from "node:crypto";
import { sentText } from "@/components/form/sent-state.ts";
import { doWork } from "@/db/drafts/long-work.ts";
import { makeBatch } from "@/db/drafts/make-batch.ts";
import { rememberEachDifferent } from "@/db/duplicates.ts";
import { findReading, setReadingAside, stepReading } from "@/db/readings.ts";
import { batchAddress, deskAddressOf, readingAddress } from "@/lib/desk-addresses.ts";
import { missingOfSource } from "@/lib/reading/source.ts";
import { whyUnread } from "@/lib/reading/steps.ts";
import { COLUMN_ROLES, TableStep } from "@/lib/reading/table.ts";
import { tableBatchOf } from "@/lib/reading/table-batch.ts";
import { restOf } from "@/lib/reading/table-rest.ts";
import { namesOf, type StatedRow } from "@/lib/reading/table-states.ts";
import type { Became, Place } from "@/lib/sent-answer.ts";
import type { StaffMember } from "@/lib/staff.ts";
import { typedFields } from "../../typed-fields.ts";
import type { OpenTable } from "./opened.ts";
import { queryOf, viewOf } from "./view.ts";

type Act = (open: OpenTable, form: FormData, member: StaffMember) => Promise<Became>;

/** What the forms of a table ask for, by the name that each sends along. */
export const ACTS: Readonly<Record<string, Act>> = {
  columns: keepColumns,
  source: keepSource,
  shared: keepShared,
  row: decideRow,
  many: decideMany,
  make,
  aside: layAside,
};

/** How the columns are to be read. */
async function keepColumns(open: OpenTable, form: FormData, member: StaffMember): Promise<Became> {
  const roles = open.standing.columns.roles.map(
    (_, at) => COLUMN_ROLES.find((role) => role === sentText(form, `role.${at}`)) ?? "",
  );
  const columns = { headed: sentText(form, "headed") !== "", roles };
  return take(open, { do: "columns", columns }, member, after(open, form, "columns"));
}

/** Keeps what was typed about the source. */
async function keepSource(open: OpenTable, form: FormData, member: StaffMember): Promise<Became> {
  return take(open, { do: "source", fields: typedFields(form) }, member, after(open, form, "source"));
}

/** Keeps what all joiners of the table have in common. */
async function keepShared(open: OpenTable, form: FormData, member: StaffMember): Promise<Became> {
  return take(open, { do: "shared", fields: typedFields(form) }, member, after(open, form, "shared"));
}

/** One decision about a row, as one of its buttons says. */
async function decideRow(open: OpenTable, form: FormData, member: StaffMember): Promise<Became> {
  const row = open.rows.find(({ line }) => String(line) === sentText(form, "line"));
  if (!row) return { why: "gone" };
  const step = rowStep(form, row);
  const became = await take(open, step, member, after(open, form, `r-${row.line}`));
  if ("to" in became && step.do === "same" && step.pairs.some(([, id]) => id === 0))
    await rememberEachDifferent(differentOf([row]), member);
  return became;
}

/** One decision about all rows that ask the same. */
async function decideMany(open: OpenTable, form: FormData, member: StaffMember): Promise<Became> {
  const asked = open.rows.filter(({ state }) => state === "asked");
  const there = after(open, form, "rows");
  switch (sentText(form, "do")) {
    case "leave-repeats": {
      const lines = asked.filter(({ repeats }) => repeats !== null).map(({ line }) => line);
      return take(open, { do: "leave", lines }, member, there);
    }
    case "same-equal":
      return take(open, { do: "same", pairs: asked.flatMap(equalOf) }, member, there);
    case "all-new": {
      const rows = asked.filter(({ matches }) => matches.length > 0);
      const became = await take(open, { do: "same", pairs: rows.map(({ line }) => [line, 0]) }, member, there);
      if ("to" in became) await rememberEachDifferent(differentOf(rows), member);
      return became;
    }
    default:
      return { why: "unreadable" };
  }
}

/** Makes a draft of each row that is ready; the rows that are not go on in a reading of their own. */
async function make(open: OpenTable, _: FormData, member: StaffMember): Promise<Became> {
  const { reading, standing, rows } = open;
  const address = readingAddress("table", reading.id);
  if (missingOfSource(standing.source).length > 0) return { to: `${address}?asked=source#source` };
  const drafts = tableBatchOf(rows, standing);
  if (drafts.length === 0) return { to: `${address}?asked=nothing#decided` };
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
  return { to: made?.batch ? batchAddress(made.batch) : `${address}?work=${randomUUID()}` };
}

/** Lays the reading aside, or takes it up again: what its button said, whatever became of it meanwhile. */
async function layAside({ reading }: OpenTable, form: FormData): Promise<Became> {
  await setReadingAside(reading.id, sentText(form, "to") !== "open");
  return { to: deskAddressOf.reader };
}

/** Takes the step; why not when more was typed than a field holds, or when the reading was closed meanwhile. */
async function take(open: OpenTable, asked: TableStep, member: StaffMember, there: Place): Promise<Became> {
  const step = TableStep.safeParse(asked);
  if (!step.success) return whyUnread(step.error);
  return (await stepReading(open.reading.id, step.data, member)) ? { to: there } : { why: "closed" };
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
