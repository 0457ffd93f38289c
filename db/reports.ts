import { createHash } from "node:crypto";
import { and, asc, eq, isNotNull, lt } from "drizzle-orm";
import type { ReportState } from "../lib/drafts/vocabulary.ts";
import { networkOf } from "../lib/network-of.ts";
import { readId } from "../lib/record-id.ts";
import type { Actor } from "../lib/staff.ts";
import { readVersioned } from "../lib/versioned.ts";
import type { RecordKind } from "../lib/vocabulary.ts";
import { type Db, reader, transact } from "./client.ts";
import { recordVersion } from "./record-version.ts";
import { event } from "./schema/events.ts";
import { organisation, person } from "./schema/organisations.ts";
import { quote } from "./schema/quotes.ts";
import { report } from "./schema/reports.ts";
import { source } from "./schema/sources.ts";

export type ReportLine = typeof report.$inferSelect;

/** What a reader says is wrong: the page's path, their words, and an address if they want an answer. */
export type Reporting = {
  requestId: string;
  page: string;
  /** Of the record, as the reader saw it. */
  recordVersion: number;
  text: string;
  contact: string | null;
  /** The network address that it comes from. */
  sender: string;
};

/** Longer reports, addresses and paths than these are not taken. */
export const REPORT_LIMITS = { text: 4_000, contact: 200, page: 500 } as const;

/** So many reports are taken within an hour from one network, and from everybody together. */
export const REPORT_RATE = { sender: 5, all: 200 } as const;
const HOUR_MS = 3_600_000;

export type ReportRefusal = "empty" | "too-long" | "too-many";

/**
 * Keeps a reader's report with the version of the record that they saw; the same request twice is one report. Who sent
 * it is only known as a digest, for an hour, so that nobody can flood the desk.
 */
export async function addReport(
  reporting: Reporting,
  at = new Date().toISOString(),
): Promise<{ result: "kept" } | { result: "refused"; why: ReportRefusal }> {
  const { requestId, page } = reporting;
  const text = reporting.text.trim();
  const contact = reporting.contact?.trim() || null;
  if (text === "") return { result: "refused", why: "empty" };
  const tooLong = text.length > REPORT_LIMITS.text || (contact?.length ?? 0) > REPORT_LIMITS.contact;
  if (tooLong || page.length > REPORT_LIMITS.page) return { result: "refused", why: "too-long" };
  const version = Math.min(Math.max(reporting.recordVersion, 0), await recordVersion());
  const sender = digestOf(networkOf(reporting.sender));
  const row = { requestId, page, text, contact, recordVersion: version, state: "new" as const, at, sender };
  return transact(async (tx) => {
    if (await isKept(tx, requestId)) return { result: "kept" };
    const hourAgo = new Date(Date.parse(at) - HOUR_MS).toISOString();
    await tx.update(report).set({ sender: null }).where(lt(report.at, hourAgo));
    const recent = isNotNull(report.sender);
    const own = await tx.$count(report, and(recent, eq(report.sender, sender)));
    if (own >= REPORT_RATE.sender || (await tx.$count(report, recent)) >= REPORT_RATE.all)
      return { result: "refused", why: "too-many" };
    await tx.insert(report).values(row);
    return { result: "kept" };
  });
}

/** The record that a page of the site is about; null for a list and for a page that is not there. */
export async function recordAt(page: string): Promise<{ kind: RecordKind; id: number } | null> {
  const [, , section = "", part = ""] = (page.split("?")[0] ?? "").split("/");
  const asked = readVersioned(part)?.of ?? "";
  const kind = SECTIONS.get(section);
  if (!kind) return null;
  if (kind === "quote" || kind === "source") {
    const id = readId(asked);
    return id !== null && (await reader().$count(TABLES[kind], eq(TABLES[kind].id, id))) > 0 ? { kind, id } : null;
  }
  const table = TABLES[kind];
  const [row] = await reader().select({ id: table.id }).from(table).where(eq(table.slug, asked));
  return row ? { kind, id: row.id } : null;
}

const TABLES = { organisation, person, event, quote, source } as const;
const SECTIONS = new Map<string, keyof typeof TABLES>([
  ["organisations", "organisation"],
  ["people", "person"],
  ["events", "event"],
  ["quotes", "quote"],
  ["sources", "source"],
]);

async function isKept(tx: Db, requestId: string): Promise<boolean> {
  return (await tx.$count(report, eq(report.requestId, requestId))) > 0;
}

function digestOf(network: string): string {
  return createHash("sha256").update(`report ${network}`).digest("base64url");
}

/** Reports in a state, oldest first. */
export async function listReports(state: ReportState): Promise<ReportLine[]> {
  return reader().select().from(report).where(eq(report.state, state)).orderBy(asc(report.id));
}

/** Says what became of a report. Closing it again changes the answer. */
export async function closeReport(
  id: number,
  state: Exclude<ReportState, "new">,
  by: Actor,
  at = new Date().toISOString(),
): Promise<{ result: "done" } | { result: "no-such-report" }> {
  return transact(async (tx) => {
    const closed = await tx
      .update(report)
      .set({ state, closedBy: by.id, closedAt: at })
      .where(eq(report.id, id))
      .returning({ id: report.id });
    return { result: closed.length > 0 ? "done" : "no-such-report" };
  });
}
