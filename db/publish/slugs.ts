import { eq } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { LOCALES } from "../../lib/locale.ts";
import { numberedSlugs, slugOf } from "../../lib/slug.ts";
import type { Db } from "../client.ts";

type Named = { lang: string; value: string };

/** A slug that no record of this table ever had: from the Russian name, else the next language's; numbered when taken. */
export async function freeSlug(
  tx: Db,
  table: SQLiteTable & { slug: SQLiteColumn },
  names: readonly Named[],
  fallback: string,
): Promise<string> {
  const base =
    LOCALES.map((lang) => slugOf(names.find((name) => name.lang === lang)?.value ?? "")).find(Boolean) ?? fallback;
  for (const slug of numberedSlugs(base)) {
    const [taken] = await tx.select({ slug: table.slug }).from(table).where(eq(table.slug, slug)).limit(1);
    if (!taken) return slug;
  }
  throw new RangeError(`no slug is free for ${base}`);
}
