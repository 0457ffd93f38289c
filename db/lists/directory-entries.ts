import { and, eq, isNull, sql } from "drizzle-orm";
import { collationKey, letterOf } from "../../lib/collation.ts";
import { LOCALES, type Locale } from "../../lib/locale.ts";
import { displayName } from "../../lib/names.ts";
import type { Db } from "../client.ts";
import { directoryEntry, directoryTally } from "../schema/lists.ts";
import { membership } from "../schema/memberships.ts";
import { organisation, organisationName } from "../schema/organisations.ts";

type Line = typeof directoryEntry.$inferSelect;
type Name = Pick<typeof organisationName.$inferSelect, "lang" | "kind" | "value" | "by">;

/** Writes an organisation's three lines of the directory anew; none while it has never been a member, or is merged away. */
export async function replaceDirectoryEntries(tx: Db, organisationId: number): Promise<void> {
  const before = await tx.select().from(directoryEntry).where(eq(directoryEntry.organisationId, organisationId));
  await tx.delete(directoryEntry).where(eq(directoryEntry.organisationId, organisationId));
  for (const line of before) await tally(tx, line, -1);
  for (const line of await compose(tx, organisationId)) {
    await tx.insert(directoryEntry).values(line);
    await tally(tx, line, 1);
  }
}

/** An organisation's line in each language, from its names. */
export function directoryLines(organisationId: number, kind: string, current: number, names: readonly Name[]): Line[] {
  return LOCALES.flatMap((lang: Locale) => {
    const name = displayName(names, lang);
    if (!name) return [];
    return [
      { organisationId, lang, letter: letterOf(name.value, lang), sort: collationKey(name.value, lang), kind, current },
    ];
  });
}

async function compose(tx: Db, id: number): Promise<Line[]> {
  const [body] = await tx
    .select({ kind: organisation.kind })
    .from(organisation)
    .where(and(eq(organisation.id, id), isNull(organisation.mergedInto)));
  const periods = await tx.select({ left: membership.left }).from(membership).where(eq(membership.organisationId, id));
  if (!body || periods.length === 0) return [];
  const names = await tx.select().from(organisationName).where(eq(organisationName.organisationId, id));
  return directoryLines(id, body.kind, Number(periods.some((period) => period.left === null)), names);
}

async function tally(tx: Db, line: Line, delta: 1 | -1): Promise<void> {
  const { lang, letter, kind, current } = line;
  await tx
    .insert(directoryTally)
    .values({ lang, letter, kind, current, organisations: delta })
    .onConflictDoUpdate({
      target: [directoryTally.lang, directoryTally.letter, directoryTally.kind, directoryTally.current],
      set: { organisations: sql`${directoryTally.organisations} + ${delta}` },
    });
  await tx.delete(directoryTally).where(and(eq(directoryTally.lang, lang), eq(directoryTally.organisations, 0)));
}
