import { asc, inArray } from "drizzle-orm";
import type { SourceResource } from "../../lib/api/resources.ts";
import type { Db } from "../client.ts";
import { capture, source, sourceTranslation } from "../schema/sources.ts";

export type TakenSource = Omit<SourceResource, "url" | "permalink">;

/** These sources in the order of the ids. Of a stored copy it tells the time and the SHA-256, never the text. */
export async function takeSources(db: Db, ids: readonly number[]): Promise<TakenSource[]> {
  const list = [...ids];
  const rows = await db.select().from(source).where(inArray(source.id, list));
  const translations = Map.groupBy(
    await db.select().from(sourceTranslation).where(inArray(sourceTranslation.sourceId, list)),
    (translation) => translation.sourceId,
  );
  const { sourceId, capturedAt, sha256 } = capture;
  const captures = Map.groupBy(
    await db
      .select({ sourceId, capturedAt, sha256 })
      .from(capture)
      .where(inArray(sourceId, list))
      .orderBy(asc(capture.id)),
    (copy) => copy.sourceId,
  );
  const taken = new Map(
    rows.map(({ url, publishedSort: _sort, ...row }): [number, TakenSource] => [
      row.id,
      {
        ...row,
        originalUrl: url,
        translations: (translations.get(row.id) ?? []).map(({ lang, publisher, title }) => ({
          lang,
          publisher,
          title,
        })),
        captures: (captures.get(row.id) ?? []).map((copy) => ({ capturedAt: copy.capturedAt, sha256: copy.sha256 })),
      },
    ]),
  );
  return ids.flatMap((id) => taken.get(id) ?? []);
}
