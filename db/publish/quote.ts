import { desc, eq } from "drizzle-orm";
import { QuoteInput } from "../../lib/record-input.ts";
import { verbatimCheck } from "../../lib/verbatim.ts";
import type { QuoteCheck } from "../../lib/vocabulary.ts";
import { appendChange, nextVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { countRecord, countSpeakers } from "../lists/record-tally.ts";
import { refreshQuoted } from "../lists/refresh.ts";
import { quote, quoteTranslation } from "../schema/quotes.ts";
import { capture } from "../schema/sources.ts";
import { saidValues } from "./dates.ts";

type Content = ReturnType<typeof QuoteInput.parse>;
type Place = { personId: number | null; organisationId: number | null; eventId: number | null };

/**
 * Publishes a quote, new (`id` null) or altered. Direct words are compared with the newest capture of their source;
 * words that it does not contain are refused unless `checkReason` says why. Throws on input that `QuoteInput` refuses.
 */
export async function publishQuote(tx: Db, id: number | null, input: QuoteInput, step: Step): Promise<Published> {
  const { translations, said, ...content } = QuoteInput.parse(input);
  const version = id === null ? 1 : await nextVersion(tx, "quote", id);
  const before = id === null ? null : await placeOf(tx, id);
  const check = await checkWords(tx, content);
  if (check === "missing" && content.checkReason === null) {
    throw new RangeError("the source's capture does not contain these words");
  }
  const row = { ...content, ...saidValues(said), check, version };
  const recordId = await countSpeakers(tx, [before?.personId, content.personId], () => write(tx, id, row));
  await tx.delete(quoteTranslation).where(eq(quoteTranslation.quoteId, recordId));
  for (const translation of translations)
    await tx.insert(quoteTranslation).values({ ...translation, quoteId: recordId });
  await refreshQuoted(tx, before ? [before, content] : [content]);
  const snapshot = { id: recordId, ...content, said, check, translations };
  const seq = await appendChange(tx, step, { recordKind: "quote", recordId, version, snapshot });
  return { id: recordId, version, seq };
}

async function write(tx: Db, id: number | null, row: typeof quote.$inferInsert): Promise<number> {
  if (id !== null) {
    await tx.update(quote).set(row).where(eq(quote.id, id));
    return id;
  }
  const [made] = await tx.insert(quote).values(row).returning({ id: quote.id });
  if (!made) throw new Error("the quote was not written");
  await countRecord(tx, "quote", 1);
  return made.id;
}

async function placeOf(tx: Db, id: number): Promise<Place> {
  const [row] = await tx
    .select({ personId: quote.personId, organisationId: quote.organisationId, eventId: quote.eventId })
    .from(quote)
    .where(eq(quote.id, id));
  if (!row) throw new RangeError(`there is no quote ${id}`);
  return row;
}

async function checkWords(tx: Db, content: Pick<Content, "sourceId" | "form" | "text">): Promise<QuoteCheck> {
  const [kept] = await tx
    .select({ text: capture.text })
    .from(capture)
    .where(eq(capture.sourceId, content.sourceId))
    .orderBy(desc(capture.id))
    .limit(1);
  if (!kept || content.form === "reported") return "no-capture";
  return verbatimCheck(content.text, kept.text).check;
}
