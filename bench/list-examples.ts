import { and, eq, inArray } from "drizzle-orm";
import { reader } from "../db/client.ts";
import { event } from "../db/schema/events.ts";
import { directoryEntry, timelineEntry } from "../db/schema/lists.ts";
import { organisation, person } from "../db/schema/organisations.ts";
import { quote } from "../db/schema/quotes.ts";
import { source } from "../db/schema/sources.ts";
import type { ListCursor } from "../lib/list-cursor.ts";
import type { TimelineCursor } from "../lib/timeline-filter.ts";
import { randomOf } from "./random.ts";

/** Records and places in the lists, from the middle half of the record. */
export type Examples = {
  places: TimelineCursor[];
  names: ListCursor[];
  quotes: ListCursor[];
  sources: ListCursor[];
  slugs: string[];
  people: string[];
  events: string[];
};

const EACH = 100;

export async function examplesOf(): Promise<Examples> {
  const { day, cluster } = timelineEntry;
  const { lang, sort, organisationId } = directoryEntry;
  const names = and(eq(lang, "ru"), inArray(organisationId, await someIds(organisation)));
  return {
    places: await reader()
      .select({ day, cluster })
      .from(timelineEntry)
      .where(inArray(timelineEntry.id, await someIds(timelineEntry))),
    names: await reader().select({ sort, id: organisationId }).from(directoryEntry).where(names),
    quotes: await reader()
      .select({ sort: quote.saidSort, id: quote.id })
      .from(quote)
      .where(inArray(quote.id, await someIds(quote))),
    sources: await reader()
      .select({ sort: source.publishedSort, id: source.id })
      .from(source)
      .where(inArray(source.id, await someIds(source))),
    slugs: await slugs(organisation),
    people: await slugs(person),
    events: await slugs(event),
  };
}

async function slugs(table: typeof organisation | typeof person | typeof event): Promise<string[]> {
  const rows = await reader()
    .select({ slug: table.slug })
    .from(table)
    .where(inArray(table.id, await someIds(table)));
  return rows.map((row) => row.slug);
}

type Numbered =
  | typeof timelineEntry
  | typeof organisation
  | typeof person
  | typeof event
  | typeof quote
  | typeof source;

/** The bulk builder counts its records from 1 without a gap. */
async function someIds(table: Numbered): Promise<number[]> {
  const records = await reader().$count(table);
  const random = randomOf(records);
  return Array.from({ length: EACH }, () => random.between(Math.ceil(records / 4), Math.ceil((records * 3) / 4)));
}
