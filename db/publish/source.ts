import { eq } from "drizzle-orm";
import { partialDateOf } from "../../lib/partial-date.ts";
import { SourceInput } from "../../lib/record-input.ts";
import { appendChange, nextVersion, type Published, type Step } from "../changes.ts";
import type { Db } from "../client.ts";
import { countRecord } from "../lists/record-tally.ts";
import { source, sourceTranslation } from "../schema/sources.ts";

/** Publishes a source, new (`id` null) or altered. Throws on input that `SourceInput` refuses or an address already held. */
export async function publishSource(tx: Db, id: number | null, input: SourceInput, step: Step): Promise<Published> {
  const { translations, ...content } = SourceInput.parse(input);
  const version = id === null ? 1 : await nextVersion(tx, "source", id);
  const row = { ...content, publishedSort: partialDateOf(content.published).sort, version };
  const recordId = id ?? (await create(tx, row));
  if (id !== null) await tx.update(source).set(row).where(eq(source.id, id));
  await tx.delete(sourceTranslation).where(eq(sourceTranslation.sourceId, recordId));
  for (const translation of translations) {
    await tx.insert(sourceTranslation).values({ ...translation, sourceId: recordId });
  }
  const snapshot = { id: recordId, ...content, translations };
  const seq = await appendChange(tx, step, { recordKind: "source", recordId, version, snapshot });
  return { id: recordId, version, seq };
}

async function create(tx: Db, row: typeof source.$inferInsert): Promise<number> {
  const [made] = await tx.insert(source).values(row).returning({ id: source.id });
  if (!made) throw new Error("the source was not written");
  await countRecord(tx, "source", 1);
  return made.id;
}
