import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { sentText } from "@/components/form/sent-state.ts";
import { coalitionDraft } from "@/db/drafts/coalition-draft.ts";
import { makeBatch } from "@/db/drafts/make-batch.ts";
import { rememberDifferent } from "@/db/duplicates.ts";
import { rememberSomebodyElse } from "@/db/likely-people.ts";
import { openReading, type ReadingView, setReadingAside, stepReading } from "@/db/readings.ts";
import { batchAddress, deskAddressOf, readingAddress } from "@/lib/desk-addresses.ts";
import { parsePartialDate } from "@/lib/partial-date.ts";
import { batchOf } from "@/lib/reading/batch.ts";
import { lacksOwner } from "@/lib/reading/decide.ts";
import type { Decided } from "@/lib/reading/finding.ts";
import { passageIn } from "@/lib/reading/passage.ts";
import { missingOfSource, publishedDay } from "@/lib/reading/source.ts";
import { readStep } from "@/lib/reading/steps.ts";
import type { Became } from "@/lib/sent-answer.ts";
import type { StaffMember } from "@/lib/staff.ts";
import { keptFindings } from "@/reader/findings.ts";
import { typedFields } from "../typed-fields.ts";
import type { OpenReading } from "./standing.ts";

type Act = (open: OpenReading, form: FormData, member: StaffMember) => Promise<Became>;

/** What the forms of a reading ask for, by the name that each sends along. */
export const ACTS: Readonly<Record<string, Act>> = {
  decide,
  "accept-all": acceptAll,
  source: keepSource,
  add,
  make,
  again: readAgain,
  aside: layAside,
};

/** One decision about a finding, as one of the buttons of its form says; then the next one that is open. */
async function decide(open: OpenReading, form: FormData, member: StaffMember): Promise<Became> {
  const { reading, standing } = open;
  const key = sentText(form, "key");
  const finding = standing.findings.find((one) => one.key === key);
  if (!finding) return { why: "gone" };
  const step = readStep(stepOf(form, key));
  if ("why" in step) return step;
  if (!(await stepReading(reading.id, step, member))) return { why: "closed" };
  if (step.do === "different") await rememberApart(finding, step.id, member);
  if (step.do === "accept" && lacksOwner({ ...finding, fields: { ...finding.fields, ...step.fields } }))
    return after(reading, `f-${key}`, key, "owner");
  const stays = ["edit", "different", "reopen"].includes(step.do);
  const next = stays ? key : nextOpen(standing.findings, key);
  return next ? after(reading, `f-${next}`, next) : after(reading, "decided");
}

async function rememberApart({ group, fields }: Decided, id: number, member: StaffMember): Promise<void> {
  if (group === "organisation") await rememberDifferent(fields.name ?? "", id, member);
  else if (group === "words") await rememberSomebodyElse(fields.speaker ?? "", id, member);
}

/** Everything that is asked and still open, at once. */
async function acceptAll({ reading }: OpenReading, _: FormData, member: StaffMember): Promise<Became> {
  return take(reading, { do: "accept-all" }, member, () => after(reading, "decided"));
}

/** Keeps what was typed about the source. */
async function keepSource({ reading }: OpenReading, form: FormData, member: StaffMember): Promise<Became> {
  return take(reading, { do: "source", fields: typedFields(form) }, member, () => after(reading, "source"));
}

/** Adds what was missed: the selected passage, or the first place where the pasted words stand. */
async function add({ reading, standing }: OpenReading, form: FormData, member: StaffMember): Promise<Became> {
  const passage = passageIn(reading.text, sentText(form, "passage"), offsetOf(sentText(form, "from")));
  const t = await getTranslations({ locale: member.lang, namespace: "desk.reader.missed" });
  if (!passage) return { wrong: { field: "missed-passage", text: t("not-found") } };
  const words = reading.text.slice(...passage);
  const group = sentText(form, "group");
  const fields = group === "organisation" ? { name: words.replace(/\s+/g, " ") } : { text: words };
  const key = `${group.slice(0, 1)}${standing.findings.filter((finding) => finding.group === group).length + 1}`;
  return take(reading, { do: "add", group, span: passage, fields }, member, () => after(reading, `f-${key}`, key));
}

/** Makes the drafts, each once however often it is asked; refused while the source is not known well enough. */
async function make({ reading, standing }: OpenReading, _: FormData, member: StaffMember): Promise<Became> {
  const address = readingAddress("release", reading.id);
  if (missingOfSource(standing.source).length > 0) return { to: `${address}?asked=source#source` };
  const drafts = batchOf({ ...standing, text: reading.text, coalition: await coalitionDraft() });
  if (drafts.length === 0) return { to: `${address}?asked=nothing#decided` };
  const batch = await makeBatch({ reading: reading.id, batch: randomUUID(), drafts, rest: null }, member);
  return { to: batch === null ? address : batchAddress(batch) };
}

/** Lays the reading aside, or takes it up again: what its button said, whatever became of it meanwhile. */
async function layAside({ reading }: OpenReading, form: FormData): Promise<Became> {
  await setReadingAside(reading.id, sentText(form, "to") !== "open");
  return { to: deskAddressOf.reader };
}

/** Takes the step; why not when it cannot be read, or when the reading was closed meanwhile. */
async function take(reading: ReadingView, asked: unknown, member: StaffMember, then: () => Became): Promise<Became> {
  const step = readStep(asked);
  if ("why" in step) return step;
  return (await stepReading(reading.id, step, member)) ? then() : { why: "closed" };
}

/** Reads the text anew, against the day that is known now; what was decided before stays with the old reading. */
async function readAgain({ reading, standing }: OpenReading, _: FormData, member: StaffMember): Promise<Became> {
  const day = publishedDay(standing.source);
  const isDay = day !== null && parsePartialDate(day)?.precision === "day";
  const found = keptFindings(reading.text, isDay ? day : null);
  const typed = Object.fromEntries(Object.entries(standing.source).filter(([, value]) => value !== ""));
  const source = { ...found.source, ...typed };
  const { kind, title, text: words } = reading;
  const id = await openReading({ kind, title, text: words, found: { ...found, source } }, member);
  if (reading.state === "open") await setReadingAside(reading.id, true);
  return { to: readingAddress("release", id) };
}

function stepOf(form: FormData, key: string): unknown {
  const [act = "", value = "", ...rest] = sentText(form, "do").split(":");
  if (act === "accept" || act === "edit") return { do: act, key, fields: typedFields(form) };
  if (act === "link") return { do: "edit", key, fields: { [value]: rest.join(":") } };
  if (act === "different") return { do: act, key, id: Number(value) };
  if (act === "merge") return { do: act, key, into: sentText(form, "into") };
  return { do: act, key };
}

/**
 * The reading after one more step, at a place of its page. The number of the step is in the address because an address
 * that differs by its fragment alone is drawn from what the browser has.
 */
function after({ id, steps }: ReadingView, place: string, at?: string, asked?: "owner"): Became {
  const query = new URLSearchParams({ ...(at && { at }), ...(asked && { asked }), step: String(steps.length + 1) });
  return { to: `${readingAddress("release", id)}?${query}#${place}` };
}

function nextOpen(findings: readonly Decided[], after: string): string | null {
  const at = findings.findIndex(({ key }) => key === after);
  const order = [...findings.slice(at + 1), ...findings.slice(0, at)];
  return order.find(({ asked, state }) => asked && state === "open")?.key ?? null;
}

function offsetOf(typed: string): number {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN;
}
