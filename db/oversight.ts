import { and, asc, count, desc, eq, isNull, lt } from "drizzle-orm";
import type { Locale } from "../lib/locale.ts";
import type { QuoteView } from "../lib/views/quote.ts";
import type { SourceRef } from "../lib/views/source.ts";
import { reader } from "./client.ts";
import { quote, quoteTranslation } from "./schema/quotes.ts";
import { report } from "./schema/reports.ts";
import { capture, source } from "./schema/sources.ts";
import { quotesByIds } from "./shown/quotes.ts";
import { sourceRefs } from "./shown/sources.ts";

/** How much of the record asks for somebody's eyes. */
export type OversightCounts = { withoutCopy: number; missing: number; stale: number; reports: number };

export async function countOversight(): Promise<OversightCounts> {
  const [withoutCopy, missing, stale, reports] = await Promise.all([
    reader()
      .select({ n: count() })
      .from(source)
      .leftJoin(capture, eq(capture.sourceId, source.id))
      .where(isNull(capture.id)),
    reader().select({ n: count() }).from(quote).where(eq(quote.check, "missing")),
    reader()
      .select({ n: count() })
      .from(quoteTranslation)
      .innerJoin(quote, eq(quote.id, quoteTranslation.quoteId))
      .where(lt(quoteTranslation.ofVersion, quote.version)),
    reader().select({ n: count() }).from(report).where(eq(report.state, "new")),
  ]);
  const number = ([row]: { n: number }[]): number => row?.n ?? 0;
  return {
    withoutCopy: number(withoutCopy),
    missing: number(missing),
    stale: number(stale),
    reports: number(reports),
  };
}

/** The sources of which no text is stored, the newest publications first; at most `limit`. */
export async function listSourcesWithoutCopy(locale: Locale, limit: number): Promise<SourceRef[]> {
  const rows = await reader()
    .select({ id: source.id })
    .from(source)
    .leftJoin(capture, eq(capture.sourceId, source.id))
    .where(isNull(capture.id))
    .orderBy(desc(source.publishedSort), desc(source.id))
    .limit(limit);
  const ids = rows.map((row) => row.id);
  const refs = await sourceRefs(ids, locale);
  return ids.flatMap((id) => refs.get(id) ?? []);
}

/** Direct words that the stored text of their source does not contain, published with a reason; at most `limit`. */
export async function listStrayQuotes(locale: Locale, limit: number): Promise<QuoteView[]> {
  const rows = await reader()
    .select({ id: quote.id })
    .from(quote)
    .where(eq(quote.check, "missing"))
    .orderBy(asc(quote.id))
    .limit(limit);
  return quotesByIds(
    rows.map((row) => row.id),
    locale,
  );
}

/** Quotes whose words changed after a translation of them was made; at most `limit`. */
export async function listStaleTranslations(locale: Locale, limit: number): Promise<QuoteView[]> {
  const rows = await reader()
    .selectDistinct({ id: quote.id })
    .from(quoteTranslation)
    .innerJoin(quote, and(eq(quote.id, quoteTranslation.quoteId), lt(quoteTranslation.ofVersion, quote.version)))
    .orderBy(asc(quote.id))
    .limit(limit);
  return quotesByIds(
    rows.map((row) => row.id),
    locale,
  );
}
