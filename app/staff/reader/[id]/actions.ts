"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { sentText } from "@/components/form/sent-state.ts";
import { coalitionDraft } from "@/db/drafts/coalition-draft.ts";
import { makeBatch } from "@/db/drafts/make-batch.ts";
import { rememberDifferent } from "@/db/duplicates.ts";
import { openReading, type ReadingView, setReadingAside, stepReading } from "@/db/readings.ts";
import { batchAddress, deskAddressOf, readingAddress } from "@/lib/desk-addresses.ts";
import { parsePartialDate } from "@/lib/partial-date.ts";
import { batchOf } from "@/lib/reading/batch.ts";
import { lacksOwner } from "@/lib/reading/decide.ts";
import type { Decided } from "@/lib/reading/finding.ts";
import { passageIn } from "@/lib/reading/passage.ts";
import { missingOfSource, publishedDay } from "@/lib/reading/source.ts";
import { Step } from "@/lib/reading/steps.ts";
import { keptFindings } from "@/reader/findings.ts";
import { requireStaff } from "../../session.ts";
import { typedFields } from "../typed-fields.ts";
import { type OpenReading, readingAt } from "./standing.ts";

/** One decision about a finding, as one of the buttons of its form says; then the next one that is open. */
export async function decideAction(form: FormData): Promise<void> {
  const member = await requireStaff("edit");
  const { reading, standing } = await readingAt(sentText(form, "reading"));
  const key = sentText(form, "key");
  const finding = standing.findings.find((one) => one.key === key);
  const step = Step.safeParse(stepOf(form, key));
  const address = readingAddress("release", reading.id);
  if (!finding || !step.success) redirect(address);
  if (step.data.do === "different") await rememberDifferent(finding.fields.name ?? "", step.data.id, member);
  await stepReading(reading.id, step.data, member);
  if (step.data.do === "accept" && lacksOwner({ ...finding, fields: { ...finding.fields, ...step.data.fields } }))
    redirect(after(reading, `f-${key}`, key, "owner"));
  const stays = ["edit", "different", "reopen"].includes(step.data.do);
  const next = stays ? key : nextOpen(standing.findings, key);
  redirect(next ? after(reading, `f-${next}`, next) : after(reading, "decided"));
}

/** Everything that is asked and still open, at once. */
export async function acceptAllAction(form: FormData): Promise<void> {
  const member = await requireStaff("edit");
  const { reading } = await readingAt(sentText(form, "reading"));
  await stepReading(reading.id, { do: "accept-all" } satisfies Step, member);
  redirect(after(reading, "decided"));
}

/** Keeps what was typed about the source. */
export async function sourceAction(form: FormData): Promise<void> {
  const member = await requireStaff("edit");
  const { reading } = await readingAt(sentText(form, "reading"));
  const step = Step.safeParse({ do: "source", fields: typedFields(form) });
  if (step.success) await stepReading(reading.id, step.data, member);
  redirect(after(reading, "source"));
}

/** Adds what was missed: the selected passage, or the first place where the pasted words stand. */
export async function addAction(form: FormData): Promise<void> {
  const member = await requireStaff("edit");
  const { reading, standing } = await readingAt(sentText(form, "reading"));
  const address = readingAddress("release", reading.id);
  const passage = passageIn(reading.text, sentText(form, "passage"), offsetOf(sentText(form, "from")));
  if (!passage) redirect(`${address}?missed=not-found#missed`);
  const words = reading.text.slice(...passage);
  const group = sentText(form, "group");
  const fields = group === "organisation" ? { name: words.replace(/\s+/g, " ") } : { text: words };
  const step = Step.safeParse({ do: "add", group, span: passage, fields });
  if (!step.success) redirect(`${address}?missed=choose#missed`);
  await stepReading(reading.id, step.data, member);
  const number = standing.findings.filter((finding) => finding.group === group).length + 1;
  redirect(`${address}?at=${group.slice(0, 1)}${number}#f-${group.slice(0, 1)}${number}`);
}

/** Makes the drafts, each once however often it is asked; refused while the source is not known well enough. */
export async function makeBatchAction(form: FormData): Promise<void> {
  const member = await requireStaff("edit");
  const open = await readingAt(sentText(form, "reading"));
  const { reading, standing } = open;
  const address = readingAddress("release", reading.id);
  if (missingOfSource(standing.source).length > 0) redirect(`${address}?asked=source#source`);
  const drafts = batchOf({ ...standing, text: reading.text, coalition: await coalitionDraft() });
  if (drafts.length === 0) redirect(`${address}?asked=nothing#decided`);
  const batch = await makeBatch({ reading: reading.id, batch: randomUUID(), drafts, rest: null }, member);
  redirect(batch === null ? address : batchAddress(batch));
}

/** Reads the text anew, against the day that is known now; what was decided before stays with the old reading. */
export async function readAgainAction(form: FormData): Promise<void> {
  const member = await requireStaff("edit");
  const open = await readingAt(sentText(form, "reading"));
  redirect(readingAddress("release", await readAgain(open, member)));
}

export async function layAsideAction(form: FormData): Promise<void> {
  await requireStaff("edit");
  const { reading } = await readingAt(sentText(form, "reading"));
  await setReadingAside(reading.id, reading.state === "open");
  redirect(deskAddressOf.reader);
}

async function readAgain(
  { reading, standing }: OpenReading,
  member: { id: string; role: "editor" | "publisher" | "admin" },
) {
  const day = publishedDay(standing.source);
  const isDay = day !== null && parsePartialDate(day)?.precision === "day";
  const found = keptFindings(reading.text, isDay ? day : null);
  const typed = Object.fromEntries(Object.entries(standing.source).filter(([, value]) => value !== ""));
  const source = { ...found.source, ...typed };
  const { kind, title, text: words } = reading;
  const id = await openReading({ kind, title, text: words, found: { ...found, source } }, member);
  if (reading.state === "open") await setReadingAside(reading.id, true);
  return id;
}

function stepOf(form: FormData, key: string): unknown {
  const [act = "", value = ""] = sentText(form, "do").split(":");
  if (act === "accept" || act === "edit") return { do: act, key, fields: typedFields(form) };
  if (act === "link") return { do: "edit", key, fields: { id: value } };
  if (act === "different") return { do: act, key, id: Number(value) };
  if (act === "merge") return { do: act, key, into: sentText(form, "into") };
  return { do: act, key };
}

/**
 * The reading after one more step, at a place of its page. The number of the step is in the address because an address
 * that differs by its fragment alone is drawn from what the browser has.
 */
function after(
  { id, steps }: ReadingView,
  place: string,
  at?: string,
  asked?: "owner",
): ReturnType<typeof readingAddress> {
  const query = new URLSearchParams({ ...(at && { at }), ...(asked && { asked }), step: String(steps.length + 1) });
  return `${readingAddress("release", id)}?${query}#${place}`;
}

function nextOpen(findings: readonly Decided[], after: string): string | null {
  const at = findings.findIndex(({ key }) => key === after);
  const order = [...findings.slice(at + 1), ...findings.slice(0, at)];
  return order.find(({ asked, state }) => asked && state === "open")?.key ?? null;
}

function offsetOf(typed: string): number {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN;
}
