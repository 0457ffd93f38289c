import { eq } from "drizzle-orm";
import { QuoteInput } from "../../lib/record-input.ts";
import { checkQuote } from "../captures.ts";
import { appendChange, nextVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { countRecord, countSpeakers } from "../lists/record-tally.ts";
import { refreshQuote } from "../lists/refresh.ts";
import { quote, quoteTranslation } from "../schema/quotes.ts";
import { saidValues } from "./dates.ts";
import type { QuoteSnapshot } from "./snapshots.ts";

type Content = ReturnType<typeof QuoteInput.parse>;
type Row = typeof quote.$inferInsert;

/**
 * Publishes a quote, new (`id` null), altered, or come back after a withdrawal. Direct words are compared with the
 * newest capture of their source; words that it does not contain are refused unless `checkReason` says why.
 * A translation of the words as they still are stays fresh. Throws on input that `QuoteInput` refuses.
 */
export async function publishQuote(tx: Db, id: number | null, input: QuoteInput, step: Step): Promise<Published> {
  const parsed = QuoteInput.parse(input);
  const version = id === null ? 1 : await nextVersion(tx, "quote", id);
  const [before] = id === null ? [] : await tx.select().from(quote).where(eq(quote.id, id));
  if (id !== null && !before && version === 1) throw new RangeError(`there is no quote ${id}`);
  const content = { ...parsed, translations: carried(parsed, before, version) };
  const { check } = await checkQuote(tx, content);
  if (check === "missing" && content.checkReason === null) {
    throw new RangeError("the source's capture does not contain these words");
  }
  const row = quoteRow({ ...content, check }, version);
  const recordId = await countSpeakers(tx, [before?.personId, content.personId], () =>
    write(tx, id, before !== undefined, row),
  );
  const snapshot: QuoteSnapshot = { id: recordId, ...content, check };
  await tx.delete(quoteTranslation).where(eq(quoteTranslation.quoteId, recordId));
  for (const translation of translationRows(snapshot)) await tx.insert(quoteTranslation).values(translation);
  await refreshQuote(tx, recordId, before ? [before, content] : [content]);
  const seq = await appendChange(tx, step, { recordKind: "quote", recordId, version, snapshot });
  return { id: recordId, version, seq };
}

export function quoteRow(
  { translations: _translations, said, ...content }: Omit<QuoteSnapshot, "id">,
  version: number,
) {
  return { ...content, ...saidValues(said), version };
}

export function translationRows({ id, translations }: QuoteSnapshot) {
  return translations.map((translation) => ({ ...translation, quoteId: id }));
}

/** A translation of the version before is one of this version too, when the words are the same. */
function carried(
  content: Content,
  before: typeof quote.$inferSelect | undefined,
  version: number,
): Content["translations"] {
  if (!before || before.text !== content.text || before.lang !== content.lang) return content.translations;
  return content.translations.map((translation) =>
    translation.ofVersion === before.version ? { ...translation, ofVersion: version } : translation,
  );
}

async function write(tx: Db, id: number | null, held: boolean, row: Row): Promise<number> {
  if (id !== null && held) {
    await tx.update(quote).set(row).where(eq(quote.id, id));
    return id;
  }
  const [made] = await tx
    .insert(quote)
    .values(id === null ? row : { ...row, id })
    .returning({ id: quote.id });
  if (!made) throw new Error("the quote was not written");
  await countRecord(tx, "quote", 1);
  return made.id;
}
