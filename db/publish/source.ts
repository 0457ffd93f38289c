import { eq } from "drizzle-orm";
import { partialDateOf } from "../../lib/partial-date.ts";
import { SourceInput } from "../../lib/record-input.ts";
import { addCapture, capturesOf } from "../captures.ts";
import { appendChange, nextVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { countRecord } from "../lists/record-tally.ts";
import { refreshSource } from "../lists/refresh.ts";
import { source, sourceTranslation } from "../schema/sources.ts";
import type { SourceSnapshot } from "./snapshots.ts";

type Row = typeof source.$inferInsert;

/** A source's text as it was read; `at` is ISO 8601 in UTC. */
export type PastedText = { text: string; at: string };

/**
 * Publishes a source, new (`id` null) or altered, with its text when one was pasted; the log keeps the text's SHA-256.
 * Throws on input that `SourceInput` refuses or an address already held.
 */
export async function publishSource(
  tx: Db,
  id: number | null,
  input: SourceInput,
  step: Step,
  pasted?: PastedText,
): Promise<Published> {
  const content = SourceInput.parse(input);
  const version = id === null ? 1 : await nextVersion(tx, "source", id);
  const recordId = await write(tx, id, sourceRow(content, version));
  if (pasted) await addCapture(tx, recordId, pasted.text, pasted.at);
  const snapshot: SourceSnapshot = { id: recordId, ...content, captures: await capturesOf(tx, recordId) };
  await tx.delete(sourceTranslation).where(eq(sourceTranslation.sourceId, recordId));
  for (const translation of sourceTranslationRows(snapshot)) await tx.insert(sourceTranslation).values(translation);
  await refreshSource(tx, recordId);
  const seq = await appendChange(tx, step, { recordKind: "source", recordId, version, snapshot });
  return { id: recordId, version, seq };
}

export function sourceRow(
  { translations: _translations, ...content }: Omit<SourceSnapshot, "id" | "captures">,
  version: number,
) {
  return { ...content, publishedSort: partialDateOf(content.published).sort, version };
}

export function sourceTranslationRows({ id, translations }: SourceSnapshot) {
  return translations.map((translation) => ({ ...translation, sourceId: id }));
}

async function write(tx: Db, id: number | null, row: Row): Promise<number> {
  if (id !== null) {
    const [altered] = await tx.update(source).set(row).where(eq(source.id, id)).returning({ id: source.id });
    if (!altered) throw new RangeError(`there is no source ${id}`);
    return id;
  }
  const [made] = await tx.insert(source).values(row).returning({ id: source.id });
  if (!made) throw new Error("the source was not written");
  await countRecord(tx, "source", 1);
  return made.id;
}
