import { and, asc, count, eq, isNull, max, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { RecordPage } from "../lib/views/change.ts";
import { reader } from "./client.ts";
import { change } from "./schema/changes.ts";
import { event } from "./schema/events.ts";
import { organisation, person } from "./schema/organisations.ts";
import { quote } from "./schema/quotes.ts";
import { source } from "./schema/sources.ts";

/** A page of a record and the instant of its last published step (ISO 8601 in UTC). */
export type SitemapEntry = { page: RecordPage; changed: string | null };

/** A file of a site map holds at most 50,000 addresses (sitemaps.org); each record has one in three languages. */
const RECORDS_IN_PART = 5_000;

const KINDS: { kind: RecordPage["kind"]; table: SQLiteTable; id: SQL; name: SQL; shown: SQL | undefined }[] = [
  {
    kind: "organisation",
    table: organisation,
    id: sql`${organisation.id}`,
    name: sql`${organisation.slug}`,
    shown: isNull(organisation.mergedInto),
  },
  { kind: "person", table: person, id: sql`${person.id}`, name: sql`${person.slug}`, shown: isNull(person.mergedInto) },
  { kind: "event", table: event, id: sql`${event.id}`, name: sql`${event.slug}`, shown: undefined },
  { kind: "quote", table: quote, id: sql`${quote.id}`, name: sql`${quote.id}`, shown: undefined },
  { kind: "source", table: source, id: sql`${source.id}`, name: sql`${source.id}`, shown: undefined },
];

/** The parts of the site map: of which kind of record, and which of them, counted from 0. */
export async function sitemapParts(): Promise<{ kind: RecordPage["kind"]; part: number }[]> {
  const parts: { kind: RecordPage["kind"]; part: number }[] = [];
  for (const { kind, table, shown } of KINDS) {
    const [row] = await reader().select({ n: count() }).from(table).where(shown);
    const needed = Math.ceil((row?.n ?? 0) / RECORDS_IN_PART);
    for (let part = 0; part < needed; part++) parts.push({ kind, part });
  }
  return parts;
}

/** The records of one part, in the order in which they were entered; empty for a part that is not there. */
export async function listSitemapPart(kind: RecordPage["kind"], part: number): Promise<SitemapEntry[]> {
  const of = KINDS.find((one) => one.kind === kind);
  if (!of) return [];
  const steps = and(eq(change.recordKind, kind), sql`${change.recordId} = ${of.id}`);
  const changed = reader()
    .select({ at: max(change.at) })
    .from(change)
    .where(steps);
  const rows = await reader()
    .select({
      id: sql<number>`${of.id}`,
      name: sql<string | number>`${of.name}`,
      changed: sql<string | null>`(${changed})`,
    })
    .from(of.table)
    .where(of.shown)
    .orderBy(asc(of.id))
    .limit(RECORDS_IN_PART)
    .offset(part * RECORDS_IN_PART);
  return rows.map((row) => ({ page: pageOf(kind, row), changed: row.changed }));
}

function pageOf(kind: RecordPage["kind"], { id, name }: { id: number; name: string | number }): RecordPage {
  return kind === "quote" || kind === "source" ? { kind, id } : { kind, slug: String(name) };
}
