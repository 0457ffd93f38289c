import { staffOr } from "@/app/staff/session.ts";
import { openReading } from "@/db/readings.ts";
import { deskAddressOf, readingAddress, signInAddress } from "@/lib/desk-addresses.ts";
import { isSameOrigin } from "@/lib/same-origin.ts";
import { readTable } from "@/reader/table/read-table.ts";

/** Whether whoever asks may send a file here: asked by the process before it takes in more than any form may send. */
export async function GET(): Promise<Response> {
  const member = await staffOr("edit");
  return typeof member === "string" ? refusalOf(member) : new Response(null, { status: 204 });
}

/** Reads a table that was pasted or sent as a file, opens a reading of it and leads there. */
export async function POST(request: Request): Promise<Response> {
  const member = await staffOr("edit");
  if (typeof member === "string") return refusalOf(member);
  if (!isSameOrigin(request.headers.get("origin"), process.env.PUBLIC_ORIGIN ?? ""))
    return new Response(null, { status: 403 });
  const form = await request.formData().catch(() => null);
  const file = form?.get("file");
  const sent =
    file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : String(form?.get("text") ?? "");
  const table = await readTable(sent);
  if ("problem" in table) return seeOther(`${deskAddressOf.table}?problem=${table.problem}#error-summary`);
  const title = file instanceof File && file.size > 0 ? file.name : (table.rows[0]?.cells.join(", ") ?? "");
  const opening = { kind: "table" as const, title: title.toWellFormed().slice(0, 200), text: "", found: table };
  return seeOther(readingAddress("table", await openReading(opening, member)));
}

function refusalOf(why: "signed-out" | "not-allowed"): Response {
  return why === "signed-out" ? seeOther(signInAddress(deskAddressOf.table)) : new Response(null, { status: 403 });
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
