import { getTranslations } from "next-intl/server";
import { answerSent, refuseEarly } from "@/app/staff/answer-sent.ts";
import type { PlainField } from "@/app/staff/not-kept-page.ts";
import { openReading } from "@/db/readings.ts";
import { readingAddress } from "@/lib/desk-addresses.ts";
import type { Became } from "@/lib/sent-answer.ts";
import type { StaffMember } from "@/lib/staff.ts";
import { readTable } from "@/reader/table/read-table.ts";

const label = (name: "file" | "text"): PlainField["label"] => {
  return async (locale) => (await getTranslations({ locale, namespace: "desk.reader.table" }))(name);
};
const FIELDS: PlainField[] = [
  { name: "file", sort: "file", label: label("file") },
  { name: "text", sort: "area", label: label("text") },
];

/** Whether whoever asks may send a file here: asked by the process before it takes in more than any form may send. */
export async function GET(request: Request): Promise<Response> {
  return (await refuseEarly(request, "edit")) ?? new Response(null, { status: 204 });
}

/** Reads a table that was pasted or sent as a file, opens a reading of it and leads there. */
export async function POST(request: Request): Promise<Response> {
  return answerSent(request, { permission: "edit", fields: FIELDS, act: read });
}

async function read(form: FormData, member: StaffMember): Promise<Became> {
  const file = form.get("file");
  const isFile = file instanceof File && file.size > 0;
  const table = await readTable(isFile ? new Uint8Array(await file.arrayBuffer()) : String(form.get("text") ?? ""));
  if ("problem" in table) {
    const t = await getTranslations({ locale: member.lang, namespace: "desk.reader.table" });
    return { wrong: { field: isFile ? "file" : "text", text: t(`problems.${table.problem}`) } };
  }
  const title = isFile ? file.name : (table.rows[0]?.cells.join(", ") ?? "");
  const opening = { kind: "table" as const, title: title.toWellFormed().slice(0, 200), text: "", found: table };
  return { to: readingAddress("table", await openReading(opening, member)) };
}
