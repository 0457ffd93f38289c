import { asc, eq } from "drizzle-orm";
import type { ReportState } from "../lib/drafts/vocabulary.ts";
import type { Actor } from "../lib/staff.ts";
import { reader, transact } from "./client.ts";
import { recordVersion } from "./record-version.ts";
import { report } from "./schema/reports.ts";

export type ReportLine = typeof report.$inferSelect;

/** What a reader says is wrong: the page's path, their words, and an address if they want an answer. */
export type Reporting = { requestId: string; page: string; text: string; contact: string | null };

/** Longer reports, addresses and paths than these are not taken. */
export const REPORT_LIMITS = { text: 4_000, contact: 200, page: 500 } as const;

/** Keeps a reader's report with the version of the record that they saw; the same request twice is one report. */
export async function addReport(
  reporting: Reporting,
  at = new Date().toISOString(),
): Promise<{ result: "kept" } | { result: "refused"; why: "empty" | "too-long" }> {
  const { requestId, page } = reporting;
  const text = reporting.text.trim();
  const contact = reporting.contact?.trim() || null;
  if (text === "") return { result: "refused", why: "empty" };
  const tooLong = text.length > REPORT_LIMITS.text || (contact?.length ?? 0) > REPORT_LIMITS.contact;
  if (tooLong || page.length > REPORT_LIMITS.page) return { result: "refused", why: "too-long" };
  const row = { requestId, page, text, contact, recordVersion: await recordVersion(), state: "new" as const, at };
  await transact(async (tx) => {
    await tx.insert(report).values(row).onConflictDoNothing();
  });
  return { result: "kept" };
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
