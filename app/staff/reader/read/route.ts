import { getTranslations } from "next-intl/server";
import { answerSent } from "@/app/staff/answer-sent.ts";
import type { PlainField } from "@/app/staff/not-kept-page.ts";
import { sentText } from "@/components/form/sent-state.ts";
import { openReading } from "@/db/readings.ts";
import { readingAddress } from "@/lib/desk-addresses.ts";
import { parsePartialDate } from "@/lib/partial-date.ts";
import type { Became } from "@/lib/sent-answer.ts";
import type { StaffMember } from "@/lib/staff.ts";
import { keptFindings } from "@/reader/findings.ts";
import { usualDate } from "@/reader/usual-date.ts";

const LONGEST_TEXT = 200_000;

const label = (name: "text" | "published"): PlainField["label"] => {
  return async (locale) => (await getTranslations({ locale, namespace: "desk.reader.paste" }))(name);
};
const FIELDS: PlainField[] = [
  { name: "text", sort: "area", label: label("text") },
  { name: "published", sort: "line", label: label("published") },
];

/** Reads a text that was pasted, opens a reading of it and leads there. */
export async function POST(request: Request): Promise<Response> {
  return answerSent(request, { permission: "edit", fields: FIELDS, act: read });
}

async function read(form: FormData, member: StaffMember): Promise<Became> {
  const text = sentText(form, "text").replace(/\r\n?/g, "\n");
  const typed = sentText(form, "published");
  const published = typed.trim() === "" ? null : usualDate(typed);
  const problem = problemOf(text, typed, published);
  if (problem) {
    const t = await getTranslations({ locale: member.lang, namespace: "desk.reader.paste" });
    return { wrong: { field: problem === "date" ? "published" : "text", text: t(problem) } };
  }
  const found = keptFindings(text, published);
  const title = (found.source.title || text.trim().split("\n")[0] || "").slice(0, 200);
  return { to: readingAddress("release", await openReading({ kind: "release", title, text, found }, member)) };
}

function problemOf(text: string, typed: string, published: string | null) {
  if (text.trim() === "") return "empty";
  if (text.length > LONGEST_TEXT) return "too-long";
  if (!text.isWellFormed()) return "unreadable";
  const isDay = published !== null && parsePartialDate(published)?.precision === "day";
  return typed.trim() === "" || isDay ? null : "date";
}
