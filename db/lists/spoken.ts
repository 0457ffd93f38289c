import { inArray } from "drizzle-orm";
import { searchText } from "../../lib/search-text.ts";
import type { Db } from "../client.ts";
import { personName } from "../schema/organisations.ts";
import { quote, quoteTranslation } from "../schema/quotes.ts";

/** A quote as the search sees it: words, role, speaker in every language, translations, folded. */
export type Spoken = { organisationId: number | null; eventId: number | null; folded: string };

/** What each of these organisations says in the record. */
export async function spokenBy(tx: Db, organisations: number[]): Promise<Map<number, Spoken[]>> {
  const rows = await tx.select().from(quote).where(inArray(quote.organisationId, organisations));
  return grouped(await foldWords(tx, rows), (said) => said.organisationId);
}

/** What is said at each of these events. */
export async function spokenAt(tx: Db, events: number[]): Promise<Map<number, Spoken[]>> {
  const rows = await tx.select().from(quote).where(inArray(quote.eventId, events));
  return grouped(await foldWords(tx, rows), (said) => said.eventId);
}

async function foldWords(tx: Db, rows: (typeof quote.$inferSelect)[]): Promise<Spoken[]> {
  const people = unique(rows.map((row) => row.personId));
  const names = await tx.select().from(personName).where(inArray(personName.personId, people));
  const translations = await tx
    .select()
    .from(quoteTranslation)
    .where(
      inArray(
        quoteTranslation.quoteId,
        rows.map((row) => row.id),
      ),
    );
  return rows.map((row) => ({
    organisationId: row.organisationId,
    eventId: row.eventId,
    folded: searchText([
      row.text,
      row.role ?? "",
      row.speakerAsPrinted ?? "",
      ...names.filter((name) => name.personId === row.personId).map((name) => name.value),
      ...translations.filter((translation) => translation.quoteId === row.id).map((translation) => translation.text),
    ]),
  }));
}

function grouped(spoken: Spoken[], key: (said: Spoken) => number | null): Map<number, Spoken[]> {
  const groups = new Map<number, Spoken[]>();
  for (const said of spoken) {
    const id = key(said);
    if (id !== null) groups.set(id, [...(groups.get(id) ?? []), said]);
  }
  return groups;
}

/** The ids that are there, each once. */
export function unique(ids: readonly (number | null)[]): number[] {
  return [...new Set(ids)].filter((id) => id !== null);
}
