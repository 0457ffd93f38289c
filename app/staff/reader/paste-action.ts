"use server";

import { redirect } from "next/navigation";
import { sentText } from "@/components/form/sent-state.ts";
import { openReading } from "@/db/readings.ts";
import { readingAddress } from "@/lib/desk-addresses.ts";
import { parsePartialDate } from "@/lib/partial-date.ts";
import { keptFindings } from "@/reader/findings.ts";
import { usualDate } from "@/reader/usual-date.ts";
import { requireStaff } from "../session.ts";

export type PasteState = {
  text: string;
  published: string;
  problem: "empty" | "too-long" | "unreadable" | "date" | null;
};

const LONGEST_TEXT = 200_000;

export async function pasteAction(_: PasteState, form: FormData): Promise<PasteState> {
  const member = await requireStaff("edit");
  const text = sentText(form, "text").replace(/\r\n?/g, "\n");
  const typed = sentText(form, "published");
  const published = typed.trim() === "" ? null : usualDate(typed);
  const problem = problemOf(text, typed, published);
  if (problem) return { text, published: typed, problem };
  const found = keptFindings(text, published);
  const title = (found.source.title || text.trim().split("\n")[0] || "").slice(0, 200);
  redirect(readingAddress("release", await openReading({ kind: "release", title, text, found }, member)));
}

function problemOf(text: string, typed: string, published: string | null): PasteState["problem"] {
  if (text.trim() === "") return "empty";
  if (text.length > LONGEST_TEXT) return "too-long";
  if (!text.isWellFormed()) return "unreadable";
  const isDay = published !== null && parsePartialDate(published)?.precision === "day";
  return typed.trim() === "" || isDay ? null : "date";
}
