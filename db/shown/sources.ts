import { inArray } from "drizzle-orm";
import type { Locale } from "../../lib/locale.ts";
import type { SourceRef } from "../../lib/views/source.ts";
import type { Wording } from "../../lib/views/wording.ts";
import { reader } from "../client.ts";
import { isReadable } from "../readable.ts";
import { capture, source, sourceTranslation } from "../schema/sources.ts";

type Row = typeof source.$inferSelect;
type Translation = typeof sourceTranslation.$inferSelect;

/** These sources as a page in this language names them, each with its origin and its newest capture. */
export async function sourceRefs(ids: readonly number[], locale: Locale): Promise<Map<number, SourceRef>> {
  const found = await sourcesAt(ids);
  if (found.length === 0) return new Map();
  const rows = found.filter((row) => isReadable(`source ${row.id}`, [row.published]));
  const origins = await sourcesAt(rows.flatMap((row) => row.originId ?? []));
  const all = [...rows, ...origins].map((row) => row.id);
  const translations = await reader().select().from(sourceTranslation).where(inArray(sourceTranslation.sourceId, all));
  const captures = await reader()
    .select({ sourceId: capture.sourceId, at: capture.capturedAt, sha256: capture.sha256 })
    .from(capture)
    .where(inArray(capture.sourceId, all))
    .orderBy(capture.id);
  const kept = new Map(captures.map(({ sourceId, ...copy }) => [sourceId, copy]));
  const inLocale = translations.filter((translation) => translation.lang === locale);
  return new Map(
    rows.map((row) => {
      const origin = origins.find((other) => other.id === row.originId);
      return [row.id, shown(row, origin, inLocale, kept.get(row.id) ?? null)];
    }),
  );
}

async function sourcesAt(ids: readonly number[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  return reader()
    .select()
    .from(source)
    .where(inArray(source.id, [...new Set(ids)]));
}

function shown(row: Row, origin: Row | undefined, translations: Translation[], kept: SourceRef["capture"]): SourceRef {
  return {
    id: row.id,
    publisher: publisherOf(row, translations),
    title: titleOf(row, translations),
    url: row.url,
    lang: row.lang,
    published: row.published,
    publishedAt: row.publishedAt,
    via: row.via,
    origin: origin ? { id: origin.id, publisher: publisherOf(origin, translations) } : null,
    capture: kept,
  };
}

function publisherOf(row: Row, translations: Translation[]): Wording {
  const translated = translations.find((translation) => translation.sourceId === row.id)?.publisher;
  const lang = translations.find((translation) => translation.sourceId === row.id)?.lang ?? row.lang;
  return translated ? { text: translated, lang, by: "editors" } : { text: row.publisher, lang: row.lang, by: "source" };
}

function titleOf(row: Row, translations: Translation[]): Wording | null {
  if (row.title) return { text: row.title, lang: row.lang, by: "source" };
  const translated = translations.find((translation) => translation.sourceId === row.id);
  return translated?.title ? { text: translated.title, lang: translated.lang, by: "editors" } : null;
}
