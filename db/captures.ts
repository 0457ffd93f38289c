import { createHash } from "node:crypto";
import { and, asc, desc, eq } from "drizzle-orm";
import { type VerbatimCheck, verbatimCheck } from "../lib/verbatim.ts";
import type { QuoteForm } from "../lib/vocabulary.ts";
import { type Db, reader } from "./client.ts";
import { quote } from "./schema/quotes.ts";
import { capture } from "./schema/sources.ts";

type Words = { sourceId: number; form: QuoteForm; text: string };

/** A direct quote that the newest capture of its source does not contain: where they part, and what stands there. */
export type StrayQuote = { quoteId: number; at: number; found: string };

/** Keeps a source's text as it was read; the same text twice is kept once. `at` is ISO 8601 in UTC. */
export async function addCapture(
  tx: Db,
  sourceId: number,
  text: string,
  at: string,
): Promise<{ id: number; sha256: string }> {
  const sha256 = createHash("sha256").update(text).digest("hex");
  await tx.insert(capture).values({ sourceId, text, sha256, capturedAt: at }).onConflictDoNothing();
  const [row] = await tx
    .select({ id: capture.id })
    .from(capture)
    .where(and(eq(capture.sourceId, sourceId), eq(capture.sha256, sha256)));
  if (!row) throw new Error("the capture was not written");
  return { id: row.id, sha256 };
}

/** What is held of a source's texts, oldest first, without the texts. */
export async function capturesOf(tx: Db, sourceId: number): Promise<{ sha256: string; capturedAt: string }[]> {
  return tx
    .select({ sha256: capture.sha256, capturedAt: capture.capturedAt })
    .from(capture)
    .where(eq(capture.sourceId, sourceId))
    .orderBy(asc(capture.id));
}

/** How direct words stand in the newest capture of their source. Reported words are nobody's to compare. */
export async function checkQuote(tx: Db, words: Words): Promise<VerbatimCheck | { check: "no-capture" }> {
  if (words.form === "reported") return { check: "no-capture" };
  const [kept] = await tx
    .select({ text: capture.text })
    .from(capture)
    .where(eq(capture.sourceId, words.sourceId))
    .orderBy(desc(capture.id))
    .limit(1);
  return kept ? verbatimCheck(words.text, kept.text) : { check: "no-capture" };
}

/** How direct words stand in the newest capture of a source of the record, while somebody types them. */
export async function checkWords(words: Words): Promise<VerbatimCheck | { check: "no-capture" }> {
  return checkQuote(reader(), words);
}

/** The direct quotes of a source that a new text of it would not contain, and for which nobody says yet why they stay. */
export async function listStrayQuotes(sourceId: number, text: string): Promise<{ id: number; text: string }[]> {
  const rows = await reader().select().from(quote).where(eq(quote.sourceId, sourceId)).orderBy(asc(quote.id));
  return rows.filter(
    (row) => row.form === "direct" && row.checkReason === null && verbatimCheck(row.text, text).check === "missing",
  );
}

/** The quotes of a source, each with how its words stand in the newest capture. */
export async function checkQuotesOf(
  tx: Db,
  sourceId: number,
): Promise<{ row: typeof quote.$inferSelect; found: Awaited<ReturnType<typeof checkQuote>> }[]> {
  const rows = await tx.select().from(quote).where(eq(quote.sourceId, sourceId)).orderBy(asc(quote.id));
  const checked = [];
  for (const row of rows) checked.push({ row, found: await checkQuote(tx, row) });
  return checked;
}
